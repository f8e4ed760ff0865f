package vn.thidua.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.certificate.CertificateLayout.Wording;
import vn.thidua.certificate.Position.Align;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/**
 * A pre-printed blank as it was measured, in millimetres.
 *
 * @param right by how much all is moved to the right, since the printer is off; to the left with a minus
 * @param down the same, downwards
 * @param rows one for each {@link CertificateField}, in their order
 */
record BlankForm(
        @NotNull @Nullable Long version,
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotNull @Nullable BigDecimal width,
        @NotNull @Nullable BigDecimal height,
        @Size(max = 60) @Nullable String place,
        @Size(max = 6) @Nullable String right,
        @Size(max = 6) @Nullable String down,
        @Nullable List<@Valid Row> rows) {

    private static final Pattern SHIFT = Pattern.compile("[-+–]?\\d{1,2}([.,]\\d)?");
    private static final int MOST_SHIFT = 200;
    private static final int SMALLEST_SHEET = 500;
    private static final int LARGEST_SHEET = 6000;
    private static final int SMALLEST_PITCH = 20;
    private static final int LARGEST_PITCH = 500;

    /** The place of one field; where it is not used, what is typed beside it does not count. */
    record Row(
            @Nullable Boolean used,
            @Nullable BigDecimal x,
            @Nullable BigDecimal y,
            @Nullable BigDecimal width,
            @Min(6) @Max(72) @Nullable Integer size,
            @Nullable Align align,
            @Nullable Boolean bold,
            @Min(1) @Max(9) @Nullable Integer lines,
            @Nullable BigDecimal pitch) {

        private static final Row EMPTY = new Row(null, null, null, null, null, null, null, null, null);

        private static Row of(@Nullable Position place) {
            return place == null
                    ? EMPTY
                    : new Row(
                            true,
                            millimetres(place.x()),
                            millimetres(place.y()),
                            millimetres(place.width()),
                            place.size(),
                            place.align(),
                            place.bold(),
                            place.lines(),
                            place.pitch() == null ? null : millimetres(place.pitch()));
        }
    }

    /** There is a row for each field, whatever was sent. */
    BlankForm {
        List<Row> sent = rows == null ? List.of() : rows;
        rows = IntStream.range(0, CertificateField.values().length)
                .mapToObj(at -> at < sent.size() ? sent.get(at) : null)
                .map(row -> row == null ? Row.EMPTY : row)
                .toList();
    }

    static BlankForm of(CertificateLayout layout) {
        return new BlankForm(
                layout.version(),
                layout.name(),
                millimetres(layout.width()),
                millimetres(layout.height()),
                layout.place(),
                shift(layout.shiftX()),
                shift(layout.shiftY()),
                List.of(CertificateField.values()).stream()
                        .map(field -> Row.of(layout.positions().get(field)))
                        .toList());
    }

    /**
     * The layout with what was typed, once the form has no errors.
     *
     * @throws RuleViolation a place that is not measured whole or lies outside the sheet, all of them together
     */
    CertificateLayout layout(CertificateLayout now) {
        List<RuleViolation> wrong = new ArrayList<>();
        int wide = sheet("width", width, wrong);
        int high = sheet("height", height, wrong);
        CertificateLayout layout = new CertificateLayout(
                now.id(),
                Objects.requireNonNull(version),
                now.organiser(),
                Names.clean(Objects.requireNonNull(name)),
                true,
                wide,
                high,
                new Wording(null, null, null),
                Names.cleanOrNull(place),
                shift("right", right, wrong),
                shift("down", down, wrong),
                positions(wide, high, wrong));
        if (!wrong.isEmpty()) {
            throw RuleViolation.all(wrong);
        }
        return layout;
    }

    private Map<CertificateField, Position> positions(int wide, int high, List<RuleViolation> wrong) {
        Map<CertificateField, Position> positions = new EnumMap<>(CertificateField.class);
        for (CertificateField field : CertificateField.values()) {
            Row row = Objects.requireNonNull(rows).get(field.ordinal());
            if (Boolean.TRUE.equals(row.used())) {
                position(row, "rows[" + field.ordinal() + "].", wide, high, wrong)
                        .ifPresent(place -> positions.put(field, place));
            }
        }
        return positions;
    }

    private static Optional<Position> position(Row row, String at, int wide, int high, List<RuleViolation> wrong) {
        int before = wrong.size();
        int x = tenths(row.x());
        int y = tenths(row.y());
        int width = tenths(row.width());
        int pitch = tenths(row.pitch());
        if (row.x() == null || x >= wide) {
            wrong.add(new RuleViolation("certificate.place.outside").at(at + "x"));
        }
        if (row.y() == null || y > high) {
            wrong.add(new RuleViolation("certificate.place.outside").at(at + "y"));
        }
        if (width < SMALLEST_PITCH || x + width > wide) {
            wrong.add(new RuleViolation("certificate.place.wide").at(at + "width"));
        }
        if (row.pitch() != null && (pitch < SMALLEST_PITCH || pitch > LARGEST_PITCH)) {
            wrong.add(new RuleViolation("certificate.place.pitch").at(at + "pitch"));
        }
        return wrong.size() > before
                ? Optional.empty()
                : Optional.of(new Position(
                        x,
                        y,
                        width,
                        Objects.requireNonNullElse(row.size(), 14),
                        Objects.requireNonNullElse(row.align(), Align.CENTRE),
                        Boolean.TRUE.equals(row.bold()),
                        Objects.requireNonNullElse(row.lines(), 1),
                        row.pitch() == null ? null : pitch));
    }

    private static int sheet(String field, @Nullable BigDecimal typed, List<RuleViolation> wrong) {
        int length = tenths(typed);
        if (length < SMALLEST_SHEET || length > LARGEST_SHEET) {
            wrong.add(new RuleViolation("certificate.sheet.size").at(field));
        }
        return length;
    }

    private static int shift(String field, @Nullable String typed, List<RuleViolation> wrong) {
        String text = typed == null ? "0" : Names.clean(typed);
        if (!SHIFT.matcher(text).matches()) {
            wrong.add(new RuleViolation("certificate.shift.wrong").at(field));
            return 0;
        }
        int shift = new BigDecimal(text.replace(',', '.').replace('–', '-'))
                .movePointRight(1)
                .intValue();
        if (Math.abs(shift) > MOST_SHIFT) {
            wrong.add(new RuleViolation("certificate.shift.wrong").at(field));
        }
        return shift;
    }

    /** Tenths of a millimetre; what is larger than any sheet is too large whatever it is. */
    private static int tenths(@Nullable BigDecimal millimetres) {
        return millimetres == null
                ? 0
                : millimetres
                        .min(BigDecimal.valueOf(LARGEST_SHEET))
                        .movePointRight(1)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    private static BigDecimal millimetres(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }

    private static String shift(int tenths) {
        return BigDecimal.valueOf(tenths, 1)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}

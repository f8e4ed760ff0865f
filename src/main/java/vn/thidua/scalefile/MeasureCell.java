package vn.thidua.scalefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.history.Wording;
import vn.thidua.measure.Measure;
import vn.thidua.measure.MeasureForm;
import vn.thidua.measure.Rounding;
import vn.thidua.platform.Choices;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/** How points come about, in one cell: the kind by its name, and below what it needs, a line each ("Tên chỉ tiêu: …"). */
@Component
class MeasureCell {

    private final Wording wording;
    private final Choices choices;

    MeasureCell(Wording wording, Choices choices) {
        this.wording = wording;
        this.choices = choices;
    }

    String write(Measure measure) {
        MeasureForm form = MeasureForm.of(measure);
        List<String> lines = new ArrayList<>(List.of(wording.of(measure.kind().key())));
        if (form.levels() != null) {
            lines.add(form.levels());
        }
        add(lines, "measure.target", form.target());
        add(lines, "measure.floor", written(form.floor()));
        add(lines, "measure.cap", written(form.cap()));
        add(
                lines,
                "measure.rounding",
                form.rounding() == null ? null : wording.of(form.rounding().key()));
        add(lines, "measure.each", form.each());
        add(lines, "measure.item", form.item());
        return String.join("\n", lines);
    }

    private void add(List<String> lines, String label, @Nullable Object value) {
        if (value != null) {
            lines.add(wording.of(label) + ": " + value);
        }
    }

    private static @Nullable String written(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString().replace('.', ',');
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws RuleViolation where it is something else
     */
    Measure read(String cell) {
        List<String> lines = cell.lines().toList();
        Measure.Kind kind = choices.byName("measure.kind.", Arrays.asList(Measure.Kind.values()))
                .get(Names.fold(lines.get(0)));
        if (kind == null) {
            throw new RuleViolation("scalefile.measure.unknown", lines.get(0));
        }
        List<String> rest = lines.subList(1, lines.size());
        String levels = rest.stream().collect(Collectors.joining("\n"));
        Map<String, String> said = kind == Measure.Kind.LEVELS ? Map.of() : labelled(rest);
        Rounding rounding = choices.byName("measure.rounding.", Arrays.asList(Rounding.values()))
                .get(Names.fold(Objects.requireNonNullElse(said.get("measure.rounding"), "")));
        return new MeasureForm(
                        kind,
                        levels,
                        said.get("measure.target"),
                        number(said.get("measure.floor")),
                        number(said.get("measure.cap")),
                        rounding,
                        points(said.get("measure.each")),
                        said.get("measure.item"))
                .read();
    }

    private Map<String, String> labelled(List<String> lines) {
        Map<String, String> said = new HashMap<>();
        for (String line : lines) {
            for (String label : List.of(
                    "measure.target",
                    "measure.floor",
                    "measure.cap",
                    "measure.rounding",
                    "measure.each",
                    "measure.item")) {
                String start = wording.of(label) + ":";
                if (line.startsWith(start)) {
                    said.put(label, Names.clean(line.substring(start.length())));
                }
            }
        }
        return said;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            throw new RuleViolation("scalefile.measure.number", text);
        }
    }

    private static @Nullable Points points(@Nullable String text) {
        try {
            return text == null ? null : Points.parse(text);
        } catch (IllegalArgumentException noPoints) {
            throw new RuleViolation("scalefile.measure.number", text);
        }
    }
}

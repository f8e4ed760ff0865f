package vn.thidua.scorefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.Sha256;
import vn.thidua.sheet.SentBook;

/**
 * What a file says of itself on a sheet nobody sees: which score sheet it is of, how that looked, and what stood in its
 * cells. It guards against mistakes, not against forgery: who sends a file in may write all of it on the screen as well.
 *
 * @param structure SHA-256 over everything in the plan that is not typed
 * @param lines what was kept when the file was made
 */
record Fingerprint(long sheet, long scale, String stage, String structure, Map<Long, Kept> lines) {

    /** The name of the hidden sheet. */
    static final String PAGE = "__thidua";

    private static final String MARK = "thi-dua/bang-diem/2";

    /**
     * What was kept of a line.
     *
     * @param version of the entry; null where there was none
     */
    record Kept(@Nullable Long version, Typed typed) {}

    static Fingerprint of(Plan plan) {
        Map<Long, Kept> lines = new LinkedHashMap<>();
        for (SheetData.Line line : plan.sheet().lines()) {
            SheetData.Entry entry = line.entry(plan.stage()).orElse(null);
            lines.put(line.id(), new Kept(entry == null ? null : entry.version(), Typed.of(entry)));
        }
        return new Fingerprint(
                plan.sheet().id(), plan.sheet().scaleId(), plan.stage().name(), structure(plan), lines);
    }

    private static String structure(Plan plan) {
        return Sha256.of(plan.columns() + "\n"
                + plan.rows().stream().map(row -> structure(plan, row)).collect(Collectors.joining("\n")));
    }

    private static String structure(Plan plan, Plan.Row row) {
        SheetData.Line line = row.line();
        String earlier = line == null
                ? ""
                : line.entries().stream()
                        .filter(entry -> entry.stage().compareTo(plan.stage()) < 0)
                        .map(entry -> entry.stage() + entry.scorer() + entry.version())
                        .collect(Collectors.joining(","));
        return row.number() + "|" + row.criterion().code() + "|"
                + row.criterion().text() + "|" + (line == null ? "" : line.id() + "|" + line.rule()) + "|" + earlier;
    }

    /** What the sheet holds now; changes with everything that is kept, and with the stage the sheet waits for. */
    static String now(Plan plan) {
        return Sha256.of(of(plan) + "|" + plan.sheet().status());
    }

    /** The cells of the hidden sheet, row by row. */
    List<List<String>> cells() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(MARK, Long.toString(sheet), Long.toString(scale), stage, structure));
        lines.forEach((line, kept) -> rows.add(List.of(
                Long.toString(line),
                kept.version() == null ? "" : kept.version().toString(),
                kept.typed().number(),
                kept.typed().reason())));
        return rows;
    }

    /** Reads the hidden sheet; empty where it is missing or was written by somebody else. */
    static Optional<Fingerprint> read(SentBook book) {
        return book.page(PAGE)
                .filter(page -> page.cell("A1").text().equals(MARK))
                .flatMap(Fingerprint::read);
    }

    private static Optional<Fingerprint> read(SentBook.Page page) {
        try {
            Map<Long, Kept> lines = new LinkedHashMap<>();
            for (int row = 2; !page.cell("A" + row).text().isEmpty(); row++) {
                String version = page.cell("B" + row).text();
                lines.put(
                        Long.valueOf(page.cell("A" + row).text()),
                        new Kept(
                                version.isEmpty() ? null : Long.valueOf(version),
                                new Typed(
                                        page.cell("C" + row).text(),
                                        page.cell("D" + row).text())));
            }
            return Optional.of(new Fingerprint(
                    Long.parseLong(page.cell("B1").text()),
                    Long.parseLong(page.cell("C1").text()),
                    page.cell("D1").text(),
                    page.cell("E1").text(),
                    lines));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}

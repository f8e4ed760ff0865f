package vn.thidua.scalefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriterionText;
import vn.thidua.criteria.ScaleLine;
import vn.thidua.criteria.ScaleTerms;
import vn.thidua.sheet.CheckedRow;
import vn.thidua.sheet.SheetRow;

/** Reads the rows of a workbook as a scale: what each row says, and how the lines stand below each other. */
@Component
class ScaleFile {

    /**
     * The rows with what is to be said of them, and the scale they make; that counts only where no row has an error.
     *
     * @param terms what the file says of the scale as a whole; null where it says nothing
     */
    record Read(
            List<CheckedRow> rows,
            List<ScaleLine> lines,
            @Nullable ScaleTerms terms) {}

    private final LineReading reading;
    private final TermRows terms;

    ScaleFile(LineReading reading, TermRows terms) {
        this.reading = reading;
        this.terms = terms;
    }

    Read read(List<SheetRow> rows) {
        List<LineCells> all = rows.stream().map(LineCells::new).toList();
        List<LineCells> lines = lines(all);
        List<Integer> depths = depths(lines);
        List<CriterionText> texts = new ArrayList<>();
        List<String> above = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            int depth = depths.get(i);
            boolean section = i + 1 < lines.size() && depths.get(i + 1) > depth;
            above.subList(Math.min(depth, above.size()), above.size()).clear();
            texts.add(reading.text(lines.get(i), section, above));
            above.add(lines.get(i).cell(ScaleSheet.TEXT));
            if (!taken.add(section(i, depths) + "|" + lines.get(i).code())) {
                lines.get(i)
                        .check()
                        .error(
                                ScaleSheet.CODE,
                                "criteria.code.taken",
                                lines.get(i).code());
            }
        }
        ScaleTerms said = terms.read(all);
        return new Read(all.stream().map(line -> line.check().done()).toList(), new Tree(texts, depths).below(0), said);
    }

    /** The rows that are lines; the others are sums, speak of the whole, or go on with the line above. */
    private List<LineCells> lines(List<LineCells> all) {
        List<LineCells> lines = new ArrayList<>();
        for (LineCells row : all) {
            if (terms.isFact(row)) {
                continue;
            }
            if (row.isSum()) {
                row.check().skip(row.code().isEmpty() ? ScaleSheet.TEXT : ScaleSheet.CODE, "scalefile.sum");
            } else if (row.goesOn() && !lines.isEmpty()) {
                lines.get(lines.size() - 1).goOn(row);
                row.check()
                        .skip(
                                ScaleSheet.GUIDANCE,
                                "scalefile.goesOn",
                                lines.get(lines.size() - 1).code());
            } else {
                lines.add(row);
            }
        }
        return lines;
    }

    /** As the file says it where it does, else by the numbers; never more than one step down. */
    private static List<Integer> depths(List<LineCells> lines) {
        List<Integer> said = lines.stream().map(LineCells::depth).toList();
        List<Integer> counted = said.stream().allMatch(Objects::nonNull)
                ? said
                : Numbering.depths(lines.stream().map(LineCells::code).toList());
        List<Integer> depths = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            int most = i == 0 ? 0 : depths.get(i - 1) + 1;
            if (counted.get(i) > most) {
                lines.get(i).check().error(ScaleSheet.DEPTH, "scalefile.depth.jump");
            }
            depths.add(Math.min(most, counted.get(i)));
        }
        return depths;
    }

    /** Which line this one stands in. */
    private static int section(int line, List<Integer> depths) {
        for (int i = line - 1; i >= 0; i--) {
            if (depths.get(i) < depths.get(line)) {
                return i;
            }
        }
        return -1;
    }

    /** Lines with their depths, walked through once. */
    private static final class Tree {

        private final List<CriterionText> texts;
        private final List<Integer> depths;
        private int next;

        Tree(List<CriterionText> texts, List<Integer> depths) {
            this.texts = texts;
            this.depths = depths;
        }

        List<ScaleLine> below(int depth) {
            List<ScaleLine> lines = new ArrayList<>();
            while (next < texts.size() && depths.get(next) == depth) {
                CriterionText text = texts.get(next++);
                lines.add(new ScaleLine(text, below(depth + 1)));
            }
            return lines;
        }
    }
}

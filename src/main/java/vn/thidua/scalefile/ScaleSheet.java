package vn.thidua.scalefile;

import java.util.List;
import java.util.stream.Stream;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.sheet.SheetImports;
import vn.thidua.sheet.SheetImports.Heading;

/** The columns of a scale in a workbook. Officials' files have the first of them; ours have all, so that nothing is lost. */
final class ScaleSheet {

    static final int CODE = 0;
    static final int TEXT = 1;
    static final int MAX = 2;
    static final int GUIDANCE = 3;
    static final int EVIDENCE = 4;
    static final int KIND = 5;
    static final int EXPLANATION = 6;
    static final int MEASURE = 7;
    static final int DEPTH = 8;

    private static final List<Heading> HEADINGS = List.of(
            new Heading("scalefile.head.code", "scalefile.also.code", true, false),
            new Heading("scalefile.head.text", "scalefile.also.text", true, true),
            new Heading("scalefile.head.max", "scalefile.also.max", false, false),
            new Heading("scalefile.head.guidance", "scalefile.also.guidance", false, true),
            new Heading("scalefile.head.evidence", "scalefile.also.evidence", false, true),
            new Heading("scalefile.head.kind", "scalefile.also.kind", false, false),
            new Heading("scalefile.head.explanation", "scalefile.also.explanation", false, false),
            new Heading("scalefile.head.measure", "scalefile.also.measure", false, true),
            new Heading("scalefile.head.depth", "scalefile.also.depth", false, false));

    private ScaleSheet() {}

    /** The workbook of this owner's scale. */
    static SheetImports.Kind of(ScaleOwner owner) {
        return new SheetImports.Kind("SCALE-" + owner.path(), owner.path() + "/nhap", "scalefile.template", HEADINGS);
    }

    /** Message keys of the headings, in order. */
    static Stream<String> headings() {
        return HEADINGS.stream().map(Heading::key);
    }
}

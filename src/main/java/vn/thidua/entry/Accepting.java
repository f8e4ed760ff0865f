package vn.thidua.entry;

import java.util.Arrays;
import java.util.Objects;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.Stage;

/**
 * What somebody that checks takes over by one act, wherever the own stage gave no points yet.
 *
 * @param from the last stage before that gave any
 * @param otherwise how many of these lines it found otherwise than the unit itself
 */
record Accepting(Stage from, long otherwise) {

    static Accepting of(SheetData sheet, Stage at) {
        Stage from = Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(at) < 0 && sheet.has(stage))
                .reduce(Stage.SELF, (earlier, later) -> later);
        long otherwise = sheet.lines().stream()
                .map(line -> line.deviation(at))
                .filter(line -> line.given() == null && !Objects.equals(line.before(), line.self()))
                .count();
        return new Accepting(from, otherwise);
    }

    /** Does it agree with the unit itself, and with nobody else? */
    public boolean asSelfScored() {
        return from == Stage.SELF;
    }
}

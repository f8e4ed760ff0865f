package vn.thidua.decision;

import org.springframework.stereotype.Component;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/** Units that have decisions and a register: the organisers. Below any other unit there is nothing of the kind. */
@Component
public class Organisers {

    private final UnitDirectory directory;

    Organisers(UnitDirectory directory) {
        this.directory = directory;
    }

    /** The organiser, or {@link NotFound}. */
    public UnitView require(UnitId unit) {
        return directory.find(unit).filter(UnitView::organiser).orElseThrow(NotFound::new);
    }
}

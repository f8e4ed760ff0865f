package vn.thidua.scoring;

import java.util.List;
import vn.thidua.programme.RuleSet;

/**
 * The stages a programme's sheets pass, in their order: the unit first, then those who check.
 *
 * @param stages begins with {@link Stage#SELF}
 */
public record StageOrder(List<Stage> stages) {

    public StageOrder {
        stages = stages.stream().sorted().toList();
    }

    /** As the rule says; where the programme has none, the unit and then the head. */
    static StageOrder of(RuleSet rules) {
        return new StageOrder(rules.stages().stream().map(Stage::valueOf).toList());
    }

    /** For whom a sheet waits when this stage is done. */
    SheetStatus after(Stage done) {
        return stages.stream()
                .filter(stage -> stage.compareTo(done) > 0)
                .findFirst()
                .flatMap(SheetStatus::waitingFor)
                .orElse(SheetStatus.FINAL);
    }

    /** The stages that check after the members have: their points stand in columns of their own. */
    public List<Stage> checks() {
        return stages.stream().filter(stage -> stage.compareTo(Stage.PEER) > 0).toList();
    }

    public boolean uses(Stage stage) {
        return stages.contains(stage);
    }
}

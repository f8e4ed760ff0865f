package vn.thidua.scoring;

import java.util.List;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;

/**
 * The stages a programme's sheets pass, in their order: the unit first, then those who check.
 *
 * @param stages begins with {@link Stage#SELF}
 */
public record StageOrder(List<Stage> stages) {

    private static final List<Stage> UNIT_AND_HEAD = List.of(Stage.SELF, Stage.HEAD);

    public StageOrder {
        stages = stages.stream().sorted().toList();
    }

    /** As the rule says; where the programme has none, the unit and then the head. */
    static StageOrder of(RuleSet rules) {
        List<Stage> used =
                rules.list(RuleKey.STAGES_USED).stream().map(Stage::valueOf).toList();
        return new StageOrder(used.isEmpty() ? UNIT_AND_HEAD : used);
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

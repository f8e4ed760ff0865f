package vn.thidua.scoring;

/**
 * Who gives points: a stage, and where several score at one stage, which of them.
 *
 * @param name the member that checks, the department; empty at a stage that one body scores
 */
public record Scorer(Stage stage, String name) {

    /** The unit itself. */
    public static final Scorer SELF = of(Stage.SELF);
    /** The head of the cluster. */
    public static final Scorer HEAD = of(Stage.HEAD);
    /** The organiser's staff. */
    public static final Scorer STAFF = of(Stage.STAFF);

    /** Whoever answers an objection. */
    public static final Scorer REVISED = of(Stage.REVISED);

    /** The one body that scores at this stage. */
    public static Scorer of(Stage stage) {
        return new Scorer(stage, "");
    }

    /** A member that checks. */
    public static Scorer peer(String unit) {
        return new Scorer(Stage.PEER, unit);
    }

    /** Is what it gives shown to nobody else before its stage ends? Members that check must not lean on each other. */
    boolean isSealed() {
        return stage == Stage.PEER;
    }
}

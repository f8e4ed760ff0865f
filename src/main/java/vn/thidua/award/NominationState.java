package vn.thidua.award;

/** Which facts a list of nominations is narrowed to; each carries the condition over the joined tables. */
enum NominationState {
    WAITING_BOARD("n.withdrawn_on is null and r.id is null and d.id is null"),
    RETURNED("n.withdrawn_on is null and r.outcome = 'RETURNED' and d.id is null"),
    NOT_RECOMMENDED("n.withdrawn_on is null and r.outcome = 'NOT_RECOMMENDED'"),
    WAITING_DECISION("n.withdrawn_on is null and r.outcome = 'RECOMMENDED' and d.id is null"),
    GRANTED("d.outcome = 'GRANTED'"),
    REFUSED("d.outcome = 'REFUSED'"),
    WITHDRAWN("n.withdrawn_on is not null");

    private final String condition;

    NominationState(String condition) {
        this.condition = condition;
    }

    /** The condition in SQL, made of constants only. */
    String condition() {
        return condition;
    }
}

package vn.thidua.award;

import java.util.List;

/**
 * Where a nomination is on its road. Forward it goes one step at a time; back to the sender it goes from anywhere before the
 * decision, with a reason. Nobody decides on what no board has spoken of.
 */
public enum Stage {
    /** Written by the cluster (or, outside any cluster, by the organiser), not yet sent. */
    DRAFT,
    /** Sent to the organiser; its sender may still call it back. */
    SUBMITTED,
    /** The organiser has it, with a receipt that says what is missing. */
    RECEIVED,
    /** The organiser's staff have examined it: it may come before the board. */
    EXAMINED,
    /** The board recommends it, or does not. */
    REVIEWED,
    /** Sent back with a reason; its sender mends it and sends it again. */
    RETURNED,
    /** Granted or refused by the authority. */
    DECIDED,
    /** Taken back for good by its sender. */
    WITHDRAWN;

    private static final List<Stage> ROAD = List.of(DRAFT, SUBMITTED, RECEIVED, EXAMINED, REVIEWED, DECIDED);

    /** The stages of a nomination that is never sent back, in their order. */
    public static List<Stage> road() {
        return ROAD;
    }

    /** Does it lie before the other one on the road? What is returned is with its sender again, before all of them. */
    public boolean isBefore(Stage other) {
        return ROAD.indexOf(this) < ROAD.indexOf(other);
    }

    /** Message key of the words. */
    public String key() {
        return "award.stage." + name();
    }

    /** Message key of whose turn it is. */
    public String turnKey() {
        return "award.turn." + name();
    }

    /** May what is proposed still be written anew? */
    public boolean isWithSender() {
        return this == DRAFT || this == RETURNED;
    }

    /** Is it with the organiser, before the board has spoken? */
    public boolean isWithOrganiser() {
        return this == SUBMITTED || this == RECEIVED || this == EXAMINED;
    }

    /** Does it count against the number that may be proposed? What is not sent, or was sent back, does not. */
    public boolean takesAPlace() {
        return !isWithSender() && this != WITHDRAWN;
    }
}

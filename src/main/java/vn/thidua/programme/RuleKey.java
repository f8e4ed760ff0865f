package vn.thidua.programme;

/** The rules a programme can set. Their values are rows with validity dates; where there is no row the rule is not set. */
public enum RuleKey {
    /** KIND_FIRST: "Cụm trưởng"; TITLE_FIRST: "Trưởng Cụm". */
    HEAD_TITLE_ORDER(Type.CHOICE, "KIND_FIRST", "TITLE_FIRST"),
    /** The steps of the year this programme uses, by name, comma separated. */
    STEPS_USED(Type.LIST),
    /** May a unit be considered that did not sign the covenant? */
    REGISTRATION_REQUIRED(Type.FLAG),
    /** Which stage's points are the official score. */
    OFFICIAL_STAGE(Type.CHOICE, "HEAD", "COUNCIL", "DEPARTMENT", "PEER", "SELF"),
    /** Smallest step in which points are given, such as 0,25. */
    POINT_STEP(Type.NUMBER),
    /** What decides between equal totals, in order. */
    TIE_BREAK(Type.LIST),
    /** Grades from the top, as "Xuất sắc:90, Tốt:80": name and least points. */
    GRADE_BANDS(Type.LIST),
    /** Percentage of votes a candidate needs. */
    VOTE_THRESHOLD(Type.PERCENT),
    /** Of what the threshold is a percentage. */
    VOTE_BASE(Type.CHOICE, "ALL_MEMBERS", "PRESENT", "ISSUED", "RETURNED", "VALID"),
    /** May a unit vote on itself? */
    SELF_VOTE(Type.FLAG),
    /** Percentage of members whose presence is needed. */
    QUORUM(Type.PERCENT),
    /** Percentage of board members who must vote for a nomination. */
    BOARD_THRESHOLD(Type.PERCENT),
    /** Of what the board's threshold is a percentage. */
    BOARD_BASE(Type.CHOICE, "ALL_MEMBERS", "PRESENT", "ISSUED", "RETURNED", "VALID"),
    /** Below so many members the cluster's page warns. */
    FEWEST_MEMBERS(Type.NUMBER),
    /** Above so many members the cluster's page warns. */
    MOST_MEMBERS(Type.NUMBER);

    /** How a rule's value is written and read. */
    public enum Type {
        FLAG,
        NUMBER,
        PERCENT,
        CHOICE,
        LIST
    }

    private final Type type;
    private final java.util.List<String> choices;

    RuleKey(Type type, String... choices) {
        this.type = type;
        this.choices = java.util.List.of(choices);
    }

    public Type type() {
        return type;
    }

    /** The values to choose from, for {@link Type#CHOICE}. */
    public java.util.List<String> choices() {
        return choices;
    }

    /** Message key of the rule's name. */
    public String key() {
        return "programme.rule." + name();
    }
}

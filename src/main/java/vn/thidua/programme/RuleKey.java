package vn.thidua.programme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** The rules a programme can set. Their values are rows with validity dates; where there is no row the rule is not set. */
public enum RuleKey {
    /** KIND_FIRST: "Cụm trưởng"; TITLE_FIRST: "Trưởng Cụm". */
    HEAD_TITLE_ORDER(Type.CHOICE, "KIND_FIRST", "TITLE_FIRST"),
    /** The steps of the year this programme uses, by name, comma separated. */
    STEPS_USED(Type.LIST, steps()),
    /** Must a unit have signed the covenant to be considered? */
    REGISTRATION_REQUIRED(Type.FLAG),
    /** The stages a score sheet passes: the unit, members that check, the head, the organiser's staff. */
    STAGES_USED(Type.LIST, "SELF", "PEER", "HEAD", "STAFF"),
    /** Which of the stages used gives the official points; the last one where it is not set. */
    OFFICIAL_STAGE(Type.CHOICE, "HEAD", "STAFF", "PEER", "SELF"),
    /** A difference of more points than these needs a note of its own at its line. */
    DIFFERENCE_THRESHOLD(Type.NUMBER),
    /** Smallest step in which points are given, such as 0,25. */
    POINT_STEP(Type.NUMBER),
    /** How many other members check each sheet; one where it is not set. */
    PEER_CHECKS(Type.CHOICE, "1", "2", "3", "4", "5"),
    /** What decides between equal totals, in order: terms the program applies, and words for people to decide by. */
    TIE_BREAK(Type.LIST),
    /** The ranks that win something, such as "1, 3": between such a rank and the next no tie stays open. */
    PRIZE_RANKS(Type.LIST),
    /** Grades from the top, as "Xuất sắc: 90,5; Tốt: 80": name and least points. */
    GRADE_BANDS(Type.LIST),
    /** A unit that has less than this percentage of a section's points falls by one grade. */
    GRADE_MIN_SECTION_SHARE(Type.PERCENT),
    /** Criteria that cost a grade, as "I.3: đủ điểm, II.2: có điểm": its full points, or at least some. */
    GRADE_KNOCK_OUT(Type.LIST),
    /** How a cluster comes to its next head: in turn, by agreement, by vote, or by the organiser's decision. */
    HEAD_METHOD(Type.CHOICE, "IN_TURN", "AGREEMENT", "VOTE", "APPOINTED"),
    /** Is the next head "suy tôn", not "bầu" or "đề cử"? */
    HEAD_ACCLAIMED(Type.FLAG),
    /** Percentage of votes a candidate needs. */
    VOTE_THRESHOLD(Type.PERCENT),
    /** Of what the threshold is a percentage. */
    VOTE_BASE(Type.CHOICE, Base.names()),
    /** May a unit vote on itself? */
    SELF_VOTE(Type.FLAG),
    /** Percentage of those who may vote (the members of the year) whose presence is needed; its base is no rule of its own. */
    QUORUM(Type.PERCENT),
    /** For so many days after the close of a vote with the box its count may be complained about, and its keys are kept. */
    COMPLAINT_DAYS(Type.NUMBER),
    /** Percentage of board members who must vote for a nomination. */
    BOARD_THRESHOLD(Type.PERCENT),
    /** Of what the board's threshold is a percentage. */
    BOARD_BASE(Type.CHOICE, Base.names()),
    /** Are board members with a conflict of interest part of that base, though they have no vote? They are where it is not set. */
    BOARD_CONFLICTS_COUNT(Type.FLAG),
    /** Percentage of board members whose presence a session needs. */
    BOARD_QUORUM(Type.PERCENT),
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

    /** Of what votes are a percentage. */
    public enum Base {
        ALL_MEMBERS,
        PRESENT,
        ISSUED,
        RETURNED,
        VALID;

        private static String[] names() {
            return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");
    private static final Pattern RANK = Pattern.compile("[1-9]\\d{0,2}");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MOST_DAYS = new BigDecimal(365);
    private final Type type;
    private final List<String> choices;

    RuleKey(Type type, String... choices) {
        this.type = type;
        this.choices = List.of(choices);
    }

    public Type type() {
        return type;
    }

    /** The values to choose from, one for a {@link Type#CHOICE}, several for a {@link Type#LIST} that has any. */
    public List<String> choices() {
        return choices;
    }

    /**
     * The value in the form in which it is kept, from the way people type it.
     *
     * @throws RuleViolation told at the field "value": no number, no such choice, a list that makes no sense
     */
    String read(String typed) {
        return switch (type) {
            case FLAG -> among(List.of("true", "false"), typed);
            case CHOICE -> among(choices, typed);
            case NUMBER -> this == COMPLAINT_DAYS ? days(typed) : number(typed).toPlainString();
            case PERCENT -> percent(typed).toPlainString();
            case LIST -> list(typed);
        };
    }

    private static String among(List<String> allowed, String typed) {
        if (!allowed.contains(typed)) {
            throw violation("programme.rule.noChoice");
        }
        return typed;
    }

    private static BigDecimal number(String typed) {
        String number = Names.clean(typed);
        if (!NUMBER.matcher(number).matches()) {
            throw violation("programme.rule.noNumber", number);
        }
        return new BigDecimal(number.replace(',', '.'));
    }

    private static String days(String typed) {
        BigDecimal days = number(typed);
        if (days.stripTrailingZeros().scale() > 0 || days.signum() == 0 || days.compareTo(MOST_DAYS) > 0) {
            throw violation("programme.rule.noDays");
        }
        return String.valueOf(days.intValue());
    }

    private static BigDecimal percent(String typed) {
        BigDecimal percent = number(typed.replace("%", ""));
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            throw violation("programme.rule.noPercent");
        }
        return percent;
    }

    private String list(String typed) {
        List<String> parts = items(typed);
        if (parts.isEmpty()) {
            throw violation("programme.rule.emptyList");
        }
        if (new HashSet<>(parts).size() < parts.size()) {
            throw violation("programme.rule.twice");
        }
        if (!choices.isEmpty()) {
            parts.forEach(part -> among(choices, part));
        }
        if (this == STAGES_USED && !(parts.contains("SELF") && (parts.contains("HEAD") || parts.contains("STAFF")))) {
            throw violation("programme.rule.stages");
        }
        mustMakeSense(parts);
        return String.join(this == GRADE_BANDS ? "; " : ", ", parts);
    }

    private void mustMakeSense(List<String> parts) {
        switch (this) {
            case GRADE_BANDS -> mustFall(parts);
            case GRADE_KNOCK_OUT ->
                parts.stream()
                        .filter(part -> RuleSet.KnockOut.read(part).isEmpty())
                        .findFirst()
                        .ifPresent(part -> {
                            throw violation("programme.rule.noKnockOut", part);
                        });
            case PRIZE_RANKS ->
                parts.stream()
                        .filter(part -> !RANK.matcher(part).matches())
                        .findFirst()
                        .ifPresent(part -> {
                            throw violation("programme.rule.noRank", part);
                        });
            default -> {}
        }
    }

    /** The items of a list, in their order. A comma parts them, but not grades: there it stands within the points. */
    List<String> items(String list) {
        return Arrays.stream(list.split(this == GRADE_BANDS ? "[;\\n]" : "[,\\n]"))
                .map(Names::clean)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Grades go down: each needs fewer points than the one before. */
    private static void mustFall(List<String> bands) {
        BigDecimal above = null;
        for (String band : bands) {
            int colon = band.lastIndexOf(':');
            if (colon < 1) {
                throw violation("programme.rule.noBand", band);
            }
            BigDecimal least = number(band.substring(colon + 1));
            if (above != null && least.compareTo(above) >= 0) {
                throw violation("programme.rule.bandsDoNotFall", band);
            }
            above = least;
        }
    }

    private static RuleViolation violation(String key, Object... args) {
        return new RuleViolation(key, args).at("value");
    }

    private static String[] steps() {
        return Arrays.stream(YearStep.values()).map(Enum::name).toArray(String[]::new);
    }

    /** Message key of the rule's name. */
    public String key() {
        return "programme.rule." + name();
    }

    /** Message key of how a list is written down that has no choices. */
    public String hintKey() {
        return switch (this) {
            case GRADE_BANDS -> "programme.rule.bandsHint";
            case GRADE_KNOCK_OUT -> "programme.rule.knockOutHint";
            case PRIZE_RANKS -> "programme.rule.prizeHint";
            default -> "programme.rule.tieHint";
        };
    }

    /** Message key of a value to choose from. */
    String choiceKey(String choice) {
        return switch (this) {
            case STEPS_USED -> "programme.step." + choice;
            case STAGES_USED -> "programme.stage." + choice;
            default -> "programme.choice." + choice;
        };
    }
}

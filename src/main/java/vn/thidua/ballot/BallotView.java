package vn.thidua.ballot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question with its result, as the pages show it.
 *
 * @param subjectKey message key of what it is about; its argument is the text under the subject's title key
 * @param follows text of the question it follows
 * @param base number the shares are taken of; null where not known or not set
 * @param quorate enough people were there; null where it cannot be said
 * @param polled it is, or was, voted on at an assembly
 */
record BallotView(
        String path,
        String subjectKey,
        Question asked,
        @Nullable String meeting,
        @Nullable String follows,
        int round,
        State state,
        List<Figure> figures,
        VoteRule rule,
        @Nullable Integer base,
        @Nullable Boolean quorate,
        List<Row> rows,
        @Nullable String resultNote,
        boolean polled,
        boolean canEdit) {

    /** How far the question is and how it was settled. */
    enum State {
        PENDING,
        UNDER_VOTE,
        GIVEN_UP,
        COUNTED,
        NOT_REPORTED,
        AGREED,
        UNKNOWN;

        static State of(Ballot ballot) {
            if (!ballot.hasResult()) {
                return ballot.isUnderVote() ? UNDER_VOTE : ballot.isPolled() ? GIVEN_UP : PENDING;
            }
            return switch (ballot.asked().method()) {
                case AGREEMENT -> AGREED;
                case UNKNOWN -> UNKNOWN;
                case SECRET, OPEN -> ballot.hasCounts() ? COUNTED : NOT_REPORTED;
            };
        }

        /** Message key of the sentence. */
        public String key() {
            return "ballot.state." + name();
        }

        /** Tone of the badge. */
        public String tone() {
            return this == PENDING
                    ? "waiting"
                    : this == UNDER_VOTE ? "active" : this == COUNTED || this == AGREED ? "done" : "muted";
        }
    }

    /** One figure with its label's key. */
    record Figure(String labelKey, int value) {}

    /** A candidate's result; null where not known. */
    record Row(
            String name,
            @Nullable Integer rank,
            @Nullable Integer votes,
            @Nullable BigDecimal percent,
            @Nullable Boolean reached,
            boolean tied,
            boolean chosen,
            @Nullable String note) {}

    /** Questions that stand one after another and were settled on the same day at the same meeting. */
    record Session(@Nullable LocalDate heldOn, @Nullable String meeting, List<BallotView> ballots) {

        static List<Session> of(List<BallotView> ballots) {
            List<Session> sessions = new ArrayList<>();
            for (BallotView ballot : ballots) {
                Session last = sessions.isEmpty() ? null : sessions.get(sessions.size() - 1);
                if (last == null || !last.isOf(ballot)) {
                    last = new Session(ballot.heldOn(), ballot.meeting(), new ArrayList<>());
                    sessions.add(last);
                }
                last.ballots.add(ballot);
            }
            return sessions;
        }

        private boolean isOf(BallotView ballot) {
            return Objects.equals(heldOn, ballot.heldOn()) && Objects.equals(meeting, ballot.meeting());
        }
    }

    /** Message key of the sentence that says of what shares are taken and what must be reached. */
    public String ruleKey() {
        if (rule.base() == null) {
            return "ballot.rule.none";
        }
        if (base == null) {
            return "ballot.rule.numberUnknown";
        }
        return rule.threshold() == null ? "ballot.rule.baseOnly" : "ballot.rule.full";
    }

    public boolean counted() {
        return state == State.COUNTED;
    }

    /** Are votes cast and counted, by whatever way, whether they were reported or not? */
    public boolean byVotes() {
        return asked.method().isCounted();
    }

    /** Does it wait for people to vote on it at its meeting? */
    public boolean waitsForPapers() {
        return pending() && asked.method() == Method.SECRET && asked.meeting() != null;
    }

    /** Is it voted on by papers that people give out themselves? A vote that is, or was, held with the program prints its own. */
    public boolean byHand() {
        return asked.method() == Method.SECRET && !polled;
    }

    public boolean pending() {
        return state == State.PENDING || state == State.UNDER_VOTE || state == State.GIVEN_UP;
    }

    /** Votes are shown as a column of their own where any is known. */
    public boolean hasVotes() {
        return rows.stream().anyMatch(row -> row.votes() != null);
    }

    public int present() {
        return figure("ballot.present");
    }

    public int eligible() {
        return figure("ballot.eligible");
    }

    public boolean tied() {
        return rows.stream().anyMatch(Row::tied);
    }

    public @Nullable LocalDate heldOn() {
        return asked.heldOn();
    }

    private int figure(String labelKey) {
        return figures.stream()
                .filter(figure -> figure.labelKey().equals(labelKey))
                .mapToInt(Figure::value)
                .findFirst()
                .orElse(0);
    }
}

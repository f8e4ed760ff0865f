package vn.thidua.minutes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.assembly.Assembly;
import vn.thidua.assembly.Delegate;
import vn.thidua.ballot.Votes;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;

/**
 * Biên bản hội nghị bình xét, suy tôn: everything it says, from the record, and what people wrote themselves.
 *
 * @param members how many member units the cluster had
 * @param present how many had their voter there when the voting began
 * @param absent units of which nobody who votes was there at any time
 * @param moves of the voters: who came later, was away or left before the end; null in minutes signed before these were told
 */
record MeetingPaper(
        String organiser,
        String cluster,
        int year,
        String title,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String chair,
        @Nullable String secretary,
        int members,
        int present,
        List<Guest> delegates,
        List<String> absent,
        @Nullable List<Move> moves,
        List<CountPaper.Person> committee,
        List<Item> items,
        List<GivenUp> givenUp,
        @Nullable String opinions,
        @Nullable String conclusion) {

    /** A delegate who was there. */
    record Guest(String unit, String name, @Nullable String title, boolean votes) {}

    /**
     * That the voter of a unit came after the voting had begun, was away for a time, or left before the end.
     *
     * @param key message key of the sentence: unit, time, and until when
     */
    record Move(
            String key, String unit, Instant at, @Nullable Instant until) {}

    /**
     * What came of one question; votes null where nobody counted.
     *
     * @param outcomeKey message key of why the votes alone did not fill every seat; null where they did
     * @param left seats that nobody has
     * @param further the round in which it was voted on again
     * @param soFar of a further round, those whom it chose together with the rounds before
     * @param vote how it was voted on there; null where it was not
     */
    record Item(
            String question,
            int round,
            String methodKey,
            @Nullable Integer present,
            @Nullable Integer issued,
            @Nullable Integer returned,
            @Nullable Integer valid,
            @Nullable Integer invalid,
            List<Votes.Votee> candidates,
            @Nullable String note,
            @Nullable String outcomeKey,
            @Nullable Integer left,
            @Nullable Integer further,
            @Nullable String soFar,
            @Nullable Vote vote) {}

    /**
     * By what rule a question was voted on, and what the papers of it can be told by.
     *
     * @param threshold percentage that was needed; null: the most votes decided
     * @param asked first digits of the fingerprint of what was voted on
     * @param counted first digits of the fingerprint of the signed minutes of its count; null until they are
     */
    record Vote(
            String baseKey,
            @Nullable BigDecimal threshold,
            String asked,
            @Nullable String counted) {}

    /** A vote that was given up after it had begun. */
    record GivenUp(String question, int round, String wayKey, String reason) {}

    static MeetingPaper of(
            YearView year,
            Assembly assembly,
            List<Item> items,
            List<GivenUp> givenUp,
            @Nullable String opinions,
            @Nullable String conclusion) {
        return new MeetingPaper(
                year.organiserName(),
                year.name(),
                year.year(),
                assembly.title(),
                assembly.heldOn(),
                assembly.place(),
                assembly.opened() == null ? null : assembly.opened().at(),
                assembly.endedAt(),
                assembly.chair(),
                assembly.secretary(),
                assembly.opened() == null
                        ? assembly.members().size()
                        : assembly.opened().members(),
                assembly.presentAtOpening(),
                assembly.delegates().stream()
                        .filter(Delegate::wasThere)
                        .map(delegate ->
                                new Guest(delegate.unit(), delegate.name(), delegate.title(), assembly.casts(delegate)))
                        .toList(),
                assembly.absent().stream().map(MemberView::name).toList(),
                assembly.opened() == null
                        ? List.of()
                        : moves(assembly.voters(), assembly.opened().at()),
                assembly.tellers().stream().map(CountPaper.Person::of).toList(),
                items,
                givenUp,
                opinions,
                conclusion);
    }

    private static List<Move> moves(List<Delegate> voters, Instant opened) {
        List<Move> moves = new ArrayList<>();
        for (Delegate voter : voters) {
            Instant came = voter.cameAt();
            if (came != null && came.isAfter(opened)) {
                moves.add(new Move("minutes.move.late", voter.unit(), came, null));
            }
            List<Delegate.Stay> stays = voter.stays();
            for (int i = 0; i < stays.size(); i++) {
                Instant back = i + 1 < stays.size() ? stays.get(i + 1).cameAt() : voter.presentAt();
                String key = back == null ? "minutes.move.left" : "minutes.move.away";
                moves.add(new Move(key, voter.unit(), stays.get(i).leftAt(), back));
            }
        }
        return moves;
    }
}

package vn.thidua.minutes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.assembly.Assembly;
import vn.thidua.assembly.Teller;
import vn.thidua.ballot.Votes;
import vn.thidua.cluster.YearView;
import vn.thidua.poll.Outcome;
import vn.thidua.poll.PollCount;
import vn.thidua.poll.PollRule;
import vn.thidua.poll.PollView;
import vn.thidua.poll.VotingWay;

/**
 * Biên bản kiểm phiếu: everything it says, from the record. The same text, as JSON, is what was signed and what its
 * fingerprint is taken of.
 *
 * @param way how votes were cast
 * @param base of what shares are taken, and how many that were
 * @param note what the meeting decided where votes did not
 * @param facts what else the way of voting wants on the paper
 * @param asked fingerprint of what was voted on, 64 hexadecimal digits
 * @param chain fingerprint of all that was done with the vote until it was counted, 64 hexadecimal digits; null on minutes from before
 *     it was taken
 */
record CountPaper(
        String organiser,
        String cluster,
        int year,
        String meeting,
        LocalDate heldOn,
        @Nullable String place,
        String question,
        int round,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        List<Person> committee,
        String way,
        String form,
        int seats,
        @Nullable BigDecimal threshold,
        Base base,
        Figures figures,
        List<Line> lines,
        String outcome,
        @Nullable String note,
        List<VotingWay.Fact> facts,
        String asked,
        @Nullable String chain) {

    /** One of the committee. */
    record Person(String name, @Nullable String title, boolean leads) {

        static Person of(Teller teller) {
            return new Person(teller.name(), teller.title(), teller.leads());
        }
    }

    /** Of what shares are taken. */
    record Base(String kind, int number) {}

    /** The papers: who may vote, who was there, given out, in the box, that count, that do not. */
    record Figures(int eligible, int present, int issued, int returned, int valid, int invalid) {

        static Figures of(PollView poll, PollCount count) {
            return new Figures(
                    poll.roll().size(),
                    poll.present(),
                    count.issued(),
                    count.returned(),
                    count.valid(),
                    count.invalid());
        }
    }

    /** One candidate's result. */
    record Line(int no, String name, int yes, int against, BigDecimal percent, boolean reached, boolean chosen) {}

    static CountPaper of(
            YearView year,
            PollView poll,
            PollCount count,
            Votes.Result result,
            List<VotingWay.Fact> facts,
            @Nullable String chain) {
        Assembly assembly = poll.assembly();
        PollRule rule = poll.rule();
        Outcome outcome = poll.outcome(count);
        return new CountPaper(
                year.organiserName(),
                year.name(),
                year.year(),
                assembly.title(),
                assembly.heldOn(),
                assembly.place(),
                poll.question().text(),
                poll.round(),
                poll.openedAt(),
                poll.closedAt(),
                assembly.tellers().stream().map(Person::of).toList(),
                rule.way().name(),
                rule.form().name(),
                rule.seats(),
                rule.threshold(),
                new Base(rule.base().name(), poll.base(count)),
                Figures.of(poll, count),
                outcome.lines().stream()
                        .sorted(Comparator.comparingInt(Outcome.Line::no))
                        .map(line -> new Line(
                                line.no(),
                                poll.candidate(line.no()).name(),
                                line.votes(),
                                count.against(line.no()),
                                line.percent(),
                                line.reached(),
                                result.chosen().contains(line.no())))
                        .toList(),
                outcome.kind().key(),
                result.note(),
                facts,
                String.valueOf(poll.fingerprint()),
                chain);
    }

    /** Does each candidate have a yes and a no? */
    public boolean onEach() {
        return form.equals(PollRule.Form.YES_NO.name());
    }

    /** Message key of the base in words. */
    public String baseKey() {
        return "ballot.base." + base.kind();
    }

    /** Message key of the way votes were cast. */
    public String wayKey() {
        return "poll.way." + way;
    }

    /** The names of those who were chosen; empty where nobody was. */
    public String chosenNames() {
        return lines.stream().filter(Line::chosen).map(Line::name).collect(Collectors.joining("; "));
    }

    /** Do these figures say the same as the result kept with the question? Nothing is signed where they do not. */
    boolean agreesWith(Votes.Result result) {
        return Objects.equals(figures.valid(), result.valid())
                && Objects.equals(figures.returned(), result.returned())
                && Objects.equals(figures.invalid(), result.invalid())
                && lines.stream().allMatch(line -> Objects.equals(line.yes(), result.votes(line.no())));
    }
}

package vn.thidua.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.measure.Count;
import vn.thidua.measure.Measure;
import vn.thidua.measure.MeasureColumn;

/** One cluster-year of the demonstration content, along the steps of the year. Members are called by unit name. */
record DemoYear(
        int year,
        @Nullable String regulation,
        @Nullable Integer reportedMemberCount,
        @Nullable String note,
        @Nullable LocalDate closedOn,
        @Nullable String closeReason,
        List<Member> members,
        List<Headship> heads,
        @Nullable Covenant covenant,
        @Nullable Scale scale,
        List<Sheet> sheets,
        @Nullable Checks checks,
        @Nullable Result result,
        List<Ballot> ballots,
        List<Nomination> nominations,
        List<Figure> figures,
        @Nullable Assembly assembly,
        @Nullable Handover handover) {

    record Member(
            String unit, @Nullable Boolean stated, @Nullable String note) {}

    record Headship(
            String duty,
            @Nullable String unit,
            @Nullable String person,
            String basis,
            @Nullable String basisNote,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean stated,
            @Nullable String note) {}

    /** @param signedByAll one signature a member on the day of signing; the signers' names are unknown */
    record Covenant(
            String title,
            String status,
            @Nullable LocalDate signedOn,
            @Nullable String place,
            @Nullable String witness,
            @Nullable String note,
            boolean signedByAll,
            List<Content> contents,
            List<Target> targets,
            List<Signature> signatures) {}

    record Content(
            String kind,
            String text,
            @Nullable String goal,
            @Nullable LocalDate launched,
            @Nullable LocalDate closes) {}

    record Target(
            String unit,
            String text,
            @Nullable BigDecimal planned,
            @Nullable String measure) {}

    record Signature(
            String unit, @Nullable String name, @Nullable String title, boolean onBehalf, LocalDate on) {}

    /** @param shared it is the programme's, for all its clusters of that year without one of their own */
    record Scale(
            String title,
            @Nullable String source,
            boolean shared,
            @Nullable LocalDate frozenOn,
            List<Criterion> criteria) {}

    /**
     * A section or a criterion; "I.2" belongs to section "I", a code without a point to none.
     *
     * @param example what units say for this line in the demonstration; "{n}" becomes a number
     */
    record Criterion(
            String code,
            String line,
            String text,
            @Nullable BigDecimal max,
            @Nullable String guidance,
            @Nullable String measure,
            boolean evidence,
            @Nullable String example) {

        /** How its points come about; a range where the file does not say. */
        Measure reckoning() {
            return new MeasureColumn().convertToEntityAttribute(measure);
        }

        /** What these points come from, where they come from a number of things. */
        @Nullable
        BigDecimal quantity(BigDecimal points) {
            return reckoning() instanceof Count count
                    ? points.divide(count.each().value(), RoundingMode.UNNECESSARY)
                    : null;
        }
    }

    /**
     * A unit's sheet.
     *
     * @param selfOn the day the unit entered its points, and handed them in if it has
     * @param headOn the day the head entered points, and closed the sheet if it has
     * @param self points in the order of the scale; lines beyond the last have not been entered
     * @param headFollowsSelf the head gave what the unit gave itself wherever {@code head} says nothing else
     * @param evidence what the unit shows, added on the day it entered its points
     */
    record Sheet(
            String unit,
            String status,
            @Nullable LocalDate selfOn,
            @Nullable LocalDate headOn,
            List<BigDecimal> self,
            boolean headFollowsSelf,
            List<HeadScore> head,
            List<Evidence> evidence) {}

    /** What the unit shows for these lines: a file beside the demo files, a page of the web, or a paper named by number and date. */
    record Evidence(
            String title,
            @Nullable String file,
            @Nullable String url,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String page,
            @Nullable String quotation,
            List<String> lines) {}

    record HeadScore(
            String code, BigDecimal points, @Nullable String reason) {}

    /** What surrounds the scoring: until when it goes on, and who checks whom. */
    record Checks(List<Deadline> deadlines, List<Extension> extensions, Draw draw) {}

    record Deadline(String stage, LocalDate on) {}

    record Extension(String unit, String stage, LocalDate until, String reason, String document, LocalDate on) {}

    record Draw(int seed, LocalDate on, List<Check> checks) {}

    /** @param sentOn the day the checker sent what the unit had given itself; none while the checker is at it */
    record Check(String checked, String checker, @Nullable LocalDate sentOn) {}

    /** The table as it stands when it is loaded, published provisionally, with what units say of it and what was looked at. */
    record Result(LocalDate objectionsUntil, List<Objection> objections, Sample sample) {}

    /**
     * A unit asks to look again at what the head gave a line.
     *
     * @param outcome why the line has these points now, or why it keeps its own where there are none; none: it waits
     */
    record Objection(
            String unit,
            String line,
            String note,
            @Nullable BigDecimal points,
            @Nullable String outcome) {}

    /** Of these sheets, those with a finding were looked at. */
    record Sample(int seed, List<Finding> drawn) {}

    record Finding(String unit, @Nullable String found) {}

    /**
     * @param meeting title of the meeting at which it was held
     * @param followsPrevious it was put to those whom the question before had chosen
     */
    record Ballot(
            String subject,
            String question,
            String method,
            @Nullable LocalDate on,
            @Nullable String meeting,
            boolean followsPrevious,
            @Nullable Integer seats,
            boolean pending,
            @Nullable Counts counts,
            @Nullable String result,
            List<Candidate> candidates) {}

    /**
     * @param tellers names of delegates, the head of the committee first
     * @param over when it voted, with everybody there; null while it has not
     */
    record Assembly(
            String meeting,
            String chair,
            String secretary,
            List<Delegate> delegates,
            List<String> tellers,
            @Nullable Over over) {}

    /** @param quorum percentage of the members that had to be there */
    record Over(LocalDate on, LocalTime opened, LocalTime ended, BigDecimal quorum) {}

    record Delegate(String unit, String name, @Nullable String title) {}

    record Counts(int issued, int returned, int valid, int invalid) {}

    record Candidate(
            String unit,
            @Nullable Integer votes,
            boolean chosen,
            @Nullable String note) {}

    /** @param recipient UNKNOWN where a paper does not say for whom; unit and name are then left out */
    record Nomination(
            String award,
            String authority,
            String recipient,
            @Nullable String unit,
            @Nullable String name,
            @Nullable String achievement,
            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable Review review,
            @Nullable Decision decision) {}

    record Review(
            LocalDate on,
            @Nullable Integer members,
            @Nullable Integer votesFor,
            @Nullable Integer against,
            String outcome,
            @Nullable String reason) {}

    record Decision(
            String outcome,
            LocalDate on,
            @Nullable String number,
            @Nullable String reason) {}

    record Figure(
            String indicator,
            @Nullable String qualifier,
            BigDecimal value,
            @Nullable String measure,
            @Nullable String source,
            @Nullable LocalDate asOf) {}

    record Handover(
            @Nullable String from,
            @Nullable String to,
            @Nullable LocalDate on,
            String status,
            @Nullable String witness,
            @Nullable Boolean flagPassed,
            @Nullable Long money,
            @Nullable String unfinished,
            @Nullable String note,
            List<HandedOver> items) {}

    record HandedOver(String text, @Nullable String quantity) {}

    /** @param years all cluster-years it belongs to; a meeting may close one year and open the next */
    record Meeting(
            List<Integer> years,
            String title,
            List<String> kinds,
            LocalDate on,
            @Nullable String place,
            @Nullable String note,
            List<Guest> guests,
            List<String> business,
            List<String> adopted) {}

    record Guest(@Nullable String name, @Nullable String title) {}

    record Activity(
            List<Integer> years,
            String what,
            @Nullable String place,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            @Nullable Long amountVnd,
            @Nullable String goods,
            @Nullable String paidBy,
            @Nullable Integer modelForYear,
            @Nullable String note) {}
}

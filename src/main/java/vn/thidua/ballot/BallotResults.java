package vn.thidua.ballot;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.NextHeads;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleSet;
import vn.thidua.programme.RuleTimeline;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/**
 * Results of votes as other modules read them, among them whom the votes chose to lead the next year: those marked as
 * chosen in the last question about it. Each call is one statement, but for the votes that people counted themselves.
 */
@Service
@Transactional(readOnly = true)
public class BallotResults implements NextHeads {

    /**
     * A candidate whom a vote of the year chose for an award or as the leading unit.
     *
     * @param key names this result within its year; it may change when the vote is corrected
     * @param subjectKey message key of what the vote was about
     * @param member the member unit, or null where a person or a work was named
     * @param votes null where not known
     * @param valid valid papers of that vote; null where not known
     */
    public record CandidateResult(
            String key,
            String subjectKey,
            @Nullable MembershipId member,
            String name,
            @Nullable Integer votes,
            @Nullable Integer valid) {

        /** Was it chosen as the leading unit? */
        public boolean leads() {
            return subjectKey.equals(Subject.LEADING_UNIT.key());
        }
    }

    /**
     * A secret vote whose papers people gave out and counted themselves.
     *
     * @param meeting at which it was held; null where nobody said
     * @param rule by which its votes are shares, as on the day of the vote
     * @param base number the shares are taken of; null where not known or not set
     */
    public record HandCount(
            long question,
            String text,
            int round,
            @Nullable LocalDate heldOn,
            @Nullable Long meeting,
            VoteRule rule,
            @Nullable Integer base,
            Counts figures,
            List<HandVotes> votes,
            @Nullable String note) {

        /** The names of those who were chosen. */
        public List<String> chosen() {
            return votes.stream().filter(HandVotes::chosen).map(HandVotes::name).toList();
        }
    }

    /** What such a count says of the candidate at this place of the list; figures are null where not known. */
    public record HandVotes(
            int no,
            String name,
            @Nullable Integer votes,
            @Nullable BigDecimal percent,
            boolean chosen) {}

    private final JdbcClient jdbc;
    private final Ballots ballots;
    private final Naming naming;
    private final ProgrammeRules rules;

    BallotResults(JdbcClient jdbc, Ballots ballots, Naming naming, ProgrammeRules rules) {
        this.jdbc = jdbc;
        this.ballots = ballots;
        this.naming = naming;
        this.rules = rules;
    }

    /** The secret votes of the year that people counted themselves, in the order of the questions; a fixed number of statements. */
    public List<HandCount> countedByHand(YearView year) {
        YearNames names = naming.of(year.id());
        RuleTimeline timeline = rules.timeline(year.programme());
        return ballots.findByClusterYearIdOrderByPosition(year.id().value()).stream()
                .filter(ballot -> ballot.asked().method() == Method.SECRET && ballot.hasCounts() && !ballot.isPolled())
                .map(ballot -> counted(ballot, names, timeline.on(BallotPages.day(ballot, year))))
                .toList();
    }

    private static HandCount counted(Ballot ballot, YearNames names, RuleSet rules) {
        VoteRule rule = VoteRule.of(ballot, rules);
        Tally tally = Tally.of(ballot, rule);
        Question asked = ballot.asked();
        return new HandCount(
                ballot.id(),
                asked.text(),
                ballot.round(),
                asked.heldOn(),
                asked.meeting(),
                rule,
                tally.base(),
                ballot.counts(),
                tally.lines().stream()
                        .map(line -> new HandVotes(
                                line.candidate().position(),
                                names.of(line.candidate()),
                                line.candidate().votes(),
                                line.percent(),
                                line.candidate().chosen()))
                        .toList(),
                ballot.resultNote());
    }

    /** Whom the votes chose as the leading unit or for an award, in the order of the questions. */
    public List<CandidateResult> chosenForAwards(ClusterYearId year) {
        return jdbc.sql("""
                select b.id, b.subject, b.valid, c.position, c.membership_id, coalesce(m.unit_name, c.name) as name, c.votes
                from ballot b
                join ballot_candidate c on c.ballot_id = b.id and c.chosen
                left join membership m on m.id = c.membership_id
                where b.cluster_year_id = ? and b.subject in ('LEADING_UNIT', 'AWARD_CANDIDATES')
                order by b.position, c.votes desc nulls last, c.position""")
                .param(year.value())
                .query((row, number) -> result(row))
                .list();
    }

    private static CandidateResult result(ResultSet row) throws SQLException {
        Long member = row.getObject("membership_id", Long.class);
        return new CandidateResult(
                row.getLong("id") + "-" + row.getInt("position"),
                Subject.valueOf(row.getString("subject")).key(),
                member == null ? null : new MembershipId(member),
                row.getString("name"),
                row.getObject("votes", Integer.class),
                row.getObject("valid", Integer.class));
    }

    @Override
    public Optional<Choice> head(ClusterYearId year) {
        return chosen(year, Subject.NEXT_HEAD).stream().findFirst();
    }

    @Override
    public List<Choice> deputies(ClusterYearId year, @Nullable MembershipId head) {
        return chosen(year, Subject.NEXT_DEPUTY).stream()
                .filter(deputy -> !deputy.member().equals(head))
                .toList();
    }

    private List<Choice> chosen(ClusterYearId year, Subject subject) {
        return jdbc.sql("""
                with recursive rounds as (
                  select * from (
                    select b.id, b.follows_id, b.subject, b.round, b.method from ballot b
                    where b.cluster_year_id = :year and b.subject = :subject
                      and exists (select 1 from ballot_candidate k where k.ballot_id = b.id and k.chosen)
                    order by b.position desc limit 1) last
                  union all
                  select e.id, e.follows_id, e.subject, e.round, e.method
                  from ballot e join rounds r on e.id = r.follows_id and e.subject = r.subject)
                select c.membership_id, r.method from ballot_candidate c join rounds r on r.id = c.ballot_id
                where c.chosen and c.membership_id is not null
                order by r.round, c.position""")
                .param("year", year.value())
                .param("subject", subject.name())
                .query((row, number) -> new Choice(
                        new MembershipId(row.getLong("membership_id")),
                        Method.valueOf(row.getString("method")).way()))
                .list();
    }
}

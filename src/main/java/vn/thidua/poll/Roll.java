package vn.thidua.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.assembly.Arrivals;
import vn.thidua.assembly.Assembly;
import vn.thidua.assembly.Delegate;
import vn.thidua.ballot.Votes;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.PollId;

/** Candidates and roll of polls, written when a poll is fixed; whoever comes while votes are taken may still vote. */
@Component
public class Roll implements Arrivals {

    private final JdbcClient jdbc;

    Roll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a session votes on in one box, under the numbers of the paper. */
    public void writeCandidates(PollId poll, List<PollCandidate> candidates) {
        candidates.forEach(
                one -> jdbc.sql("insert into poll_candidate (poll_id, no, name, item_id) values (?, ?, ?, ?)")
                        .param(poll.value())
                        .param(one.no())
                        .param(one.name())
                        .param(one.item())
                        .update());
    }

    /** The members of a board who vote in one box. */
    public void write(PollId poll, List<RollLine> lines) {
        lines.forEach(line ->
                present(jdbc.sql("""
                insert into poll_roll (poll_id, board_member_id, unit_name, delegate_name, account_id, status, present_at)
                values (:poll, :member, :name, :name, :account, :status, :present)""").param("name", line.unit()), poll, line).update());
    }

    /** Who of them is there, and with which account, as it is now. */
    public void call(PollId poll, List<RollLine> lines) {
        lines.forEach(line -> present(jdbc.sql("""
                update poll_roll set account_id = :account, status = :status, present_at = coalesce(present_at, :present)
                where poll_id = :poll and board_member_id = :member"""), poll, line).update());
    }

    private static JdbcClient.StatementSpec present(JdbcClient.StatementSpec sql, PollId poll, RollLine line) {
        return sql.param("poll", poll.value())
                .param("member", line.boardMember())
                .param("account", line.account() == null ? null : line.account().value())
                .param("status", line.status().name())
                .param("present", line.presentAt() == null ? null : Timestamp.from(line.presentAt()));
    }

    /** Numbers the candidates of the question as they will stand on the paper, in its order. */
    void writeCandidates(long poll, List<Votes.Standing> candidates) {
        for (Votes.Standing candidate : candidates) {
            jdbc.sql("insert into poll_candidate (poll_id, no, name, membership_id) values (?, ?, ?, ?)")
                    .param(poll)
                    .param(candidate.position())
                    .param(candidate.name())
                    .param(
                            candidate.member() == null
                                    ? null
                                    : candidate.member().value())
                    .update();
        }
    }

    /** Every member of the cluster on the day of the meeting, with whom it sent and whether that person is there. */
    void write(long poll, Assembly assembly) {
        jdbc.sql("""
                insert into poll_roll (poll_id, membership_id, unit_name, delegate_name, account_id, status, present_at)
                select :poll, m.id, m.unit_name, d.name, d.account_id,
                       case when d.present_at is null then 'ABSENT' else 'ELIGIBLE' end, d.present_at
                from membership m left join delegate d on d.assembly_id = :assembly and d.membership_id = m.id and d.votes
                where m.id = any(:members)""")
                .param("poll", poll)
                .param("assembly", assembly.id())
                .param(
                        "members",
                        assembly.members().stream()
                                .map(member -> member.id().value())
                                .toArray(Long[]::new))
                .update();
    }

    /** The same members, each with whom it sent and whether that person is there by now. */
    void call(long poll, Assembly assembly) {
        jdbc.sql("""
                update poll_roll r
                set delegate_name = d.name, account_id = d.account_id, present_at = d.present_at,
                    status = case when d.present_at is null then 'ABSENT' else 'ELIGIBLE' end
                from poll_roll before
                left join delegate d on d.assembly_id = :assembly and d.membership_id = before.membership_id and d.votes
                where r.poll_id = :poll and before.poll_id = r.poll_id and before.membership_id = r.membership_id""").param("poll", poll).param("assembly", assembly.id()).update();
    }

    /** The roll of an earlier round holds in the next one, whoever came or went meanwhile. */
    void copy(long from, long to) {
        jdbc.sql("""
                insert into poll_roll (poll_id, membership_id, unit_name, delegate_name, account_id, status, present_at)
                select ?, membership_id, unit_name, delegate_name, account_id, status, present_at from poll_roll where poll_id = ?""").params(to, from).update();
    }

    /** Somebody who was expected has come: on the rolls of the first rounds that are not closed; that of a further round stays. */
    @Override
    public void arrived(Assembly assembly, Delegate delegate) {
        jdbc.sql("""
                update poll_roll r set status = 'ELIGIBLE', present_at = coalesce(:at, now()), delegate_name = :name, account_id = :account
                from poll p where p.id = r.poll_id and p.assembly_id = :assembly and p.state in ('KEYED','OPEN')
                  and (p.closes_at is null or p.closes_at > now())
                  and p.round = 1 and r.membership_id = :member and r.status = 'ABSENT'""")
                .param("at", delegate.presentAt() == null ? null : Timestamp.from(delegate.presentAt()))
                .param("name", delegate.name())
                .param(
                        "account",
                        delegate.account() == null ? null : delegate.account().value())
                .param("assembly", assembly.id())
                .param("member", delegate.member().value())
                .update();
    }

    /** The roll of a poll in the order of the cluster's members; one statement. */
    public List<RollLine> of(long poll) {
        return jdbc.sql("""
                select r.* from poll_roll r left join membership m on m.id = r.membership_id
                where r.poll_id = ? order by m.position, r.unit_name collate "vi-x-icu", m.id, r.board_member_id""").param(poll).query((row, number) -> line(row)).list();
    }

    /** The candidates of a poll by their numbers; one statement. */
    public List<PollCandidate> candidates(long poll) {
        return jdbc.sql("select no, name, membership_id, item_id from poll_candidate where poll_id = ? order by no")
                .param(poll)
                .query((row, number) -> {
                    Long member = row.getObject("membership_id", Long.class);
                    return new PollCandidate(
                            row.getInt("no"),
                            row.getString("name"),
                            member == null ? null : new MembershipId(member),
                            row.getObject("item_id", Long.class));
                })
                .list();
    }

    private static RollLine line(ResultSet row) throws SQLException {
        Long account = row.getObject("account_id", Long.class);
        Timestamp present = row.getTimestamp("present_at");
        Long member = row.getObject("membership_id", Long.class);
        return new RollLine(
                member == null ? null : new MembershipId(member),
                row.getObject("board_member_id", Long.class),
                row.getString("unit_name"),
                row.getString("delegate_name"),
                account == null ? null : new AccountId(account),
                RollLine.Status.valueOf(row.getString("status")),
                present == null ? null : present.toInstant());
    }
}

package vn.thidua.sealedbox;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.poll.PollCount;
import vn.thidua.poll.PollView;
import vn.thidua.shared.AccountId;

/** The counts of a box as they are stored: totals of two tellers. */
@Component
class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has counted, the first one first. */
    List<AccountId> tellers(long poll) {
        return jdbc.sql("select teller_id from poll_head where poll_id = ? order by entry_no")
                .param(poll)
                .query((row, number) -> new AccountId(row.getLong("teller_id")))
                .list();
    }

    /** One teller's count; the papers that the first lock could not give are among the invalid ones. */
    void write(long poll, int entry, AccountId teller, PollCount count, String set) {
        jdbc.sql("""
                insert into poll_head (poll_id, entry_no, teller_id, collected, valid, invalid, opened_hash)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        poll,
                        entry,
                        teller.value(),
                        count.returned(),
                        count.valid(),
                        count.invalid(),
                        HexFormat.of().parseHex(set))
                .update();
        for (PollCount.Line line : count.votes()) {
            jdbc.sql("insert into poll_tally (poll_id, entry_no, no, yes, against) values (?, ?, ?, ?, ?)")
                    .params(poll, entry, line.no(), line.yes(), line.against())
                    .update();
        }
    }

    /** Both say the same. */
    boolean agree(PollView poll) {
        return read(poll, 1).equals(read(poll, 2));
    }

    /** They are made anew. */
    void discard(long poll) {
        jdbc.sql("delete from poll_head where poll_id = ?").param(poll).update();
    }

    /** What one of them says. */
    Optional<PollCount> read(PollView poll, int entry) {
        List<PollCount.Line> lines = jdbc.sql(
                        "select no, yes, against from poll_tally where poll_id = ? and entry_no = ? order by no")
                .params(poll.id(), entry)
                .query((row, number) -> new PollCount.Line(row.getInt("no"), row.getInt("yes"), row.getInt("against")))
                .list();
        return jdbc.sql("select collected, valid, invalid from poll_head where poll_id = ? and entry_no = ?")
                .params(poll.id(), entry)
                .query((row, number) -> new PollCount(
                        poll.present(), row.getInt("collected"), row.getInt("valid"), row.getInt("invalid"), lines))
                .optional();
    }
}

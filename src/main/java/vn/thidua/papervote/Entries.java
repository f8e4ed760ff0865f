package vn.thidua.papervote;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;

/**
 * Stored entries. Figures are written and never read but where two entries are alike; the database shows no entry's figures
 * before the other is there.
 */
@Component
class Entries {

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else enters a count for this question, or changes its poll. */
    void lock(ClusterYearId year, long ballot) {
        jdbc.sql("""
                select id from poll where id = (select max(id) from poll where ballot_id = ? and cluster_year_id = ?)
                for update""").params(ballot, year.value()).query(Long.class).optional();
    }

    /** The attempt that is entered now. */
    int attempt(long poll) {
        return jdbc.sql("select attempt from paper_attempt where poll_id = ?")
                .param(poll)
                .query(Integer.class)
                .single();
    }

    /** Who entered in this attempt. */
    List<Entered> in(long poll, int attempt) {
        return jdbc.sql("""
                select account_id, teller, entered_at from paper_entry where poll_id = ? and attempt = ? order by entry_no""")
                .params(poll, attempt)
                .query((row, number) -> new Entered(
                        new AccountId(row.getLong("account_id")),
                        row.getString("teller"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    /** Who entered in any attempt. */
    List<AccountId> tellers(long poll) {
        return jdbc.sql("select distinct account_id from paper_entry where poll_id = ?")
                .param(poll)
                .query((row, number) -> new AccountId(row.getLong("account_id")))
                .list();
    }

    void add(long poll, int attempt, int entry, Entered entered, Figures figures) {
        jdbc.sql("""
                insert into paper_entry (poll_id, attempt, entry_no, account_id, teller, entered_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(poll, attempt, entry)
                .param(entered.account().value())
                .param(entered.teller())
                .param(Timestamp.from(entered.at()))
                .update();
        jdbc.sql("""
                insert into paper_count (poll_id, attempt, entry_no, printed, issued, spoiled, unused, collected, valid,
                                         invalid, yes, against)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(poll, attempt, entry)
                .params(figures.printed(), figures.issued(), figures.spoiled(), figures.unused())
                .params(figures.collected(), figures.valid(), figures.invalid())
                .param(figures.yes().toArray(Integer[]::new))
                .param(figures.against().toArray(Integer[]::new))
                .update();
    }

    /** Where the two entries of an attempt differ. */
    List<Difference> differences(long poll, int attempt) {
        return jdbc.sql("select field, no from paper_difference where poll_id = ? and attempt = ?")
                .params(poll, attempt)
                .query((row, number) -> new Difference(row.getString("field"), row.getObject("no", Integer.class)))
                .list();
    }

    /** The figures that both tellers entered alike. */
    Optional<Figures> accepted(long poll) {
        return jdbc.sql("select * from paper_accepted where poll_id = ?")
                .param(poll)
                .query((row, number) -> figures(row))
                .optional();
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getInt("printed"),
                row.getInt("issued"),
                row.getInt("spoiled"),
                row.getInt("unused"),
                row.getInt("collected"),
                row.getInt("valid"),
                row.getInt("invalid"),
                list(row.getArray("yes")),
                list(row.getArray("against")));
    }

    private static List<Integer> list(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }
}

package vn.thidua.sealedbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.poll.PollHost.Teller;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;

/** The locks of boxes as they are stored. */
@Component
class Locks {

    /** A box has so many. */
    static final int ALL = 2;

    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that somebody holds, in order; one statement. */
    List<KeyLock> of(long poll) {
        return jdbc.sql("select * from poll_lock where poll_id = ? order by lock_no")
                .param(poll)
                .query((row, number) -> lock(row))
                .list();
    }

    /** The one that this person holds. */
    Optional<KeyLock> heldBy(AccountId account, long poll) {
        return of(poll).stream().filter(lock -> lock.isHeldBy(account)).findFirst();
    }

    /** @throws NotFound where nobody holds it */
    KeyLock get(long poll, int no) {
        return of(poll).stream().filter(lock -> lock.no() == no).findFirst().orElseThrow(NotFound::new);
    }

    boolean areTested(long poll) {
        return of(poll).stream().filter(KeyLock::isTested).count() == ALL;
    }

    void take(long poll, int no, Teller teller, AccountId account) {
        jdbc.sql("insert into poll_lock (poll_id, lock_no, account_id, holder_name) values (?, ?, ?, ?)")
                .params(poll, no, account.value(), teller.name())
                .update();
    }

    void release(long poll, int no) {
        jdbc.sql("delete from poll_lock where poll_id = ? and lock_no = ?")
                .params(poll, no)
                .update();
    }

    /** The teller takes the lock over; the database remembers who held it. */
    void handOver(long poll, int no, Teller teller) {
        jdbc.sql("update poll_lock set account_id = ?, holder_name = ? where poll_id = ? and lock_no = ?")
                .params(Objects.requireNonNull(teller.account()).value(), teller.name(), poll, no)
                .update();
    }

    /** Who held one of the locks and handed it over. */
    List<AccountId> former(long poll) {
        return jdbc.sql("select account_id from poll_lock_former where poll_id = ?")
                .param(poll)
                .query((row, number) -> new AccountId(row.getLong("account_id")))
                .list();
    }

    void test(long poll, int no, byte[] publicKey, Instant at) {
        jdbc.sql("update poll_lock set pub = ?, tested_at = ? where poll_id = ? and lock_no = ?")
                .params(publicKey, Timestamp.from(at), poll, no)
                .update();
    }

    void destroy(long poll, int no, Instant at) {
        jdbc.sql("update poll_lock set destroyed_at = ? where poll_id = ? and lock_no = ?")
                .params(Timestamp.from(at), poll, no)
                .update();
    }

    private static KeyLock lock(ResultSet row) throws SQLException {
        byte[] publicKey = row.getBytes("pub");
        Timestamp destroyed = row.getTimestamp("destroyed_at");
        return new KeyLock(
                row.getInt("lock_no"),
                new AccountId(row.getLong("account_id")),
                row.getString("holder_name"),
                publicKey == null ? null : HexFormat.of().formatHex(publicKey),
                destroyed == null ? null : destroyed.toInstant());
    }
}

package vn.thidua.secrecy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Boxes that were proposed as secret and are not. Each keeps what its authors were proud of: no times, no serial numbers. */
final class LeakyBoxes {

    private static final String ROLL =
            "create table roll (voter_id bigint primary key, voted boolean not null default false)";
    private static final String MARK = "update roll set voted = true where voter_id = ? and not voted";
    private static final String BALLOTS =
            "create table ballot (id uuid primary key default gen_random_uuid(), candidate_id bigint not null)";
    private static final String DROP_IN = "insert into ballot (candidate_id) values (?)";
    private static final String TOTALS = "select candidate_id, count(*) from ballot group by candidate_id";

    private LeakyBoxes() {}

    /** Marks the voter and drops the ballot in one transaction: both rows carry its number. */
    static final class OneTransaction extends StoredBox {

        OneTransaction(Laboratory.Room room) {
            super(room);
        }

        @Override
        String[] tables() {
            return new String[] {ROLL, BALLOTS};
        }

        @Override
        public Vote vote(String voter, String choice, byte[] random) {
            return () -> inOneTransaction(() -> {
                if (update(MARK, Long.valueOf(voter)) == 1) {
                    update(DROP_IN, Long.valueOf(choice));
                }
            });
        }

        @Override
        public Map<String, Integer> count() throws SQLException {
            return totals(TOTALS);
        }
    }

    /** Marks and drops in two transactions: both tables keep the order. */
    static final class TwoTransactions extends StoredBox {

        TwoTransactions(Laboratory.Room room) {
            super(room);
        }

        @Override
        String[] tables() {
            return new String[] {ROLL, BALLOTS};
        }

        @Override
        public Vote vote(String voter, String choice, byte[] random) {
            return () -> {
                if (update(MARK, Long.valueOf(voter)) == 1) {
                    update(DROP_IN, Long.valueOf(choice));
                }
            };
        }

        @Override
        public Map<String, Integer> count() throws SQLException {
            return totals(TOTALS);
        }
    }

    /** Takes ballots that nobody has signed and looks at no roll; whoever keeps an access log has the roll and its times. */
    static final class AnonymousInsert extends StoredBox {

        AnonymousInsert(Laboratory.Room room) {
            super(room);
        }

        @Override
        String[] tables() {
            return new String[] {ROLL, BALLOTS};
        }

        @Override
        public Vote vote(String voter, String choice, byte[] random) {
            return () -> update(DROP_IN, Long.valueOf(choice));
        }

        @Override
        public Map<String, Integer> count() throws SQLException {
            return totals(TOTALS);
        }
    }

    /** Gives a random token in one transaction, takes it in another: its row was born in the first and died in the second. */
    static final class RandomToken extends StoredBox {

        RandomToken(Laboratory.Room room) {
            super(room);
        }

        @Override
        String[] tables() {
            return new String[] {
                ROLL, "create table token (secret uuid primary key, used boolean not null default false)", BALLOTS
            };
        }

        @Override
        public Vote vote(String voter, String choice, byte[] random) {
            UUID token = UUID.randomUUID();
            return () -> {
                inOneTransaction(() -> {
                    if (update(MARK, Long.valueOf(voter)) == 1) {
                        update("insert into token (secret) values (?)", token);
                    }
                });
                inOneTransaction(() -> {
                    if (update("update token set used = true where secret = ? and not used", token) == 1) {
                        update(DROP_IN, Long.valueOf(choice));
                    }
                });
            };
        }

        @Override
        public Map<String, Integer> count() throws SQLException {
            return totals(TOTALS);
        }
    }

    /** Knows whose each ballot is and forgets it at the close: the old versions do not forget. */
    static final class AnonymisedAtClose extends StoredBox {

        AnonymisedAtClose(Laboratory.Room room) {
            super(room);
        }

        @Override
        String[] tables() {
            return new String[] {
                ROLL, "create table ballot (voter_id bigint unique references roll, candidate_id bigint not null)"
            };
        }

        @Override
        public Vote vote(String voter, String choice, byte[] random) {
            return () -> update(
                    "insert into ballot (voter_id, candidate_id) values (?, ?) on conflict do nothing",
                    Long.valueOf(voter),
                    Long.valueOf(choice));
        }

        @Override
        public Map<String, Integer> count() throws SQLException {
            update("update ballot set voter_id = null");
            return totals(TOTALS);
        }
    }

    /** The two locks, and for the voter's convenience the hash of the inner envelope in the roll: it joins with the list. */
    static final class InnerHashInTheRoll extends ReferenceBox {

        InnerHashInTheRoll(Laboratory.Room room) {
            super(room);
        }

        @Override
        String[] tables() {
            String[] tables = super.tables();
            tables[0] = tables[0].replace("cast_at timestamptz", "cast_at timestamptz, inner_fp bytea");
            return tables;
        }

        @Override
        Vote sending(long voter, byte[] plain, byte[] box) {
            Vote vote = super.sending(voter, plain, box);
            byte[] hash = Envelope.sha256(innerOf(box));
            return () -> {
                vote.send();
                update("update roll set inner_fp = ? where voter_id = ?", hash, voter);
            };
        }
    }

    /** The two locks, but the list is left in the order of the roll: one envelope less, and the same row. */
    static final class UnsortedList extends ReferenceBox {

        UnsortedList(Laboratory.Room room) {
            super(room);
        }

        @Override
        List<byte[]> stripped() throws SQLException {
            return column("select box from roll where box is not null order by voter_id").stream()
                    .map(this::innerOf)
                    .toList();
        }
    }

    /** The two locks, and the open ballots beside them until the close; then they are deleted and vacuumed away. */
    static final class DeletedAtClose extends ReferenceBox {

        DeletedAtClose(Laboratory.Room room) {
            super(room);
        }

        @Override
        String[] tables() {
            String[] tables = super.tables();
            tables[2] += "; create table draft (plain bytea not null)";
            return tables;
        }

        @Override
        Vote sending(long voter, byte[] plain, byte[] box) {
            Vote vote = super.sending(voter, plain, box);
            return () -> {
                update("insert into draft (plain) values (?)", (Object) plain);
                vote.send();
            };
        }

        @Override
        public Map<String, Integer> count() throws SQLException {
            update("delete from draft");
            update("vacuum draft");
            return super.count();
        }
    }
}

package vn.thidua.sealedbox;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.poll.PollState;
import vn.thidua.poll.RollLine;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.PollId;
import vn.thidua.shared.Sha256;

/** The sealed votes of a box, and what is left of them behind the first lock. */
@Component
class Boxes {

    /** What is inside a box, in bytes. */
    static final int INNER_BYTES = 145;

    private final JdbcClient jdbc;

    Boxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was in the box when the first lock was opened; fingerprints in hexadecimal digits.
     *
     * @param collected boxes
     * @param boxes fingerprint of all of them, sorted
     * @param inners fingerprint of all that was inside, sorted
     */
    record Set(int collected, String boxes, String inners) {}

    /**
     * Where a voter's box goes.
     *
     * @param same does exactly this vote lie there already?
     * @param receipt of the vote that lies there; null where none does
     */
    record Place(
            PollState state,
            RollLine.Status status,
            boolean same,
            @Nullable Receipt receipt) {}

    /** The voter's row as it is to one who sends this; empty for who does not stand on the roll. */
    Optional<Place> place(PollId id, AccountId voter, byte[] box) {
        return jdbc.sql("""
                select p.state, r.status, coalesce(r.box = ?, false) as same, r.box_fp, r.cast_at, r.replaced
                from poll p join poll_roll r on r.poll_id = p.id
                where p.id = ? and p.way = 'BOX' and p.state <> 'VOID' and r.account_id = ?""")
                .params(box, id.value(), voter.value())
                .query((row, number) -> new Place(
                        PollState.valueOf(row.getString("state")),
                        RollLine.Status.valueOf(row.getString("status")),
                        row.getBoolean("same"),
                        row.getBytes("box_fp") == null ? null : receipt(row, number)))
                .optional();
    }

    /**
     * Puts the sealed vote into the voter's own row, in one statement: many vote at once. Empty, and nothing is changed, where no
     * votes are taken now, the voter is not there, or this or another vote lies there that may not be replaced.
     */
    Optional<Receipt> put(PollId id, AccountId voter, byte[] box) {
        return jdbc.sql("""
                update poll_roll r set box = :box, cast_at = clock_timestamp(),
                       replaced = r.replaced + case when r.box is null then 0 else 1 end
                from poll p where p.id = r.poll_id and p.id = :poll and p.way = 'BOX'
                  and p.state = 'OPEN' and r.account_id = :voter and r.status = 'ELIGIBLE'
                  and (r.box is null or r.box <> :box and p.replaceable)
                returning r.box_fp, r.cast_at, r.replaced""")
                .param("box", box)
                .param("poll", id.value())
                .param("voter", voter.value())
                .query(Boxes::receipt)
                .optional();
    }

    Optional<Receipt> receipt(long poll, AccountId voter) {
        return jdbc.sql("""
                select box_fp, cast_at, replaced from poll_roll where poll_id = ? and account_id = ? and box is not null""").params(poll, voter.value()).query(Boxes::receipt).optional();
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        return Receipt.of(row.getBytes("box_fp"), row.getTimestamp("cast_at").toInstant(), row.getInt("replaced"));
    }

    /** How many have voted. */
    int collected(long poll) {
        return jdbc.sql("select count(*) from poll_roll where poll_id = ? and box is not null")
                .param(poll)
                .query(Integer.class)
                .single();
    }

    /** All boxes in the order of their fingerprints, which says nothing of who put them there. */
    List<String> boxes(long poll) {
        return jdbc.sql("""
                select encode(box, 'hex') from poll_roll where poll_id = ? and box is not null order by box_fp""").param(poll).query(String.class).list();
    }

    /** The fingerprint of all boxes as they are now: of their bytes, sorted. */
    String boxesHash(long poll) {
        return hash(boxes(poll).stream().sorted().toList());
    }

    /** What the first lock left, sorted by its bytes. */
    List<String> inners(long poll) {
        return jdbc.sql("select encode(inner_box, 'hex') from poll_strip where poll_id = ? order by pos")
                .param(poll)
                .query(String.class)
                .list();
    }

    String innersHash(long poll) {
        return hash(inners(poll));
    }

    /** The fingerprint of each of them, among which a voter's device finds its own. */
    List<String> innerFingerprints(long poll) {
        return jdbc.sql("select encode(sha256(inner_box), 'hex') from poll_strip where poll_id = ? order by pos")
                .param(poll)
                .query(String.class)
                .list();
    }

    /** Writes what the first lock left: all at once, in its order, and what it was made of. */
    void strip(long poll, List<byte[]> inners) {
        String boxes = boxesHash(poll);
        int collected = collected(poll);
        jdbc.sql("""
                insert into poll_strip (poll_id, pos, inner_box)
                select :poll, pos, decode(part, 'hex') from unnest(:inners) with ordinality as part (part, pos)""")
                .param("poll", poll)
                .param("inners", inners.stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
                .update();
        jdbc.sql("insert into poll_set (poll_id, collected, boxes_hash, inner_hash) values (?, ?, ?, ?)")
                .params(
                        poll,
                        collected,
                        HexFormat.of().parseHex(boxes),
                        HexFormat.of().parseHex(innersHash(poll)))
                .update();
    }

    /** What was there when the first lock was opened; null before. */
    @Nullable
    Set set(long poll) {
        return jdbc.sql("""
                select collected, encode(boxes_hash, 'hex') as boxes, encode(inner_hash, 'hex') as inners from poll_set where poll_id = ?""")
                .param(poll)
                .query((row, number) ->
                        new Set(row.getInt("collected"), row.getString("boxes"), row.getString("inners")))
                .optional()
                .orElse(null);
    }

    /** Are boxes and papers still what they were when the first lock was opened? True before. */
    boolean isIntact(long poll) {
        Set then = set(poll);
        return then == null
                || then.boxes().equals(boxesHash(poll)) && then.inners().equals(innersHash(poll));
    }

    /** The sealed votes go, for good; who voted stays. Answers how many went. */
    int destroy(long poll) {
        jdbc.sql("delete from poll_strip where poll_id = ?").param(poll).update();
        return jdbc.sql("update poll_roll set box = null where poll_id = ? and box is not null")
                .param(poll)
                .update();
    }

    /** The polls that are over and whose sealed votes are still there. */
    List<PollId> kept() {
        return jdbc.sql("""
                select id from poll p where state = 'SIGNED' and way = 'BOX'
                  and exists (select 1 from poll_roll r where r.poll_id = p.id and r.box is not null)
                order by id""")
                .query((row, number) -> new PollId(row.getLong("id")))
                .list();
    }

    private static String hash(List<String> sorted) {
        MessageDigest digest = Sha256.digest();
        sorted.forEach(one -> digest.update(HexFormat.of().parseHex(one)));
        return HexFormat.of().formatHex(digest.digest());
    }
}

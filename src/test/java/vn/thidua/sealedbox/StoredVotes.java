package vn.thidua.sealedbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.thidua.poll.PollCount;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.PollId;

/** What the product stores of a vote with the box, with its own tables and statements, on a connection of the laboratory. */
public final class StoredVotes {

    private static final long POLL = 1;

    private final JdbcClient jdbc;
    private final Boxes boxes;
    private final Tallies tallies;

    public StoredVotes(Connection connection) {
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        boxes = new Boxes(jdbc);
        tallies = new Tallies(jdbc);
    }

    /** The product's own migrations, and of what they refer to only as much as they need. */
    public static String[] tables() {
        return new String[] {
            "create table account (id bigint primary key)",
            "create table role_grant (account_id bigint, role text, revoked_at timestamptz)",
            "create table membership (id bigint primary key)",
            "create table assembly (id bigint, cluster_year_id bigint, unique (id, cluster_year_id))",
            "create table ballot (id bigint, cluster_year_id bigint, unique (id, cluster_year_id))",
            "create table teller (assembly_id bigint, account_id bigint)",
            "create table board_session (id bigint primary key)",
            "create table session_item (id bigint primary key)",
            "create table board_member (id bigint primary key)",
            migration("V202611262341__poll"),
            migration("V202611262360__sealed_box"),
            migration("V202611271130__poll_of_a_session")
        };
    }

    /** A poll that is open for these accounts; two more hold its keys and count. */
    public void open(List<Long> voters, List<String> candidates) {
        jdbc.sql("insert into account (id) select unnest(:all) union select 1 union select 2")
                .param("all", voters.toArray(Long[]::new))
                .update();
        jdbc.sql("insert into membership (id) select generate_series(1, ?)")
                .param(voters.size())
                .update();
        jdbc.sql("insert into assembly values (1, 1)").update();
        jdbc.sql("insert into ballot values (1, 1)").update();
        jdbc.sql("""
                insert into poll (cluster_year_id, assembly_id, ballot_id, way, form, seats, base, self_vote, round, most_rounds, replaceable, state)
                values (1, 1, 1, 'BOX', 'CHOOSE', 1, 'VALID', true, 1, 1, false, 'DRAFT')""").update();
        jdbc.sql("""
                insert into poll_candidate (poll_id, no, name) select 1, no, name from unnest(:names) with ordinality as c (name, no)""").param("names", candidates.toArray(String[]::new)).update();
        jdbc.sql("""
                insert into poll_roll (poll_id, membership_id, unit_name, delegate_name, account_id, status, present_at)
                select 1, no, 'Unit', 'Delegate', account, 'ELIGIBLE', now() from unnest(:all) with ordinality as v (account, no)""").param("all", voters.toArray(Long[]::new)).update();
        jdbc.sql("update poll set state = 'KEYED', manifest = '{}'").update();
        jdbc.sql("update poll set state = 'OPEN', opened_at = now()").update();
    }

    /** As a vote that arrives. @throws IllegalStateException where another one lies there */
    public void put(long voter, byte[] box) {
        AccountId account = new AccountId(voter);
        PollId poll = new PollId(POLL);
        if (boxes.put(poll, account, box).isEmpty()
                && !boxes.place(poll, account, box).orElseThrow().same()) {
            throw new IllegalStateException("has voted otherwise: " + voter);
        }
    }

    public void close() {
        jdbc.sql("update poll set state = 'CLOSED', closed_at = now()").update();
    }

    /** What the first holder's device is given. */
    public List<byte[]> boxes() {
        return boxes.boxes(POLL).stream().map(HexFormat.of()::parseHex).toList();
    }

    /** What it gives back. */
    public void strip(List<byte[]> inners) {
        boxes.strip(POLL, inners);
        jdbc.sql("update poll set state = 'STRIPPED'").update();
    }

    /** What the tellers' devices are given. */
    public List<byte[]> inners() {
        return boxes.inners(POLL).stream().map(HexFormat.of()::parseHex).toList();
    }

    /** What both of them send. */
    public void count(List<Integer> yes) {
        int papers = yes.stream().mapToInt(Integer::intValue).sum();
        List<PollCount.Line> lines = IntStream.range(0, yes.size())
                .mapToObj(at -> new PollCount.Line(at + 1, yes.get(at), 0))
                .toList();
        for (int entry = 1; entry <= 2; entry++) {
            tallies.write(
                    POLL,
                    entry,
                    new AccountId(entry),
                    new PollCount(papers, papers, papers, 0, lines),
                    boxes.innersHash(POLL));
        }
        jdbc.sql("update poll set state = 'COUNTED', counted_at = now()").update();
    }

    private static String migration(String name) {
        try {
            return new ClassPathResource("db/migration/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

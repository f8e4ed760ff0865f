package vn.thidua.secrecy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The two locks in as few tables as possible: the box in the voter's own row, the list that the first holder stripped and
 * sorted, the totals that the second counted.
 */
class ReferenceBox extends StoredBox {

    private final Envelope.Keys first = Envelope.Keys.generate();
    private final Envelope.Keys second = Envelope.Keys.generate();
    private final byte[] bound = Envelope.boundTo("reference", 1, "no manifest");
    private final Map<String, Optional<String>> opened = new ConcurrentHashMap<>();
    private List<String> candidates = List.of();

    ReferenceBox(Laboratory.Room room) {
        super(room);
    }

    @Override
    String[] tables() {
        return new String[] {
            """
            create table roll (
              voter_id bigint primary key,
              box bytea check (octet_length(box) = 226),
              box_fp bytea generated always as (sha256(box)) stored unique,
              cast_at timestamptz)""",
            "create table strip (pos int primary key, inner_box bytea not null unique check (octet_length(inner_box) = 145))",
            "create table tally (candidate_id bigint primary key, yes int not null)"
        };
    }

    @Override
    public void open(Collection<String> voters, List<String> candidates) throws SQLException {
        super.open(voters, candidates);
        this.candidates = List.copyOf(candidates);
    }

    @Override
    public Vote vote(String voter, String choice, byte[] random) {
        byte[] plain = Envelope.ballot(random, candidates.indexOf(choice));
        return sending(
                Long.parseLong(voter), plain, Envelope.seal(plain, first.publicKey(), second.publicKey(), bound));
    }

    Vote sending(long voter, byte[] plain, byte[] box) {
        return () -> {
            int changed = update("""
                    update roll set box = ?, cast_at = coalesce(cast_at, clock_timestamp())
                    where voter_id = ? and (box is null or box = ?)""", box, voter, box);
            if (changed != 1) {
                throw new IllegalStateException("has voted otherwise: " + voter);
            }
        };
    }

    @Override
    public Map<String, Integer> count() throws SQLException {
        List<byte[]> inners = stripped();
        String rows = String.join(", ", Collections.nCopies(inners.size(), "(?, ?)"));
        List<Object> arguments = new ArrayList<>();
        inners.forEach(inner -> {
            arguments.add(arguments.size() / 2 + 1);
            arguments.add(inner);
        });
        update("insert into strip (pos, inner_box) values " + rows, arguments.toArray());

        Map<String, Integer> totals = new TreeMap<>();
        for (byte[] inner : column("select inner_box from strip order by pos")) {
            choiceIn("\\x" + HexFormat.of().formatHex(inner))
                    .ifPresent(choice -> totals.merge(choice, 1, Integer::sum));
        }
        for (Map.Entry<String, Integer> total : totals.entrySet()) {
            update(
                    "insert into tally (candidate_id, yes) values (?, ?)",
                    Long.valueOf(total.getKey()),
                    total.getValue());
        }
        return totals("select candidate_id, yes from tally");
    }

    /** Opens what the second key opens. */
    @Override
    public Optional<String> choiceIn(String value) {
        if (value.length() != 2 + 2 * Envelope.INNER_BYTES || !value.startsWith("\\x")) {
            return Optional.empty();
        }
        return opened.computeIfAbsent(
                value,
                inner -> Envelope.open(HexFormat.of().parseHex(inner.substring(2)), second, bound)
                        .flatMap(this::choice));
    }

    /** The first lock: by its bytes, not by who came when. */
    List<byte[]> stripped() throws SQLException {
        return Envelope.strip(column("select box from roll where box is not null"), first, bound);
    }

    final byte[] innerOf(byte[] box) {
        return Envelope.strip(List.of(box), first, bound).get(0);
    }

    private Optional<String> choice(byte[] plain) {
        return candidates.stream()
                .filter(candidate -> Envelope.hasBit(plain, candidates.indexOf(candidate)))
                .findFirst();
    }

    final List<byte[]> column(String sql) throws SQLException {
        List<byte[]> values = new ArrayList<>();
        try (PreparedStatement statement = connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getBytes(1));
            }
        }
        return values;
    }
}

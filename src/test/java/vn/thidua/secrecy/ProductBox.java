package vn.thidua.secrecy;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import vn.thidua.sealedbox.StoredVotes;

/** The product's box: its tables, triggers and statements; voters and key holders have devices in Java. */
final class ProductBox extends StoredBox {

    private final Envelope.Keys first = Envelope.Keys.generate();
    private final Envelope.Keys second = Envelope.Keys.generate();
    private final byte[] bound = Envelope.boundTo("product", 1, "{}");
    private final Map<String, Optional<String>> opened = new ConcurrentHashMap<>();
    private List<String> candidates = List.of();

    ProductBox(Laboratory.Room room) {
        super(room);
    }

    @Override
    String[] tables() {
        return StoredVotes.tables();
    }

    @Override
    public void open(Collection<String> voters, List<String> candidates) throws SQLException {
        this.candidates = List.copyOf(candidates);
        Laboratory.execute(connection(), tables());
        stored().open(voters.stream().map(Long::valueOf).toList(), candidates);
    }

    @Override
    public Vote vote(String voter, String choice, byte[] random) {
        byte[] plain = Envelope.ballot(random, candidates.indexOf(choice));
        byte[] box = Envelope.seal(plain, first.publicKey(), second.publicKey(), bound);
        return () -> {
            try {
                stored().put(Long.parseLong(voter), box);
            } catch (DataAccessException cut) {
                throw new SQLException(cut);
            }
        };
    }

    @Override
    public Map<String, Integer> count() throws SQLException {
        StoredVotes votes = stored();
        votes.close();
        votes.strip(Envelope.strip(votes.boxes(), first, bound));
        Map<String, Integer> totals = new HashMap<>();
        for (byte[] inner : votes.inners()) {
            choice(inner).ifPresent(choice -> totals.merge(choice, 1, Integer::sum));
        }
        votes.count(candidates.stream().map(one -> totals.getOrDefault(one, 0)).toList());
        return totals("""
                select c.name, t.yes from poll_tally t join poll_candidate c on c.poll_id = t.poll_id and c.no = t.no
                where t.entry_no = 2 and t.yes > 0""");
    }

    /** Opens what the second key opens. */
    @Override
    public Optional<String> choiceIn(String value) {
        if (value.length() != 2 + 2 * Envelope.INNER_BYTES || !value.startsWith("\\x")) {
            return Optional.empty();
        }
        return opened.computeIfAbsent(value, inner -> choice(HexFormat.of().parseHex(inner.substring(2))));
    }

    private Optional<String> choice(byte[] inner) {
        return Envelope.open(inner, second, bound)
                .flatMap(plain -> candidates.stream()
                        .filter(one -> Envelope.hasBit(plain, candidates.indexOf(one)))
                        .findFirst());
    }

    private StoredVotes stored() throws SQLException {
        return new StoredVotes(connection());
    }
}

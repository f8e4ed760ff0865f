package vn.thidua.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.ScoreEntry.Given;
import vn.thidua.scoring.SheetData.Entry;
import vn.thidua.shared.Points;

/** What the members that check gave a line, taken together: the mean, rounded to the step of the scale. */
final class PeerMean {

    private static final BigDecimal SMALLEST_STEP = new BigDecimal("0.01");

    private PeerMean() {}

    /** The entries with the stage's own one after those of its checkers; a line that nobody checked stays as it is. */
    static List<Entry> added(List<Entry> entries, @Nullable BigDecimal step) {
        List<Entry> peers = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.isOf(Stage.PEER)) {
                return entries;
            }
            if (entry.stage() == Stage.PEER && entry.points() != null) {
                peers.add(entry);
            }
        }
        if (peers.isEmpty()) {
            return entries;
        }
        List<Entry> all = new ArrayList<>(entries);
        all.add(together(peers, step));
        all.sort(Comparator.comparing(Entry::stage)); // keeps the order within a stage
        return all;
    }

    /** What they give together: the mean of their points, and the quantity where all found the same. */
    static Given of(List<Given> peers, @Nullable BigDecimal step) {
        List<Given> scored =
                peers.stream().filter(peer -> peer.points() != null).toList();
        if (scored.isEmpty()) {
            return Given.NOTHING;
        }
        List<Points> points = scored.stream()
                .map(peer -> Objects.requireNonNull(peer.points()))
                .toList();
        BigDecimal quantity = scored.get(0).quantity();
        boolean alike = scored.stream().allMatch(peer -> Objects.equals(peer.quantity(), quantity));
        return new Given(mean(points, step == null ? SMALLEST_STEP : step), alike ? quantity : null, null);
    }

    private static Entry together(List<Entry> peers, @Nullable BigDecimal step) {
        List<Given> given = new ArrayList<>();
        Set<String> people = new LinkedHashSet<>();
        Instant last = Instant.MIN;
        for (Entry peer : peers) {
            given.add(new Given(peer.points(), peer.quantity(), null));
            people.add(peer.by());
            last = peer.at().isAfter(last) ? peer.at() : last;
        }
        Given together = of(given, step);
        return new Entry(
                Stage.PEER,
                "",
                together.points(),
                together.quantity(),
                told(peers),
                String.join(", ", people),
                last,
                0);
    }

    /** Who gave what and why; null where all gave the same without a word. */
    private static @Nullable String told(List<Entry> peers) {
        Points first = peers.get(0).points();
        boolean alike = peers.stream().allMatch(peer -> Objects.equals(peer.points(), first));
        if (alike && peers.stream().allMatch(peer -> peer.reason() == null)) {
            return null;
        }
        return peers.stream()
                .filter(peer -> !alike || peer.reason() != null)
                .map(peer -> peer.scorer() + ": "
                        + Stream.of(alike ? null : peer.written(), peer.reason())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" – ")))
                .collect(Collectors.joining("\n"));
    }

    /** To the nearest step, half a step up. */
    static Points mean(List<Points> points, BigDecimal step) {
        BigDecimal sum = points.stream().map(Points::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal steps = sum.divide(step.multiply(BigDecimal.valueOf(points.size())), 0, RoundingMode.HALF_UP);
        return new Points(steps.multiply(step));
    }
}

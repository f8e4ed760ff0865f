package vn.thidua.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.SheetData.Entry;
import vn.thidua.shared.Points;

/** What the members that check gave a line, taken together: the mean, rounded to the step of the scale. */
final class PeerMean {

    private static final BigDecimal SMALLEST_STEP = new BigDecimal("0.01");

    private PeerMean() {}

    /** The entries with the stage's own one after those of its checkers; a line that nobody checked stays as it is. */
    static List<Entry> added(List<Entry> entries, @Nullable BigDecimal step) {
        List<Entry> peers = entries.stream()
                .filter(entry -> entry.stage() == Stage.PEER && entry.points() != null)
                .toList();
        boolean told = peers.stream().anyMatch(entry -> entry.isOf(Stage.PEER));
        return peers.isEmpty() || told
                ? entries
                : Stream.concat(entries.stream(), Stream.of(together(peers, step)))
                        .sorted(Comparator.comparing(Entry::stage)) // keeps the order within a stage
                        .toList();
    }

    private static Entry together(List<Entry> peers, @Nullable BigDecimal step) {
        List<Points> points =
                peers.stream().map(Entry::points).filter(Objects::nonNull).toList();
        return new Entry(
                Stage.PEER,
                "",
                mean(points, Optional.ofNullable(step).orElse(SMALLEST_STEP)),
                null,
                told(peers),
                peers.stream().map(Entry::by).distinct().collect(Collectors.joining(", ")),
                peers.stream().map(Entry::at).max(Instant::compareTo).orElseThrow(),
                0);
    }

    /** Who gave what and why; null where all gave the same without a word. */
    private static @Nullable String told(List<Entry> peers) {
        boolean alike = peers.stream().map(Entry::points).distinct().count() == 1;
        String told = peers.stream()
                .filter(peer -> !alike || peer.reason() != null)
                .map(peer -> peer.scorer() + ": "
                        + Stream.of(alike ? null : peer.written(), peer.reason())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" – ")))
                .collect(Collectors.joining("\n"));
        return told.isEmpty() ? null : told;
    }

    /** To the nearest step, half a step up. */
    static Points mean(List<Points> points, BigDecimal step) {
        BigDecimal sum = points.stream().map(Points::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal steps = sum.divide(step.multiply(BigDecimal.valueOf(points.size())), 0, RoundingMode.HALF_UP);
        return new Points(steps.multiply(step));
    }
}

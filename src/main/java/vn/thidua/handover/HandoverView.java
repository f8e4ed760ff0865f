package vn.thidua.handover;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.RuleViolation;

/**
 * A handover as its pages show it.
 *
 * @param planned the day of the handover has not come yet, so it cannot be signed
 * @param sides who confirms; none where it was signed by hand
 * @param obstacle what keeps it from being confirmed; null where nothing does
 * @param receives whoever reads acts for the unit that receives
 * @param fingerprint of the paper as it is read here
 */
record HandoverView(
        Paper paper,
        boolean signed,
        boolean byHand,
        boolean planned,
        List<SideLine> sides,
        @Nullable RuleViolation obstacle,
        boolean receives,
        String fingerprint) {

    /**
     * One side on the page.
     *
     * @param given its confirmation; null while it has given none
     * @param stale it was given of a paper that read otherwise, and is to be given anew
     * @param mine the person who reads may confirm for it now
     */
    record SideLine(
            Side side, @Nullable String unit, @Nullable Confirmation given, boolean stale, boolean mine) {

        public boolean confirmed() {
            return given != null && !stale;
        }

        /** Message key of how it stands. */
        public String stateKey() {
            return confirmed() ? "handover.side.confirmed" : stale ? "handover.side.stale" : "handover.side.waiting";
        }

        public String tone() {
            return confirmed() ? "done" : stale ? "danger" : "waiting";
        }
    }

    /** Has whoever reads received the papers of the year? */
    public boolean received() {
        return signed && receives;
    }

    public HandoverForm facts() {
        return paper.facts();
    }

    public @Nullable String from() {
        return paper.from();
    }

    public @Nullable String to() {
        return paper.to();
    }

    /** The sides that have still to confirm. */
    public List<SideLine> awaited() {
        return sides.stream().filter(side -> !side.confirmed()).toList();
    }

    /** Who they are, as far as it is known. */
    public String awaitedNames() {
        return awaited().stream()
                .flatMap(line -> Stream.ofNullable(line.unit()))
                .collect(Collectors.joining(", "));
    }

    /** The side for which the person who reads can confirm now; null where there is none. */
    public @Nullable SideLine mine() {
        return sides.stream().filter(SideLine::mine).findFirst().orElse(null);
    }
}

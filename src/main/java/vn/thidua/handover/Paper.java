package vn.thidua.handover;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Sha256;
import vn.thidua.shared.UnitId;
import vn.thidua.yearrecord.Finding;

/**
 * The paper of a handover as people read it: what was written by hand, and what the program lists.
 *
 * @param from the outgoing unit's name; null where no paper names it
 * @param to the incoming unit's name
 * @param outgoing the unit whose officers confirm as outgoing side; null where nobody can
 * @param incoming the same of the incoming side
 * @param words every field in words, by message key
 */
record Paper(
        HandoverForm facts,
        @Nullable String from,
        @Nullable String to,
        @Nullable UnitId outgoing,
        @Nullable UnitId incoming,
        Map<String, @Nullable Object> words,
        List<Finding> findings) {

    /** SHA-256 of all that can be read on the paper: it changes with every word and number, and with nothing else. */
    String fingerprint() {
        return Sha256.of(text());
    }

    /** All that can be read on the paper, as its fingerprint is made of it. */
    String text() {
        return Stream.concat(
                        words.entrySet().stream().map(field -> field.getKey() + ": " + field.getValue()),
                        findings.stream().map(found -> found.weight() + ": " + found.text() + ": " + found.quantity()))
                .collect(Collectors.joining("\n"));
    }

    /** Is something unfinished of which the paper does not say who goes on with it? */
    boolean leavesUnsaid() {
        return facts.unfinished() == null && findings.stream().anyMatch(Finding::isOpen);
    }

    public List<Finding> open() {
        return findings.stream().filter(Finding::isOpen).toList();
    }

    public List<Finding> passedOn() {
        return findings.stream().filter(finding -> !finding.isOpen()).toList();
    }
}

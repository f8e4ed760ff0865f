package vn.thidua.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.UnitId;

/**
 * A decision with its list, bases and articles, as its pages and its paper show it.
 *
 * @param demo invented content, marked on the paper too
 */
public record DecisionView(
        long id,
        UnitId organiser,
        String organiserName,
        long version,
        Draft facts,
        @Nullable Instant issuedAt,
        @Nullable String code,
        boolean authorityValid,
        boolean ahead,
        boolean demo,
        List<DecisionItem> items,
        List<Basis> bases,
        List<String> articles) {

    /**
     * One line of "Căn cứ".
     *
     * @param document in the catalogue; null where it was typed
     * @param expired it no longer holds on the day of the decision
     * @param successor what holds instead, as far as it is known
     */
    public record Basis(
            int position,
            @Nullable Long document,
            String title,
            boolean expired,
            @Nullable String successor) {}

    public String path() {
        return "/don-vi/" + organiser + "/quyet-dinh/" + id;
    }

    public boolean issued() {
        return issuedAt != null;
    }

    /** The list that goes with the decision. */
    public List<DecisionItem> grantedItems() {
        return items.stream().filter(item -> !item.refused()).toList();
    }

    public List<DecisionItem> refusedItems() {
        return items.stream().filter(DecisionItem::refused).toList();
    }

    /** The list by award, in its order. */
    public Map<String, List<DecisionItem>> byAward() {
        return grantedItems().stream()
                .collect(Collectors.groupingBy(DecisionItem::award, LinkedHashMap::new, Collectors.toList()));
    }

    /** All amounts that are known; see {@link #unknownAmounts()}. */
    public long sum() {
        return grantedItems().stream()
                .map(item -> item.prize().amount())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Does any award of the list bring money, as far as it is known? Where none does, nobody is shown a column for it. */
    public boolean bringsMoney() {
        return sum() > 0;
    }

    /** How many of the list have no amount, so that the sum is not the whole. */
    public long unknownAmounts() {
        return grantedItems().stream()
                .filter(item -> item.prize().amount() == null)
                .count();
    }

    /** Is there an amount whose multiple was read in a weak source only? */
    public boolean doubtful() {
        return grantedItems().stream()
                .anyMatch(item -> item.prize().amount() != null && !item.prize().verified());
    }

    /** The code as it is printed. */
    public @Nullable String printedCode() {
        return code == null ? null : new PaperCode(code).grouped();
    }

    /** Where anybody has the paper confirmed; null while it is a draft, which is no paper yet. */
    public @Nullable String confirmationPath() {
        return code == null ? null : new PaperCode(code).path();
    }

    /** Message keys of what has to be there before it can be issued; the same rules hold when it is. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        need(facts.number() != null, "decision.missing.number", missing);
        need(facts.decidedOn() != null, "decision.missing.decidedOn", missing);
        need(!ahead, "decision.missing.ahead", missing);
        need(items.stream().noneMatch(this::precedesTheBoard), "decision.missing.beforeBoard", missing);
        need(facts.signerTitle() != null && facts.signerName() != null, "decision.missing.signer", missing);
        need(!items.isEmpty(), "decision.missing.items", missing);
        need(items.stream().allMatch(DecisionItem::waits), "decision.missing.waiting", missing);
        need(items.stream().allMatch(item -> item.who() != null), "decision.missing.recipient", missing);
        need(!articles.isEmpty(), "decision.missing.articles", missing);
        need(!bases.isEmpty(), "decision.missing.bases", missing);
        need(facts.fund() != null || !Articles.nameFund(articles), "decision.missing.fund", missing);
        need(authorityValid, "decision.missing.authority", missing);
        return missing;
    }

    private boolean precedesTheBoard(DecisionItem item) {
        LocalDate on = facts.decidedOn();
        return on != null && item.reviewedOn() != null && on.isBefore(item.reviewedOn());
    }

    private static void need(boolean there, String key, List<String> missing) {
        if (!there) {
            missing.add(key);
        }
    }

    /** The day by which everything is judged: its own, or, while it has none, the given one. */
    static LocalDate day(Draft facts, LocalDate today) {
        return Objects.requireNonNullElse(facts.decidedOn(), today);
    }
}

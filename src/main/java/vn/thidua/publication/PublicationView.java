package vn.thidua.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.ranking.RankTable;

/**
 * A published table. It never changes.
 *
 * @param version 1, 2 … within the cluster-year
 * @param objectionsUntil last day on which units may ask to have points looked at again; null for a final one
 * @param reason why there is another version of it; null for the first of its kind
 * @param scale id of the edition by which its sheets were made; null where there were none
 * @param content as it was on that day
 * @param fingerprint SHA-256 of the stored content
 */
public record PublicationView(
        long id,
        int version,
        PublicationKind kind,
        Instant publishedAt,
        String publishedBy,
        @Nullable LocalDate objectionsUntil,
        @Nullable String reason,
        @Nullable Long scale,
        Content content,
        String fingerprint) {

    /**
     * What was frozen.
     *
     * @param cluster name of the cluster
     * @param rules all rules of the programme that held, by their keys
     */
    public record Content(String cluster, int year, Map<String, String> rules, RankTable table) {}

    public RankTable table() {
        return content.table();
    }
}

package vn.thidua.issuance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.HistorySubject;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.Sha256;
import vn.thidua.shared.UnitId;

/**
 * A paper that was issued.
 *
 * @param year the cluster-year whose paper it is; null: the organiser's own
 * @param issuer who issued it, as named on it
 * @param number as printed, or as entered where the paper shows none
 * @param title its kind and what it is about
 * @param fingerprint SHA-256 of its content, 64 hexadecimal digits
 * @param recordHash the same of what came out of the record
 * @param end how it ended; null while it is valid
 */
public record IssuedPaper(
        long id,
        UnitId organiser,
        @Nullable ClusterYearId year,
        String issuer,
        DocumentKind kind,
        long subject,
        String number,
        LocalDate dated,
        String title,
        String fingerprint,
        String recordHash,
        PaperCode code,
        Instant issuedAt,
        String issuedBy,
        @Nullable End end,
        boolean demo) {

    private static final String SUBJECT = "PAPER";

    /** Where an issued paper is, below the papers of its scope. */
    public static final String ONE = "/so/{paperId:[0-9]+}";

    /** How a paper ended. */
    public enum EndKind {
        REPLACED,
        WITHDRAWN
    }

    /**
     * The end of a paper.
     *
     * @param by account name of who ended it
     * @param successor the paper that took its place; null where it was withdrawn
     */
    public record End(
            EndKind kind,
            Instant at,
            String by,
            String reason,
            @Nullable Long successor) {}

    public boolean valid() {
        return end == null;
    }

    /** Message key of its state: valid, replaced, withdrawn. */
    public String stateKey() {
        return "issuance.state." + (end == null ? "VALID" : end.kind().name());
    }

    /** The first digits of its fingerprint, as people compare it. */
    public String shortFingerprint() {
        return Sha256.grouped(fingerprint);
    }

    /** What its history is written about. */
    public HistorySubject historySubject() {
        return historySubject(year, id);
    }

    static HistorySubject historySubject(@Nullable ClusterYearId year, long id) {
        return year == null ? HistorySubject.of(SUBJECT, id) : HistorySubject.in(year, SUBJECT, id);
    }

    /** Its name as a file, without ending: "12-QĐ-BTV Quyết định". */
    public String fileName() {
        return (number + " " + title).replaceAll("[\\\\/:*?\"<>|]+", "-");
    }
}

package vn.thidua.letterhead;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of official papers. Abbreviations are those of Decree 30/2020/NĐ-CP, appendix III; what is no named kind there
 * (a form, a table, a covenant) bears no number and is entered under its own letters.
 */
public enum DocumentKind {
    CLUSTER_DECISION("quyet-dinh-cum", "QĐ", Issuer.ORGANISER, true),
    REGULATION("quy-che", "QC", Issuer.ORGANISER, true),
    INVITATION("giay-moi", "GM", Issuer.CLUSTER, true),
    COVENANT("giao-uoc", "GƯ", Issuer.CLUSTER, false),
    REGISTRATION("dang-ky-thi-dua", "ĐK", Issuer.CLUSTER, false),
    SCALE("thang-diem", "TĐ", Issuer.CLUSTER, false),
    SELF_SCORE("tu-cham-diem", "TC", Issuer.UNIT, false),
    SCORE_SUMMARY("tong-hop-diem", "TH", Issuer.CLUSTER, false),
    MEETING_MINUTES("bien-ban-hoi-nghi", "BB", Issuer.CLUSTER, true),
    REVIEW_MINUTES("bien-ban-binh-xet", "BB", Issuer.CLUSTER, true),
    COUNT_MINUTES("bien-ban-kiem-phieu", "BB", Issuer.CLUSTER, true),
    BALLOT_PAPER("phieu-suy-ton", "PST", Issuer.CLUSTER, false),
    HANDOVER_MINUTES("bien-ban-ban-giao", "BB", Issuer.CLUSTER, true),
    PROPOSAL("to-trinh", "TTr", Issuer.CLUSTER, true),
    NOMINATION_LIST("danh-sach-de-nghi", "DS", Issuer.CLUSTER, false),
    MERIT_REPORT("bao-cao-thanh-tich", "BC", Issuer.UNIT, true),
    FINAL_REPORT("bao-cao-tong-ket", "BC", Issuer.CLUSTER, true),
    BOARD_MINUTES("bien-ban-hoi-dong", "BB", Issuer.ORGANISER, true),
    AWARD_DECISION("quyet-dinh-khen-thuong", "QĐ", Issuer.ORGANISER, true),
    RESULT_NOTICE("thong-bao-ket-qua", "TB", Issuer.ORGANISER, true);

    /** Who issues papers of a kind. */
    public enum Issuer {
        /** The organisation that sets up the clusters. */
        ORGANISER,
        /** The cluster or block, through its head. */
        CLUSTER,
        /** A member unit; the paper is entered with the cluster it goes to. */
        UNIT
    }

    private final String slug;
    private final String abbreviation;
    private final Issuer issuer;
    private final boolean numbered;

    DocumentKind(String slug, String abbreviation, Issuer issuer, boolean numbered) {
        this.slug = slug;
        this.abbreviation = abbreviation;
        this.issuer = issuer;
        this.numbered = numbered;
    }

    /** Its part of addresses and file names. */
    public String slug() {
        return slug;
    }

    /** As it stands in numbers: "QĐ". */
    public String abbreviation() {
        return abbreviation;
    }

    public Issuer issuer() {
        return issuer;
    }

    /** Does the paper show its number? Every issued paper has one in the register. */
    public boolean numbered() {
        return numbered;
    }

    /**
     * Does the paper get its number and day by an act of its own, before it is entered? A decision on awards is issued by
     * deciding; until then there is a draft of it, and no paper.
     */
    public boolean isIssuedElsewhere() {
        return this == AWARD_DECISION;
    }

    /** Message key of its name: "Biên bản kiểm phiếu". */
    public String key() {
        return "letterhead.kind." + name();
    }

    /** The kind with this part of an address. */
    public static Optional<DocumentKind> of(@Nullable String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }
}

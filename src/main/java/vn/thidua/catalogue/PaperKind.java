package vn.thidua.catalogue;

/** What a dossier for an award may be asked to hold. */
public enum PaperKind {
    /** <i>Tờ trình</i>, with the list. */
    SUBMISSION,
    /** <i>Biên bản bình xét</i>. */
    REVIEW_MINUTES,
    /** <i>Biên bản kiểm phiếu</i>. */
    TALLY_MINUTES,
    /** <i>Báo cáo thành tích</i>. */
    MERIT_REPORT,
    /** What another body says when asked (<i>hiệp y</i>). */
    OPINION,
    OTHER;

    /** Message key of the word. */
    public String key() {
        return "catalogue.paper.kind." + name();
    }
}

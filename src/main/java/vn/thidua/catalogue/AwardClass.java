package vn.thidua.catalogue;

/** The two kinds of honour of Law 06/2022/QH15: articles 3(2) and 9 tell them apart. */
public enum AwardClass {
    /** <i>Danh hiệu thi đua</i>: for results in emulation. */
    TITLE,
    /** <i>Hình thức khen thưởng</i>: for merit of any origin. */
    FORM;

    /** Message key of the word. */
    public String key() {
        return "catalogue.class." + name();
    }
}

package vn.thidua.catalogue;

/** The level at which an award is granted. Districts grant nothing since 1/7/2025 but stand on what was granted before. */
public enum Level {
    STATE,
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    /** A body with legal status of its own, such as a department (Law 06/2022/QH15, article 80(1)). */
    BASE;

    /** Message key of the word. */
    public String key() {
        return "catalogue.level." + name();
    }
}

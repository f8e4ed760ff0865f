package vn.thidua.shared;

/** One field that two people changed: the label's message key, the value now stored, the value just typed. */
public record FieldConflict(String labelKey, String theirs, String yours) {}

package vn.thidua.database;

/** How much a backup or a restore has copied. */
record CopySummary(int tables, long rows) {}

package vn.thidua.task;

import java.time.LocalDate;

/**
 * The next step that the calendar begins; told where nothing waits now.
 *
 * @param stepKey message key of the step's name
 * @param where the cluster-year, as people call it
 * @param on first day of the step
 * @param link page of the step
 */
public record Upcoming(String stepKey, String where, LocalDate on, String link) {}

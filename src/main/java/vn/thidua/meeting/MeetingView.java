package vn.thidua.meeting;

import java.time.LocalDate;

/** A meeting as other modules name it. */
public record MeetingView(long id, LocalDate heldOn, String title) {}

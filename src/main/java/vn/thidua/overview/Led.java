package vn.thidua.overview;

import java.util.List;
import vn.thidua.platform.Notice;

/**
 * Who does the head's work of a year today.
 *
 * @param inCharge their names; the organiser's while nobody leads
 * @param sentences what has to be said of it, where it is not simply the year's own head
 */
record Led(List<String> inCharge, List<Notice> sentences) {}

package vn.thidua.nextyear;

import java.util.function.Consumer;
import vn.thidua.access.Actor;

/**
 * One thing in which a year that is open already differs from what was asked for.
 *
 * @param key names it in the form in which it is confirmed
 * @param what in words: the period, a member, the head, a deputy
 * @param there how it is in the year; "–" where there is nothing
 * @param asked how it would become
 * @param change makes it so
 */
record Difference(String key, String what, String there, String asked, Consumer<Actor> change) {}

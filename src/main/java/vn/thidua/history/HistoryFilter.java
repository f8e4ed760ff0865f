package vn.thidua.history;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null asks for nothing in particular.
 *
 * @param words found in who did it or in what it was done to, diacritics ignored
 * @param from first day, in Asia/Ho_Chi_Minh
 * @param to last day
 * @param without kinds of things whose entries are kept back, since this reader may not read the things themselves
 */
public record HistoryFilter(
        @Nullable String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<String> without) {}

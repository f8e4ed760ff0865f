package vn.thidua.handover;

import org.jspecify.annotations.Nullable;

/**
 * A handover as its page shows it.
 *
 * @param from the outgoing unit's name; null where no paper names it
 * @param to the incoming unit's name
 * @param planned the day of the handover has not come yet, so it cannot be signed
 */
record HandoverView(
        HandoverForm facts, @Nullable String from, @Nullable String to, boolean signed, boolean planned) {}

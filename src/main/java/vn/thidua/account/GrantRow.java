package vn.thidua.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A grant as it is shown.
 *
 * @param scope the organiser, the unit, or the cluster and year; null for the administrator
 * @param state holds today, begins later, or has ended
 */
record GrantRow(
        long id,
        String roleKey,
        @Nullable String scope,
        LocalDate from,
        @Nullable LocalDate to,
        String grantedBy,
        State state) {

    enum State {
        HOLDS,
        COMING,
        ENDED;

        static State of(LocalDate from, @Nullable LocalDate to, boolean revoked, LocalDate today) {
            if (revoked || (to != null && to.isBefore(today))) {
                return ENDED;
            }
            return from.isAfter(today) ? COMING : HOLDS;
        }
    }

    public String stateKey() {
        return "account.grant.state." + state;
    }

    public String tone() {
        return state == State.HOLDS ? "done" : state == State.COMING ? "waiting" : "muted";
    }

    public boolean canRevoke() {
        return state != State.ENDED;
    }
}

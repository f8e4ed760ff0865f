package vn.thidua.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.AccountId;

/**
 * One line of the list of accounts.
 *
 * @param roleKeys message keys of the roles held today, each once
 * @param inUse its owner has chosen a password
 */
record AccountRow(
        AccountId id,
        String username,
        String fullName,
        @Nullable String email,
        @Nullable String phone,
        List<String> roleKeys,
        boolean inUse,
        boolean locked,
        @Nullable Instant lastSignIn) {

    public String path() {
        return "/tai-khoan/" + id;
    }

    /** Message key of how the account stands. */
    public String stateKey() {
        return "account.state." + (locked ? "locked" : inUse ? "inUse" : "invited");
    }

    public String tone() {
        return locked ? "danger" : inUse ? "done" : "waiting";
    }
}

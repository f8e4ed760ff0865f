package vn.thidua.access;

import java.util.Optional;
import vn.thidua.shared.AccountId;

/** Reads an account with the grants that hold now, so that a revoked grant ends with the next request. */
public interface ActorSource {

    /** Empty where the account does not exist or is locked. */
    Optional<Actor> find(AccountId account);

    /** As {@link #find(AccountId)}; also empty where the session has ended since, by a new password for instance. */
    default Optional<Actor> find(SignedIn session) {
        return find(new AccountId(session.accountId()));
    }
}

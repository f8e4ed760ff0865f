package vn.thidua.identity;

import org.jspecify.annotations.Nullable;

/** Somebody who is to get an account; texts as they were typed. */
public record NewPerson(
        String username,
        String fullName,
        @Nullable String email,
        @Nullable String phone) {

    /** Is this text, cleaned, a username: small Latin letters, digits, dot, dash, underscore; 3 to 60 of them? */
    public static boolean isUsername(String typed) {
        return Account.isUsername(typed);
    }
}

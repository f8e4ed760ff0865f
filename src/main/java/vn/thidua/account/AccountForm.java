package vn.thidua.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.identity.AccountFacts;
import vn.thidua.identity.NewPerson;

/** An account as it is typed; {@code username} only counts for a new one. */
record AccountForm(
        @Size(max = 60) @Nullable String username,
        @NotBlank @Size(max = 100) @Nullable String fullName,
        @Email @Size(max = 254) @Nullable String email,
        @Size(max = 30) @Nullable String phone,
        long version) {

    static AccountForm empty() {
        return new AccountForm(null, null, null, null, 0);
    }

    static AccountForm of(AccountFacts account) {
        return new AccountForm(
                account.username(), account.fullName(), account.email(), account.phone(), account.version());
    }

    /** Who was typed, once the form has no errors. */
    NewPerson person() {
        return new NewPerson(Objects.requireNonNullElse(username, ""), Objects.requireNonNull(fullName), email, phone);
    }
}

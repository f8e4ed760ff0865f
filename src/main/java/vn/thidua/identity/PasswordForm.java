package vn.thidua.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A new password, typed twice. Passwords are never trimmed nor written back into a page.
 *
 * @param code the one-time code, where the password is chosen with one
 */
record PasswordForm(
        @Size(max = 60) @Nullable String code,
        @NotBlank @Size(max = 500) @Nullable String password,
        @NotBlank @Size(max = 500) @Nullable String repeated) {

    void check(Errors errors) {
        if (!errors.hasErrors() && !Objects.equals(password, repeated)) {
            errors.rejectValue("repeated", "identity.password.different");
        }
    }

    /** What was typed, once the form has no errors. */
    String chosen() {
        return Objects.requireNonNull(password);
    }
}

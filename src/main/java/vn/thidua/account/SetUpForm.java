package vn.thidua.account;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.identity.NewPerson;

/** The first administrator, with the code printed at the start of the program. */
record SetUpForm(
        @NotBlank @Size(max = 60) @Nullable String code,
        @NotBlank @Size(max = 60) @Nullable String username,
        @NotBlank @Size(max = 100) @Nullable String fullName,
        @Email @Size(max = 254) @Nullable String email,
        @NotBlank @Size(max = 500) @Nullable String password,
        @NotBlank @Size(max = 500) @Nullable String repeated) {

    void check(Errors errors) {
        if (!errors.hasErrors() && !Objects.equals(password, repeated)) {
            errors.rejectValue("repeated", "identity.password.different");
        }
    }

    NewPerson person() {
        return new NewPerson(requireNonNull(username), requireNonNull(fullName), email, null);
    }
}

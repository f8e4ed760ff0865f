package vn.thidua.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.thidua.access.Actor;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** A person's account. The password is only ever chosen by its owner. */
@Entity
class Account {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String username = "";
    private String fullName = "";
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String passwordHash;
    private int passwordVersion;
    private boolean locked;
    private Instant createdAt = Instant.EPOCH;

    protected Account() {}

    /** A new account without a password. */
    Account(NewPerson person, Instant createdAt) {
        this.username = usernameOf(person.username());
        if (!USERNAME.matcher(username).matches()) {
            throw new RuleViolation("identity.username.form").at("username");
        }
        this.createdAt = createdAt;
        change(person.fullName(), person.email(), person.phone());
    }

    /** A username as it is kept and compared, whatever case and spaces it was typed with. */
    static String usernameOf(String typed) {
        return Names.clean(typed).toLowerCase(Locale.ROOT);
    }

    static boolean isUsername(String typed) {
        return USERNAME.matcher(usernameOf(typed)).matches();
    }

    void change(String newName, @Nullable String newEmail, @Nullable String newPhone) {
        fullName = Names.clean(newName);
        email = Names.cleanOrNull(newEmail);
        phone = Names.cleanOrNull(newPhone);
    }

    /** Takes a password the rules accept; sessions begun under the one before end. */
    void choosePassword(String typed, PasswordEncoder encoder) {
        PasswordRules.check(typed, username);
        passwordHash = encoder.encode(typed);
        passwordVersion++;
    }

    boolean hasPassword(String typed, PasswordEncoder encoder) {
        return passwordHash != null && encoder.matches(typed, passwordHash);
    }

    void lock() {
        if (locked) {
            throw new RuleViolation("identity.lock.already");
        }
        locked = true;
    }

    void unlock() {
        if (!locked) {
            throw new RuleViolation("identity.unlock.notLocked");
        }
        locked = false;
    }

    /** The owner, as somebody who acts: for the record of what was done with a code, before signing in. */
    Actor owner() {
        return new Actor(id(), fullName, java.util.List.of());
    }

    AccountId id() {
        return new AccountId(Objects.requireNonNull(id));
    }

    AccountFacts facts() {
        return new AccountFacts(id(), username, fullName, email, phone, isInUse(), locked, version);
    }

    long version() {
        return version;
    }

    String username() {
        return username;
    }

    String fullName() {
        return fullName;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    boolean isLocked() {
        return locked;
    }

    /** Has its owner ever chosen a password? */
    boolean isInUse() {
        return passwordHash != null;
    }
}

package vn.thidua.identity;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.History;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Broken;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Owners choose their passwords: with a one-time code, or with the one they have. */
@Service
@Transactional
public class Passwords {

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final PasswordEncoder encoder;
    private final History history;
    private final Today today;

    Passwords(Accounts accounts, OneTimeCodes codes, PasswordEncoder encoder, History history, Today today) {
        this.accounts = accounts;
        this.codes = codes;
        this.encoder = encoder;
        this.history = history;
        this.today = today;
    }

    /** The username a code belongs to; empty for a wrong code. The code stays usable. */
    @Transactional(readOnly = true)
    Optional<String> findUsername(String code) {
        return codes.look(code)
                .flatMap(id -> accounts.findById(id.value()))
                .filter(account -> !account.isLocked())
                .map(Account::username);
    }

    /** Uses the code up; where the password is refused the transaction takes that back. */
    void chooseWithCode(String code, String password) {
        Account account = codes.use(code)
                .map(this::forChange)
                .filter(found -> !found.isLocked())
                .orElseThrow(Passwords::wrongCode);
        choose(account, password);
    }

    /** A new password for who knows the one until now; sessions elsewhere end, and so does this one. */
    public void change(Actor actor, String current, String password) {
        Account account = forChange(actor.accountId());
        if (!account.hasPassword(current, encoder)) {
            throw new RuleViolation("identity.password.currentWrong").at("current");
        }
        choose(account, password);
    }

    /** The first account of an installation, opened with the code printed at its start. */
    public Actor setUp(String code, NewPerson person, String password) {
        if (!codes.useForFirstAdministrator(code)) {
            throw wrongCode();
        }
        if (accounts.count() > 0) {
            throw new RuleViolation("identity.code.setUpDone");
        }
        Account account = Broken.constraint(
                "account_username",
                new RuleViolation("identity.username.taken").at("username"),
                () -> accounts.saveAndFlush(new Account(person, today.now())));
        choose(account, password);
        return account.owner();
    }

    /** The code for the first administrator, to be printed; the one of an earlier start ends. */
    public String issueSetUpCode() {
        return codes.issueForFirstAdministrator().code();
    }

    private void choose(Account account, String password) {
        account.choosePassword(password, encoder);
        history.record(
                account.owner(),
                AccountKeeping.subject(account.id()),
                "identity.history.passwordChosen",
                account.fullName());
    }

    private Account forChange(AccountId id) {
        return accounts.forChange(id.value()).orElseThrow(NotFound::new);
    }

    private static RuleViolation wrongCode() {
        return new RuleViolation("identity.code.wrong").at("code");
    }
}

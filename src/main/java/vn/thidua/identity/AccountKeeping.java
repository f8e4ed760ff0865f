package vn.thidua.identity;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Broken;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Keeping accounts: who has one, under which name, whether it is open. */
@Service
@Transactional
public class AccountKeeping {

    /** A one-time code and where to mail it. */
    record ResetMail(String address, Invitation code) {}

    private static final String SUBJECT = "ACCOUNT";
    private static final OneTimeCodes.Purpose RESET = OneTimeCodes.Purpose.PASSWORD_RESET;
    private static final Duration BETWEEN_TWO_MAILS = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final CodeLinks links;
    private final History history;
    private final Today today;

    AccountKeeping(Accounts accounts, OneTimeCodes codes, CodeLinks links, History history, Today today) {
        this.accounts = accounts;
        this.codes = codes;
        this.links = links;
        this.history = history;
        this.today = today;
    }

    /** A new account, to be opened by its person. */
    public AccountId add(Actor actor, NewPerson person) {
        Account account = store(new Account(person, today.now()));
        history.record(actor, subject(account.id()), "identity.history.added", account.fullName());
        return account.id();
    }

    /** A new code for the person: an invitation, or a new password for who has had one. Earlier codes end. */
    public Invitation issueCode(Actor actor, AccountId id) {
        Account account = forChange(id);
        if (account.isLocked()) {
            throw new RuleViolation("identity.code.locked");
        }
        var purpose = account.isInUse() ? RESET : OneTimeCodes.Purpose.INVITATION;
        OneTimeCodes.Issued issued = codes.issue(purpose, id);
        history.record(actor, subject(id), "identity.history.codeIssued." + purpose, account.fullName());
        return links.invitation(account, issued);
    }

    /** The account, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public AccountFacts get(AccountId id) {
        return accounts.findById(id.value()).map(Account::facts).orElseThrow(NotFound::new);
    }

    /** The account of this name, whatever case and spaces it was typed with. */
    @Transactional(readOnly = true)
    public Optional<AccountFacts> find(String username) {
        return accounts.findByUsername(Account.usernameOf(username)).map(Account::facts);
    }

    @Transactional(readOnly = true)
    public boolean isThereNone() {
        return accounts.count() == 0;
    }

    /** Changes what is known of the person; the username stays. {@link EditConflict} where somebody else did meanwhile. */
    public void edit(Actor actor, AccountId id, NewPerson typed, long seenVersion) {
        Account account = forChange(id);
        FieldEdits edits = new FieldEdits()
                .field("identity.fullName", account.fullName(), Names.clean(typed.fullName()))
                .field("identity.email", account.email(), Names.cleanOrNull(typed.email()))
                .field("identity.phone", account.phone(), Names.cleanOrNull(typed.phone()))
                .expect(account.version(), seenVersion);
        account.change(typed.fullName(), typed.email(), typed.phone());
        store(account);
        history.record(actor, subject(id), "identity.history.edited", account.fullName(), edits.changes());
    }

    /**
     * A code for who has forgotten the password and has an address of mail; empty where there is no such account, it is
     * locked or not yet in use, or a code was mailed minutes ago.
     */
    Optional<ResetMail> forgotten(String typed) {
        return accounts.findByUsernameOrEmail(Account.usernameOf(typed))
                .filter(account -> account.isInUse() && !account.isLocked() && account.email() != null)
                .filter(account -> !codes.issuedLately(RESET, account.id(), BETWEEN_TWO_MAILS))
                .map(account -> {
                    history.record(
                            account.owner(), subject(account.id()), "identity.history.forgotten", account.fullName());
                    return new ResetMail(
                            requireNonNullElse(account.email(), ""),
                            links.invitation(account, codes.issue(RESET, account.id())));
                });
    }

    /** Shuts the account at once: sessions under way end with their next request. */
    public void lock(Actor actor, AccountId id) {
        Account account = forChange(id);
        account.lock();
        history.record(actor, subject(id), "identity.history.locked", account.fullName());
    }

    public void unlock(Actor actor, AccountId id) {
        Account account = forChange(id);
        account.unlock();
        history.record(actor, subject(id), "identity.history.unlocked", account.fullName());
    }

    /** Writes into the account's history what another module did about it, such as granting a role. */
    public void record(Actor actor, AccountId id, String actionKey, Change... changes) {
        history.record(actor, subject(id), actionKey, get(id).fullName(), changes);
    }

    /** What the history of an account is about. */
    public static HistorySubject subject(AccountId id) {
        return HistorySubject.of(SUBJECT, id.value());
    }

    private Account store(Account account) {
        return Broken.constraint(
                "account_email",
                new RuleViolation("identity.email.taken").at("email"),
                () -> Broken.constraint(
                        "account_username",
                        new RuleViolation("identity.username.taken").at("username"),
                        () -> accounts.saveAndFlush(account)));
    }

    private Account forChange(AccountId id) {
        return accounts.forChange(id.value()).orElseThrow(NotFound::new);
    }
}

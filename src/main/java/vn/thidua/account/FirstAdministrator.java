package vn.thidua.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.history.Wording;
import vn.thidua.identity.AccountKeeping;
import vn.thidua.identity.NewPerson;
import vn.thidua.identity.Passwords;
import vn.thidua.platform.StartupLine;
import vn.thidua.shared.SiteAddress;

/**
 * An installation without any account is opened by whoever can read what it prints when it starts: a one-time code for
 * the first administrator, a new one with each start until it was used.
 */
@Component
class FirstAdministrator implements StartupLine {

    private final AccountKeeping accounts;
    private final Passwords passwords;
    private final Granting granting;
    private final Wording wording;
    private final SiteAddress site;

    FirstAdministrator(
            AccountKeeping accounts, Passwords passwords, Granting granting, Wording wording, SiteAddress site) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.granting = granting;
        this.wording = wording;
        this.site = site;
    }

    @Override
    @Transactional
    public List<String> lines() {
        if (!isAwaited()) {
            return List.of();
        }
        return List.of(wording.of("account.setUp.printed", site.of("/thiet-lap"), issueCode()));
    }

    /** A new code; the one before no longer works. */
    @Transactional
    public String issueCode() {
        return passwords.issueSetUpCode();
    }

    /** Is there still nobody? */
    boolean isAwaited() {
        return accounts.isThereNone();
    }

    @Transactional
    public void setUp(String code, NewPerson person, String password) {
        granting.grantFirstAdministrator(passwords.setUp(code, person, password));
    }
}

package vn.thidua.identity;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Today;

/**
 * Compares name and password. An unknown name takes as long as a wrong password, and a locked account is only told
 * apart once the password was right.
 */
@Component
class ThrottledSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final JdbcClient jdbc;
    private final Today today;

    ThrottledSignIn(
            UserDetailsService accounts,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            JdbcClient jdbc,
            Today today) {
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(encoder);
        this.passwords.setPreAuthenticationChecks(user -> {});
        this.passwords.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication typed) {
        String username = Account.usernameOf(typed.getName());
        throttle.admit(username, address(typed));
        Authentication signedIn = passwords.authenticate(typed);
        throttle.succeeded(username);
        jdbc.sql("update account set last_sign_in = ? where username = ?")
                .params(Timestamp.from(today.now()), username)
                .update();
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails web ? String.valueOf(web.getRemoteAddress()) : "";
    }
}

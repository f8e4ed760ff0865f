package vn.thidua.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account a person signs in with. */
@Component
class AccountPrincipals implements UserDetailsService {

    private final JdbcClient jdbc;

    AccountPrincipals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        return jdbc.sql("""
                select id, username, password_hash, password_version, locked
                from account where username = ? and password_hash is not null""")
                .param(Account.usernameOf(typed))
                .query((row, number) -> new AccountPrincipal(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getInt("password_version"),
                        row.getBoolean("locked")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}

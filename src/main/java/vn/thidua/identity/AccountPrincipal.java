package vn.thidua.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.thidua.access.SignedIn;

/**
 * Whose session this is. Rights are not kept here: they are read anew with every request, and so is whether the password
 * is still the one under which the session began.
 */
final class AccountPrincipal implements UserDetails, SignedIn, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final long accountId;
    private final String username;
    private final int passwordVersion;
    private final boolean locked;
    private @Nullable String passwordHash;

    AccountPrincipal(
            long accountId, String username, @Nullable String passwordHash, int passwordVersion, boolean locked) {
        this.accountId = accountId;
        this.username = username;
        this.passwordHash = passwordHash;
        this.passwordVersion = passwordVersion;
        this.locked = locked;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    int passwordVersion() {
        return passwordVersion;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    /** Called once the password was compared: the session keeps no hash. */
    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}

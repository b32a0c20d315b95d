package org.amparo.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * A signed-in user as Spring Security carries one through a request. Never stored: a session keeps the user's id alone,
 * and the account is read anew with each request, so that a change of roles acts at once.
 */
final class SignedIn implements Authentication {
    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final Instant proved;

    /** @param proved when the user last proved who they are */
    SignedIn(Account account, Instant proved) {
        this.account = account;
        this.proved = proved;
    }

    boolean provedSince(Instant time) {
        return !proved.isBefore(time);
    }

    Account account() {
        return account;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getDetails() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return account.viewer().user();
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getName() {
        return account.viewer().actor();
    }
}

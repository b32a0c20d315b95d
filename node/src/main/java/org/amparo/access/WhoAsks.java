package org.amparo.access;

import static org.amparo.access.rows.tables.AppUser.APP_USER;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who asks: the account that the request was let in with, read from the tables when it came. */
@Component
class WhoAsks implements Access {
    private final DSLContext db;
    private final Accounts accounts;
    private final ThisNode thisNode;

    WhoAsks(DSLContext db, Accounts accounts, ThisNode thisNode) {
        this.db = db;
        this.accounts = accounts;
        this.thisNode = thisNode;
    }

    static Optional<Account> currentAccount() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.account())
                : Optional.empty();
    }

    @Override
    public Optional<Viewer> currentViewer() {
        return currentAccount().map(Account::viewer);
    }

    @Override
    public Viewer requireViewer() {
        return currentViewer().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    @Override
    public Optional<Viewer> viewerNamed(String username) {
        return accounts.named(username).map(Account::viewer);
    }

    @Override
    public Optional<String> displayName(UserId user) {
        return db.select(APP_USER.DISPLAY_NAME)
                .from(APP_USER)
                .where(APP_USER.ID.eq(user.value()))
                .fetchOptional(APP_USER.DISPLAY_NAME);
    }

    @Override
    public Optional<NodeProfile> node() {
        return thisNode.profile();
    }
}

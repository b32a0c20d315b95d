package org.amparo.access;

import static org.amparo.access.rows.tables.AppUser.APP_USER;
import static org.amparo.access.rows.tables.UserRole.USER_ROLE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
    public List<Colleague> caseWorkersAt(InstitutionId institution) {
        var caseRoles = Arrays.stream(Role.values())
                .filter(Role::worksOnCases)
                .map(Role::code)
                .toList();
        return db.select(APP_USER.USERNAME, APP_USER.DISPLAY_NAME)
                .from(APP_USER)
                .where(APP_USER.INSTITUTION_ID.eq(institution.value()))
                .and(APP_USER.DISABLED_AT.isNull())
                .andExists(DSL.selectOne()
                        .from(USER_ROLE)
                        .where(USER_ROLE.USER_ID.eq(APP_USER.ID))
                        .and(USER_ROLE.ROLE.in(caseRoles)))
                .orderBy(APP_USER.DISPLAY_NAME, APP_USER.USERNAME)
                .fetch(row -> new Colleague(row.value1(), row.value2()));
    }

    @Override
    public Optional<NodeProfile> node() {
        return thisNode.profile();
    }
}

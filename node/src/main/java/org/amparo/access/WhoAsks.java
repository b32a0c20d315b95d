package org.amparo.access;

import static org.amparo.access.rows.tables.AppUser.APP_USER;
import static org.amparo.access.rows.tables.Node.NODE;
import static org.amparo.access.rows.tables.UserRole.USER_ROLE;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads who asks, and what this node is, freshly from the tables. */
@Component
class WhoAsks implements Access {
    private final DSLContext db;
    private final Institutions institutions;

    WhoAsks(DSLContext db, Institutions institutions) {
        this.db = db;
        this.institutions = institutions;
    }

    @Override
    public Optional<Viewer> currentViewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return viewerNamed(authentication.getName());
    }

    @Override
    public Viewer requireViewer() {
        return currentViewer().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    @Override
    public Optional<Viewer> viewerNamed(String username) {
        var rows = db.select(
                        APP_USER.ID, APP_USER.USERNAME, APP_USER.DISPLAY_NAME, APP_USER.INSTITUTION_ID, USER_ROLE.ROLE)
                .from(APP_USER)
                .leftJoin(USER_ROLE)
                .on(USER_ROLE.USER_ID.eq(APP_USER.ID))
                .where(APP_USER.USERNAME.eq(username))
                .and(APP_USER.DISABLED_AT.isNull())
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var roles = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.value5()).stream())
                .map(Role::of)
                .collect(Collectors.toSet());
        var first = rows.getFirst();
        var institution = new InstitutionId(first.value4());
        return Optional.of(new Viewer(
                new UserId(first.value1()),
                first.value2(),
                first.value3(),
                institution,
                roles,
                roles.stream().anyMatch(Role::worksOnCases) ? institutions.subtree(institution) : Set.of()));
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
        return db.select(NODE.CODE, NODE.NAME, NODE.COUNTRY, NODE.DEFAULT_LANGUAGE)
                .from(NODE)
                .fetchOptional(row -> new NodeProfile(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}

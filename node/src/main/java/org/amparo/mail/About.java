package org.amparo.mail;

import java.util.Locale;
import java.util.Set;
import org.amparo.access.Role;
import org.amparo.access.WorkWaits;

/** Of what a mail tells: on which page something waits, and for whom. Stored by code: never rename one. */
enum About {
    CUSTODY("/custody/desk", Role.CUSTODIAN),
    PLAN("/plan/monitoring", Role.FOCAL_POINT, Role.RESPONDENT),
    DIRECTORY("/directory", Role.FOCAL_POINT);

    private final String path;
    private final Set<Role> roles;

    About(String path, Role... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    static About of(WorkWaits.Where where) {
        return switch (where) {
            case PLAN -> PLAN;
            case DIRECTORY -> DIRECTORY;
        };
    }

    static About of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it waits, in this node. */
    String path() {
        return path;
    }

    /** Who still holds none of them when the mail goes is not told. */
    Set<Role> roles() {
        return roles;
    }
}

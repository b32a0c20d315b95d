package org.amparo.access;

import java.util.Set;

/**
 * A user as administrators see one.
 *
 * @param oneTime whether the password is one that an administrator gave
 */
record User(
        UserId id,
        String username,
        String displayName,
        InstitutionId institution,
        Set<Role> roles,
        String language,
        boolean oneTime,
        boolean disabled,
        int version) {}

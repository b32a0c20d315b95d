package org.amparo.access;

import static org.amparo.access.rows.tables.AppUser.APP_USER;
import static org.amparo.access.rows.tables.Institution.INSTITUTION;
import static org.amparo.access.rows.tables.UserRole.USER_ROLE;

import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Finds users by role and place. */
@Component
class FindOfficials implements Officials {
    private final DSLContext db;

    FindOfficials(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<UserId> at(InstitutionId institution, Set<Role> roles) {
        return where(INSTITUTION.ID.eq(institution.value()), roles);
    }

    @Override
    public Set<UserId> of(String country, Set<Role> roles) {
        return where(INSTITUTION.JURISDICTION_COUNTRY.eq(country), roles);
    }

    @Override
    public Set<UserId> anywhere(Set<Role> roles) {
        return where(DSL.noCondition(), roles);
    }

    @Override
    public Set<InstitutionId> places(Set<Role> roles) {
        return db
                .selectDistinct(APP_USER.INSTITUTION_ID)
                .from(APP_USER)
                .join(USER_ROLE)
                .on(USER_ROLE.USER_ID.eq(APP_USER.ID))
                .where(APP_USER.DISABLED_AT.isNull())
                .and(USER_ROLE.ROLE.in(roles.stream().map(Role::code).toList()))
                .fetch(row -> new InstitutionId(row.value1()))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<UserId> where(Condition place, Set<Role> roles) {
        return db
                .selectDistinct(APP_USER.ID)
                .from(APP_USER)
                .join(INSTITUTION)
                .on(INSTITUTION.ID.eq(APP_USER.INSTITUTION_ID))
                .join(USER_ROLE)
                .on(USER_ROLE.USER_ID.eq(APP_USER.ID))
                .where(place)
                .and(APP_USER.DISABLED_AT.isNull())
                .and(USER_ROLE.ROLE.in(roles.stream().map(Role::code).toList()))
                .fetch(row -> new UserId(row.value1()))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}

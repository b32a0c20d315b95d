package org.amparo.access;

import static org.amparo.access.rows.tables.AppUser.APP_USER;
import static org.amparo.access.rows.tables.SpringSession.SPRING_SESSION;
import static org.amparo.access.rows.tables.UserRole.USER_ROLE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of users. */
@Component
class Users {
    private static final Field<String[]> ROLES = DSL.array(
                    DSL.select(USER_ROLE.ROLE).from(USER_ROLE).where(USER_ROLE.USER_ID.eq(APP_USER.ID)))
            .as("roles");

    private final DSLContext db;
    private final CustodiansMail mail;

    Users(DSLContext db, CustodiansMail mail) {
        this.db = db;
        this.mail = mail;
    }

    List<User> all() {
        return where(DSL.trueCondition());
    }

    Optional<User> find(UserId id) {
        return where(APP_USER.ID.eq(id.value())).stream().findFirst();
    }

    private List<User> where(Condition which) {
        return db.select(
                        APP_USER.ID,
                        APP_USER.USERNAME,
                        APP_USER.DISPLAY_NAME,
                        APP_USER.INSTITUTION_ID,
                        APP_USER.LANGUAGE,
                        APP_USER.ONE_TIME,
                        APP_USER.DISABLED_AT,
                        APP_USER.VERSION,
                        ROLES)
                .from(APP_USER)
                .where(which)
                .orderBy(APP_USER.DISPLAY_NAME, APP_USER.ID)
                .fetch(row -> new User(
                        new UserId(row.value1()),
                        row.value2(),
                        row.value3(),
                        new InstitutionId(row.value4()),
                        Arrays.stream(row.value9()).map(Role::of).collect(Collectors.toUnmodifiableSet()),
                        row.value5(),
                        row.value6(),
                        row.value7() != null,
                        row.value8()));
    }

    /** Where that user gets mail. */
    Optional<String> mail(UserId id) {
        return mail.address(id);
    }

    boolean isTaken(String username) {
        return db.fetchExists(APP_USER, APP_USER.USERNAME.eq(username));
    }

    boolean anyEnabledAt(InstitutionId institution) {
        return db.fetchExists(
                APP_USER, APP_USER.INSTITUTION_ID.eq(institution.value()).and(APP_USER.DISABLED_AT.isNull()));
    }

    /** Whether anybody but that user administers the node. */
    boolean anotherAdministrator(UserId id) {
        return db.fetchExists(DSL.selectOne()
                .from(APP_USER)
                .join(USER_ROLE)
                .on(USER_ROLE.USER_ID.eq(APP_USER.ID))
                .where(USER_ROLE.ROLE.eq(Role.ADMINISTRATOR.code()))
                .and(APP_USER.DISABLED_AT.isNull())
                .and(APP_USER.ID.ne(id.value())));
    }

    UserId insert(UserDraft user, String passwordHash) {
        int id = db.insertInto(APP_USER)
                .set(APP_USER.USERNAME, Accounts.normal(user.username()))
                .set(APP_USER.DISPLAY_NAME, user.displayName().strip())
                .set(APP_USER.INSTITUTION_ID, user.institution().value())
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.ONE_TIME, user.oneTime())
                .set(APP_USER.LANGUAGE, user.language())
                .returningResult(APP_USER.ID)
                .fetchSingle()
                .value1();
        insertRoles(id, user.roles());
        UserId added = new UserId(id);
        mail.keep(added, user.mail());
        return added;
    }

    /** False when the user has another version by now. */
    boolean update(UserId id, int version, UserDraft user) {
        boolean updated = db.update(APP_USER)
                        .set(APP_USER.DISPLAY_NAME, user.displayName().strip())
                        .set(APP_USER.INSTITUTION_ID, user.institution().value())
                        .set(APP_USER.LANGUAGE, user.language())
                        .set(APP_USER.VERSION, version + 1)
                        .where(APP_USER.ID.eq(id.value()))
                        .and(APP_USER.VERSION.eq(version))
                        .execute()
                == 1;
        if (updated) {
            db.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(id.value())).execute();
            insertRoles(id.value(), user.roles());
            mail.keep(id, user.mail());
        }
        return updated;
    }

    private void insertRoles(int id, Set<Role> roles) {
        var insert = db.insertInto(USER_ROLE, USER_ROLE.USER_ID, USER_ROLE.ROLE);
        for (Role role : roles) {
            insert = insert.values(id, role.code());
        }
        insert.execute();
    }

    boolean disable(UserId id, int version, boolean disabled) {
        return db.update(APP_USER)
                        .set(
                                APP_USER.DISABLED_AT,
                                disabled ? DSL.currentOffsetDateTime() : DSL.castNull(APP_USER.DISABLED_AT))
                        .set(APP_USER.VERSION, version + 1)
                        .where(APP_USER.ID.eq(id.value()))
                        .and(APP_USER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void keepPassword(UserId id, String passwordHash, boolean oneTime) {
        db.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.ONE_TIME, oneTime)
                .where(APP_USER.ID.eq(id.value()))
                .execute();
    }

    /** Within the fictional country nobody asks this user for a second factor. */
    void markInvented(UserId id) {
        db.update(APP_USER)
                .set(APP_USER.INVENTED, true)
                .where(APP_USER.ID.eq(id.value()))
                .execute();
    }

    void keepLanguage(UserId id, String language) {
        db.update(APP_USER)
                .set(APP_USER.LANGUAGE, language)
                .where(APP_USER.ID.eq(id.value()))
                .execute();
    }

    void endSessions(UserId id) {
        db.deleteFrom(SPRING_SESSION)
                .where(SPRING_SESSION.PRINCIPAL_NAME.eq(String.valueOf(id.value())))
                .execute();
    }
}

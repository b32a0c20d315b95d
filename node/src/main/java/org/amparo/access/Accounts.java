package org.amparo.access;

import static org.amparo.access.rows.tables.ApiToken.API_TOKEN;
import static org.amparo.access.rows.tables.AppUser.APP_USER;
import static org.amparo.access.rows.tables.AuthenticatorApp.AUTHENTICATOR_APP;
import static org.amparo.access.rows.tables.Node.NODE;
import static org.amparo.access.rows.tables.Passkey.PASSKEY;
import static org.amparo.access.rows.tables.UserRole.USER_ROLE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Users who may sign in, each read with one query. */
@Component
class Accounts {
    private static final Field<String[]> ROLES = DSL.array(
                    DSL.select(USER_ROLE.ROLE).from(USER_ROLE).where(USER_ROLE.USER_ID.eq(APP_USER.ID)))
            .as("roles");
    private static final Field<Boolean> HAS_APP = DSL.field(DSL.exists(
                    DSL.selectOne().from(AUTHENTICATOR_APP).where(AUTHENTICATOR_APP.USER_ID.eq(APP_USER.ID))))
            .as("has_app");
    private static final Field<Integer> PASSKEYS = DSL.field(
                    DSL.selectCount().from(PASSKEY).where(PASSKEY.USER_ID.eq(APP_USER.ID)))
            .as("passkeys");
    /** Somebody of the demonstration, whose password is printed: the mark counts in the fictional country alone. */
    private static final Field<Boolean> INVENTED = DSL.field(APP_USER.INVENTED
                    .isTrue()
                    .and(DSL.exists(DSL.selectOne().from(NODE).where(NODE.COUNTRY.eq(NodeProfile.FICTIONAL)))))
            .as("invented_here");

    private static final List<Field<?>> COLUMNS = List.of(
            APP_USER.ID,
            APP_USER.USERNAME,
            APP_USER.DISPLAY_NAME,
            APP_USER.INSTITUTION_ID,
            APP_USER.LANGUAGE,
            APP_USER.ONE_TIME,
            ROLES,
            HAS_APP,
            PASSKEYS,
            INVENTED);

    private final DSLContext db;
    private final Institutions institutions;

    Accounts(DSLContext db, Institutions institutions) {
        this.db = db;
        this.institutions = institutions;
    }

    /** An account with what sign-in compares. */
    record WithPassword(Account account, String passwordHash) {}

    /** Whose token it is, and since when. */
    record WithToken(Account account, Instant issued) {}

    Optional<Account> find(UserId id) {
        return one(APP_USER.ID.eq(id.value()));
    }

    Optional<Account> named(String username) {
        return one(isNamed(username));
    }

    Optional<WithPassword> toSignIn(String username) {
        return db.select(COLUMNS)
                .select(APP_USER.PASSWORD_HASH)
                .from(APP_USER)
                .where(isNamed(username))
                .and(APP_USER.DISABLED_AT.isNull())
                .fetchOptional(row -> new WithPassword(account(row), row.get(APP_USER.PASSWORD_HASH)));
    }

    /** Whose token it is, if it has not expired. */
    Optional<WithToken> holding(byte[] tokenHash, OffsetDateTime now) {
        return db.select(COLUMNS)
                .select(API_TOKEN.CREATED_AT)
                .from(API_TOKEN)
                .join(APP_USER)
                .on(APP_USER.ID.eq(API_TOKEN.USER_ID))
                .where(API_TOKEN.TOKEN_HASH.eq(tokenHash))
                .and(API_TOKEN.EXPIRES_AT.gt(now))
                .and(APP_USER.DISABLED_AT.isNull())
                .fetchOptional(row -> new WithToken(
                        account(row), row.get(API_TOKEN.CREATED_AT).toInstant()));
    }

    private Optional<Account> one(Condition which) {
        return db.select(COLUMNS)
                .from(APP_USER)
                .where(which)
                .and(APP_USER.DISABLED_AT.isNull())
                .fetchOptional(this::account);
    }

    private Account account(Record row) {
        InstitutionId institution = new InstitutionId(row.get(APP_USER.INSTITUTION_ID));
        Set<Role> roles = Arrays.stream(row.get(ROLES)).map(Role::of).collect(Collectors.toUnmodifiableSet());
        return new Account(
                new Viewer(
                        new UserId(row.get(APP_USER.ID)),
                        row.get(APP_USER.USERNAME),
                        row.get(APP_USER.DISPLAY_NAME),
                        institution,
                        roles,
                        institutions.workplace(institution)),
                row.get(APP_USER.LANGUAGE),
                row.get(APP_USER.ONE_TIME),
                new Factors(row.get(HAS_APP), row.get(PASSKEYS), !row.get(INVENTED) && obliged(roles)));
    }

    private static boolean obliged(Set<Role> roles) {
        return roles.stream().anyMatch(Role::needsSecondFactor);
    }

    /** What is not text, and would be refused by PostgreSQL, is nobody's name. */
    private static Condition isNamed(String username) {
        boolean isText = username.codePoints().noneMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF);
        return isText ? APP_USER.USERNAME.eq(normal(username)) : DSL.falseCondition();
    }

    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}

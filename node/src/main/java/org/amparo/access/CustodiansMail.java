package org.amparo.access;

import static org.amparo.access.rows.tables.AppUser.APP_USER;
import static org.amparo.access.rows.tables.UserRole.USER_ROLE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Mail addresses of users, sealed each for its user. */
@Component
class CustodiansMail implements Mailboxes {
    private final DSLContext db;
    private final WordsSeal seal;

    CustodiansMail(DSLContext db, WordsSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    @Override
    public List<UserId> concernedBy(CustodiansNeeded needed) {
        return needed.cases().stream()
                .map(one -> concernedBy(one, needed))
                .reduce((some, others) -> some.stream().filter(others::contains).toList())
                .orElse(List.of());
    }

    private List<UserId> concernedBy(long caseId, CustodiansNeeded needed) {
        return db.fetch(
                        "select distinct id from access.custodians_to_tell(?, ?, ?) as told(id)",
                        caseId,
                        needed.institutions().toArray(Integer[]::new),
                        needed.causedBy())
                .map(row -> new UserId(row.get(0, Integer.class)));
    }

    @Override
    public Set<UserId> reachable(Set<UserId> users) {
        return db
                .select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.ID.in(users.stream().map(UserId::value).toList()))
                .and(APP_USER.MAIL.isNotNull())
                .fetch(row -> new UserId(row.value1()))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Mailbox> of(UserId user, Set<Role> roles) {
        return db.select(APP_USER.MAIL, APP_USER.LANGUAGE)
                .from(APP_USER)
                .where(APP_USER.ID.eq(user.value()))
                .and(APP_USER.DISABLED_AT.isNull())
                .and(APP_USER.MAIL.isNotNull())
                .andExists(DSL.selectOne()
                        .from(USER_ROLE)
                        .where(USER_ROLE.USER_ID.eq(APP_USER.ID))
                        .and(USER_ROLE.ROLE.in(roles.stream().map(Role::code).toList())))
                .fetchOptional(row -> new Mailbox(seal.open(row.value1(), place(user)), row.value2()));
    }

    /** The address of whoever it is, for the form of an administrator. */
    Optional<String> address(UserId user) {
        return db.select(APP_USER.MAIL)
                .from(APP_USER)
                .where(APP_USER.ID.eq(user.value()))
                .and(APP_USER.MAIL.isNotNull())
                .fetchOptional(row -> seal.open(row.value1(), place(user)));
    }

    void keep(UserId user, Optional<String> address) {
        db.update(APP_USER)
                .set(
                        APP_USER.MAIL,
                        address.map(plain -> seal.seal(plain, place(user))).orElse(null))
                .where(APP_USER.ID.eq(user.value()))
                .execute();
    }

    private static String place(UserId user) {
        return "mail:" + user.value();
    }
}

package org.amparo.access;

import static org.amparo.access.rows.tables.AppUser.APP_USER;
import static org.amparo.access.rows.tables.Institution.INSTITUTION;
import static org.amparo.access.rows.tables.Node.NODE;
import static org.amparo.access.rows.tables.UserRole.USER_ROLE;

import org.jooq.DSLContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of a node, its institutions and its users. */
@Component
class InstallNode implements Installation {
    private final DSLContext db;
    private final PasswordEncoder passwords;
    private final InstitutionTree tree;

    InstallNode(DSLContext db, PasswordEncoder passwords, InstitutionTree tree) {
        this.db = db;
        this.passwords = passwords;
        this.tree = tree;
    }

    @Override
    @Transactional
    public void setUp(NodeProfile profile) {
        int rows = db.insertInto(NODE)
                .set(NODE.CODE, profile.code())
                .set(NODE.NAME, profile.name())
                .set(NODE.COUNTRY, profile.country())
                .set(NODE.DEFAULT_LANGUAGE, profile.defaultLanguage())
                .onConflictDoNothing()
                .execute();
        if (rows == 0) {
            throw new IllegalStateException("this node was set up before");
        }
    }

    @Override
    @Transactional
    public InstitutionId addInstitution(NewInstitution institution) {
        int id = db.insertInto(INSTITUTION)
                .set(
                        INSTITUTION.PARENT_ID,
                        institution.parent().map(InstitutionId::value).orElse(null))
                .set(INSTITUTION.KIND, institution.kind())
                .set(INSTITUTION.NAME, institution.name())
                .set(INSTITUTION.JURISDICTION_COUNTRY, institution.country())
                .set(
                        INSTITUTION.JURISDICTION_SUBDIVISION,
                        institution.subdivision().orElse(null))
                .returningResult(INSTITUTION.ID)
                .fetchSingle()
                .value1();
        tree.forget();
        return new InstitutionId(id);
    }

    @Override
    @Transactional
    public UserId addUser(NewUser user) {
        int id = db.insertInto(APP_USER)
                .set(APP_USER.USERNAME, user.username())
                .set(APP_USER.DISPLAY_NAME, user.displayName())
                .set(APP_USER.INSTITUTION_ID, user.institution().value())
                .set(APP_USER.PASSWORD_HASH, passwords.encode(user.password()))
                .set(APP_USER.LANGUAGE, user.language())
                .returningResult(APP_USER.ID)
                .fetchSingle()
                .value1();
        for (var role : user.roles()) {
            db.insertInto(USER_ROLE)
                    .set(USER_ROLE.USER_ID, id)
                    .set(USER_ROLE.ROLE, role.code())
                    .execute();
        }
        return new UserId(id);
    }
}

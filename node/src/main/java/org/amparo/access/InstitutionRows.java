package org.amparo.access;

import static org.amparo.access.rows.tables.Institution.INSTITUTION;

import org.amparo.access.Installation.NewInstitution;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of institutions, as they are written. {@link InstitutionTree} reads them. */
@Component
class InstitutionRows {
    private final DSLContext db;

    InstitutionRows(DSLContext db) {
        this.db = db;
    }

    InstitutionId insert(NewInstitution institution) {
        return new InstitutionId(db.insertInto(INSTITUTION)
                .set(
                        INSTITUTION.PARENT_ID,
                        institution.parent().map(InstitutionId::value).orElse(null))
                .set(INSTITUTION.KIND, institution.kind())
                .set(INSTITUTION.NAME, institution.name().strip())
                .set(INSTITUTION.JURISDICTION_COUNTRY, institution.country())
                .set(
                        INSTITUTION.JURISDICTION_SUBDIVISION,
                        institution.subdivision().orElse(null))
                .returningResult(INSTITUTION.ID)
                .fetchSingle()
                .value1());
    }

    /** False when the institution has another version by now. */
    boolean update(InstitutionId id, int version, NewInstitution institution) {
        return db.update(INSTITUTION)
                        .set(
                                INSTITUTION.PARENT_ID,
                                institution.parent().map(InstitutionId::value).orElse(null))
                        .set(INSTITUTION.KIND, institution.kind())
                        .set(INSTITUTION.NAME, institution.name().strip())
                        .set(INSTITUTION.JURISDICTION_COUNTRY, institution.country())
                        .set(
                                INSTITUTION.JURISDICTION_SUBDIVISION,
                                institution.subdivision().orElse(null))
                        .set(INSTITUTION.VERSION, version + 1)
                        .where(INSTITUTION.ID.eq(id.value()))
                        .and(INSTITUTION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean close(InstitutionId id, int version, boolean closed) {
        return db.update(INSTITUTION)
                        .set(
                                INSTITUTION.CLOSED_AT,
                                closed ? DSL.currentOffsetDateTime() : DSL.castNull(INSTITUTION.CLOSED_AT))
                        .set(INSTITUTION.VERSION, version + 1)
                        .where(INSTITUTION.ID.eq(id.value()))
                        .and(INSTITUTION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Holds whoever else changes the tree until this transaction ends: two moves at once could make a ring. */
    void lock() {
        db.execute("select pg_advisory_xact_lock(hashtext('access.institution'))");
    }
}

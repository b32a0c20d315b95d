package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFacet.CASE_FACET;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The answers that lists filter by, in a table of their own: derived from the case's row, and written with it. */
@Component
class CaseFacets {
    /** The quarter of the year 2000 or before. */
    static final int FIRST_QUARTER = 0;

    private static final int FIRST_YEAR = 2000;

    private final DSLContext db;

    CaseFacets(DSLContext db) {
        this.db = db;
    }

    /** In which quarter a day lies, counted as the column does. */
    static int quarter(LocalDate day) {
        return Math.max(FIRST_QUARTER, (day.getYear() - FIRST_YEAR) * 4 + (day.getMonthValue() - 1) / 3);
    }

    void write(Collection<Long> newCases) {
        db.execute("""
                insert into casework.case_facet
                    (case_id, exploitation_at, nationality_at, registered_on, institution_id, status, sex, age_band,
                     subdivision, owner, exploitation, nationality)
                select f.id, coalesce(e.at, 1), coalesce(n.at, 1), f.registered_on, f.institution_id, f.status, f.sex,
                    f.age_band, coalesce(f.place_subdivision, ''), coalesce(f.owner, ''), coalesce(e.code, ''),
                    coalesce(n.code, '')
                from casework.case_file f
                left join lateral unnest(f.exploitation) with ordinality as e (code, at) on true
                left join lateral unnest(f.nationalities) with ordinality as n (code, at) on true
                where f.id = any({0})
                """, DSL.val(newCases.toArray(Long[]::new)));
    }

    void rewrite(CaseId changed) {
        db.deleteFrom(CASE_FACET).where(CASE_FACET.CASE_ID.eq(changed.value())).execute();
        write(List.of(changed.value()));
    }
}

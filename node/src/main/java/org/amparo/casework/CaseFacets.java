package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFacet.CASE_FACET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.amparo.storage.Copy;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers that lists filter by, in a table of their own: derived from the case's row, and written with it. Of the
 * thousands of new cases that a file brings the program has the answers at hand, and the database need not read them
 * again.
 */
@Component
class CaseFacets {
    /** The quarter of the year 2000 or before. */
    static final int FIRST_QUARTER = 0;

    private static final int FIRST_YEAR = 2000;

    private static final List<Field<?>> FIELDS = List.of(
            CASE_FACET.CASE_ID,
            CASE_FACET.EXPLOITATION_AT,
            CASE_FACET.NATIONALITY_AT,
            CASE_FACET.REGISTERED_ON,
            CASE_FACET.INSTITUTION_ID,
            CASE_FACET.STATUS,
            CASE_FACET.SEX,
            CASE_FACET.AGE_BAND,
            CASE_FACET.SUBDIVISION,
            CASE_FACET.OWNER,
            CASE_FACET.EXPLOITATION,
            CASE_FACET.NATIONALITY);

    private final DSLContext db;
    private final Copy copy;

    CaseFacets(DSLContext db, Copy copy) {
        this.db = db;
        this.copy = copy;
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

    /** Writes those of many new cases. */
    void copy(List<CaseRow> newCases) {
        var rows = new ArrayList<@Nullable Object[]>(newCases.size());
        newCases.forEach(row -> collect(row, rows));
        copy.into(CASE_FACET, FIELDS, rows);
    }

    private static void collect(CaseRow row, List<@Nullable Object[]> rows) {
        var overview = row.content().overview();
        var profile = row.content().profile();
        var exploitation = orBlank(row.content().trafficking().exploitation());
        var nationalities = orBlank(profile.nationalities());
        for (int e = 0; e < exploitation.size(); e++) {
            for (int n = 0; n < nationalities.size(); n++) {
                rows.add(new @Nullable Object[] {
                    row.id().value(),
                    (short) (e + 1),
                    (short) (n + 1),
                    overview.registeredOn(),
                    row.institution().value(),
                    overview.status().code(),
                    profile.sex(),
                    profile.ageBand(),
                    overview.place().subdivision().orElse(""),
                    overview.owner().orElse(""),
                    exploitation.get(e),
                    nationalities.get(n)
                });
            }
        }
    }

    private static List<String> orBlank(List<String> codes) {
        return codes.isEmpty() ? List.of("") : codes;
    }

    void rewrite(CaseId changed) {
        db.deleteFrom(CASE_FACET).where(CASE_FACET.CASE_ID.eq(changed.value())).execute();
        write(List.of(changed.value()));
    }
}

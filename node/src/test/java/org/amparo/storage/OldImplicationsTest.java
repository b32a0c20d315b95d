package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Implications that a version wrote down which knew no custodians of them. */
class OldImplicationsTest {
    private static final String ROWS = """
            insert into access.institution (id, kind, name, jurisdiction_country)
                values (7, 'shelter', 'Refugio', 'XA'), (8, 'police', 'Comisaría', 'XA');
            insert into casework.case_file (id, number, institution_id, person_id, created_by, status, registered_on,
                source, trafficking_status, decided_by, interview_consent, sex, gender_identity, age_band, nationalities,
                people_group, languages, disabilities, migratory_status, education, marital_status, exploitation,
                sexual_exploitation, industry, means_of_control, recruitment_methods, relation_to_trafficker,
                recruitment_platforms, exploitation_platforms, iccs_codes)
            select i, 'VA-2020-' || lpad(i::text, 6, '0'), 7, 11, 'user:1', 'open', '2020-05-17', 'unknown', 'unknown',
                'unknown', 'unknown', 'female', 'unknown', 'unknown', '{}', 'unknown', '{}', '{}', 'unknown', 'unknown',
                'unknown', '{}', '{}', 'unknown', '{}', '{}', 'unknown', '{}', '{}', '{}'
            from generate_series(1, 3) as i;
            insert into access.implicated (case_id, institution_id, added_by, lifted_by, lifted_at) values
                (1, 8, 'user:1', null, null), (2, 8, 'user:2', 'user:3', now()), (99, 8, 'user:1', null, null);
            """;

    @Test
    void theyKeepWhatTheySayAndAreForTheCustodiansOfWhoRegisteredTheCase() {
        try (TestDatabase database = TestDatabase.bare()) {
            var migrations = new Migrations(database.login(Roles.OWNER));
            var before = new LinkedHashMap<String, String>();
            before.put("audit", "003");
            before.put("forms", "001");
            before.put("access", "007");
            before.put("identity", "002");
            before.put("casework", "003");
            before.put("statistics", "001");
            before.forEach(migrations::runUntil);
            var db = DSL.using(database.owner(), SQLDialect.POSTGRES);
            db.execute(ROWS);

            migrations.run();

            assertThat(db.fetch(
                                    "select case_id, registered_by, added_by, lifted_by from access.implicated order by case_id")
                            .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3)))
                    .as("of a case that is not there nobody knows who registered it")
                    .containsExactly("1 7 user:1 null", "2 7 user:2 user:3", "99 null user:1 null");
            db.execute("insert into access.implicated (case_id, institution_id, added_by) values (2, 8, 'user:4')");
            assertThatThrownBy(
                            () -> db.execute(
                                    "insert into access.implicated (case_id, institution_id, added_by) values (1, 8, 'user:4')"))
                    .as("one that holds already")
                    .isInstanceOf(DataAccessException.class);
        }
    }
}

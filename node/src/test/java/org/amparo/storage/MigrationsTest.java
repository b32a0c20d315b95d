package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void aDatabaseNewerThanTheProgramIsRefusedInOneLine() {
        try (TestDatabase database = TestDatabase.fresh()) {
            DSL.using(database.owner(), SQLDialect.POSTGRES).execute("""
                            insert into audit.schema_history select 99, '999', 'later', type, script, checksum,
                                installed_by, installed_on, execution_time, success
                            from audit.schema_history where installed_rank = 1;
                            update storage.state set value = 'of a newer program'
                            """);
            assertThatThrownBy(() -> new Migrations(database.login(Roles.OWNER)).run())
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("The database is newer than this program (schema audit)");
        }
    }

    @Test
    void anEmptyDatabaseIsMigratedAndASecondRunFindsNothingToDo() {
        try (TestDatabase database = TestDatabase.bare()) {
            Migrations migrations = new Migrations(database.login(Roles.OWNER));
            migrations.run();
            migrations.run();
            var rooms = DSL.using(database.owner(), SQLDialect.POSTGRES)
                    .fetchValues(
                            "select nspname::text from pg_namespace where nspowner::regrole::text = 'amparo_owner'");
            assertThat(rooms).map(Object::toString).containsAll(Migrations.rooms());
        }
    }
}

package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StorageTest {
    static final TestDatabase database = TestDatabase.fresh();

    @Test
    void theProgramWritesRowsButOwnsNoTable() {
        var rows = database.rows();
        assertThat(rows.fetchValue("select count(*) from audit.entry")).isEqualTo(0L);
        assertThat(rows.fetchValue("select current_user::text")).isEqualTo("amparo_app");
        assertThatThrownBy(() -> rows.execute("drop table audit.entry")).hasMessageContaining("must be owner");
        assertThatThrownBy(() -> rows.execute("create table audit.other (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void statisticsReadOnlyWhatTheyWereGranted() throws Exception {
        try (var connection = database.statisticsReader().getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.execute("select count(*) from statistics.record"))
                    .isTrue();
            assertThatThrownBy(() -> statement.execute("select count(*) from casework.case_file"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from statistics.record"))
                    .hasMessageContaining("read-only");
        }
    }
}

package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full: told before anything is begun, survived by a database that runs. */
@Tag("slow")
class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void aDiskWithoutRoomForADatabaseIsToldInOneLine() throws Exception {
        try (SmallDisk disk = SmallDisk.of(45, folder.resolve("disk"))) {
            assertThatThrownBy(() -> open(disk))
                    .isInstanceOf(StartFailure.class)
                    .message()
                    .startsWith("The disk is full: the database needs 120 MB, and ")
                    .doesNotContain("\n");
        }
    }

    /** Where its log does not grow any more, PostgreSQL ends at once, and does not come back by itself. */
    @Test
    void aDatabaseThatEndedForWantOfRoomComesBackWithAllThatWasCommittedOnceThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.of(180, folder.resolve("disk"));
                EmbeddedDatabase database = open(disk)) {
            change(database, "create table public.promised (number bigint)");
            change(database, "insert into public.promised select generate_series(1, 1000)");
            disk.fill();
            long kept = 1000;
            try {
                for (int i = 0; i < 40; i++) {
                    change(database, "select pg_logical_emit_message(true, '', repeat('x', 3000000))");
                    change(database, "insert into public.promised values (" + i + ")");
                    kept++;
                }
            } catch (SQLException full) {
                assertThat(full.getSQLState()).isEqualTo("53100");
            }
            await().until(() -> Postmaster.running(database.cluster()).isEmpty());
            assertThatThrownBy(() -> count(database)).isInstanceOf(SQLException.class);

            disk.makeRoom();

            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> count(database) > 0);
            assertThat(count(database)).isEqualTo(kept);
            change(database, "insert into public.promised values (0)");
        }
    }

    @Test
    void aDatabaseThatWasKilledComesBackWhileTheNodeGoesOn() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(DataFolder.at(folder), Map.of())) {
            change(database, "create table public.promised as select generate_series(1, 1000)");
            long killed = Postmaster.running(database.cluster()).orElseThrow().pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() ->
                            Postmaster.running(database.cluster()).orElseThrow().pid() != killed
                                    && count(database) == 1000);
        }
        assertThat(folder.resolve("postgres/cluster/postmaster.pid"))
                .as("what was started again is stopped at the end")
                .doesNotExist();
    }

    private static EmbeddedDatabase open(SmallDisk disk) {
        return EmbeddedDatabase.in(DataFolder.at(disk.folder().resolve("data")), Map.of());
    }

    private static void change(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = database.superuser(EmbeddedDatabase.NAME).connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.superuser(EmbeddedDatabase.NAME).connect();
                var rows = connection.createStatement().executeQuery("select count(*) from public.promised")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

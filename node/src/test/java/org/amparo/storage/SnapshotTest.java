package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SnapshotTest {
    static final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void aBackup() {
        DSLContext rows = DSL.using(database.owner(), SQLDialect.POSTGRES);
        rows.execute("truncate identity.unsealed");
        rows.execute("""
                insert into identity.unsealed (kind, id, value)
                select 'none', i, jsonb_build_object('n', i, 'odd', E'tab\\t back\\\\ quote" é 🚀')
                from generate_series(1, 500) i
                """);
        rows.execute("delete from identity.unsealed where id::int % 7 = 0");
        rows.execute("truncate access.institution cascade");
        rows.execute("""
                insert into access.institution (id, parent_id, kind, name, jurisdiction_country)
                values (2, null, 'ministry', 'Above', 'XA'), (1, 2, 'police', 'Beneath', 'XA')
                """);
        file = folder.resolve("backup.amparo");
        new Snapshot(database.asNodeDatabase(), (table, count) -> {}).write(file, keys(file));
    }

    @Test
    void whatIsRestoredIsWhatWasThere() throws Exception {
        Path restored = folder.resolve("restored");
        restore(file, restored);
        Path again = folder.resolve("again.amparo");
        try (NodeDatabase node = NodeDatabase.embedded(DataFolder.at(restored))) {
            new Snapshot(node, (table, count) -> {}).write(again, keys(again));
        }
        // The manifests name every table with the hash of its rows, and every sequence.
        assertThat(manifest(again)).isEqualTo(manifest(file)).contains("table identity.unsealed 429");
    }

    @Test
    void aBackupUnderWritesIsOfOneMoment() throws Exception {
        var isOver = new AtomicBoolean();
        DSLContext rows = DSL.using(database.owner(), SQLDialect.POSTGRES);
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 1000; !isOver.get(); i++) {
                int id = i;
                rows.transaction(one -> {
                    one.dsl()
                            .execute(
                                    "insert into access.institution (id, kind, name, jurisdiction_country) values (?, 'police', 'x', 'XA')",
                                    id);
                    one.dsl().execute("insert into identity.unsealed (kind, id, value) values ('none', ?, '{}')", id);
                });
            }
        });
        try {
            for (int i = 0; i < 3; i++) {
                new Snapshot(database.asNodeDatabase(), (table, count) -> {}).write(file, keys(file));
                String contents = manifest(file);
                // Each write makes one of either; before them there were 2 and 429.
                assertThat(rows(contents, "identity.unsealed") - 429)
                        .isEqualTo(rows(contents, "access.institution") - 2);
            }
        } finally {
            isOver.set(true);
            writer.join();
        }
        restore(file, folder.resolve("restored"));
    }

    private static long rows(String contents, String table) {
        return contents.lines()
                .filter(line -> line.startsWith("table " + table + " "))
                .mapToLong(line -> Long.parseLong(line.split(" ")[2]))
                .sum();
    }

    @Test
    void aPlaceThatHoldsSomethingElseThanAFileIsLeftAsItIs() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
        assertThatThrownBy(() -> new Snapshot(database.asNodeDatabase(), (table, count) -> {}).write(link, keys(file)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("something that is no file");
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    @Test
    void onlyTheirOwnerMayReadTheFiles() throws Exception {
        for (Path written : new Path[] {file, keys(file)}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.list(folder)).containsExactlyInAnyOrder(file, keys(file));
    }

    @Test
    void theFileHoldsNoKeyAndTheKeysAreNoBackup() throws Exception {
        assertThat(manifest(file)).doesNotContain("person_key", "common_key");
        assertThat(manifest(keys(file))).contains("table identity.person_key 0", "table identity.erasure 0");
        assertThatThrownBy(() -> restore(keys(file), folder.resolve("none")))
                .isInstanceOf(Restoring.Damaged.class)
                .hasMessageContaining("it is not a backup of Amparo");
    }

    @Test
    void aUsedNodeIsNotRestoredOver() throws Exception {
        Path used = folder.resolve("used");
        restore(file, used);
        assertThatThrownBy(() -> restore(file, used))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("Only an empty node");
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefusedAndNothingIsWritten() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            Path cut = folder.resolve("cut.amparo");
            Files.write(cut, Arrays.copyOf(whole, random.nextInt(whole.length)));
            Path empty = folder.resolve("empty" + i);
            assertThatThrownBy(() -> restore(cut, empty))
                    .isInstanceOf(Restoring.Damaged.class)
                    .message()
                    .doesNotContain("\n");
            assertThat(Files.exists(empty.resolve("postgres"))).isFalse();
        }
    }

    @Test
    void rowsThatWereChangedInTheFileAreRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        int people = indexOf(bytes, "identity.unsealed.rows");
        bytes[people + 200] ^= 1;
        Path damaged = folder.resolve("damaged.amparo");
        Files.write(damaged, bytes);
        assertThatThrownBy(() -> restore(damaged, folder.resolve("none")))
                .isInstanceOf(Restoring.Damaged.class)
                .hasMessageContaining("unsealed");
    }

    @Test
    void rowsThatTheDatabaseRefusesLeaveAnEmptyFolder() throws Exception {
        DSL.using(database.owner(), SQLDialect.POSTGRES).execute("""
                        alter table access.institution drop constraint institution_parent_id_fkey;
                        update access.institution set parent_id = 99 where id = 1
                        """);
        new Snapshot(database.asNodeDatabase(), (table, count) -> {}).write(file, keys(file));
        Path target = folder.resolve("target");
        assertThatThrownBy(() -> restore(file, target))
                .isInstanceOf(Restoring.Damaged.class)
                .hasMessageContaining("refuses");
        assertThat(DataFolder.at(target).isFresh()).isTrue();
        DSL.using(database.owner(), SQLDialect.POSTGRES).execute("""
                        update access.institution set parent_id = 2 where id = 1;
                        alter table access.institution add constraint institution_parent_id_fkey
                            foreign key (parent_id) references access.institution (id)
                        """);
    }

    private static void restore(Path file, Path folder) throws Restoring.Damaged {
        new Restoring(new Restoring.Target(DataFolder.at(folder), Optional.empty(), Map.of()), (table, count) -> {})
                .from(file, Optional.empty());
    }

    private static Path keys(Path file) {
        return file.resolveSibling(file.getFileName() + ".keys");
    }

    private static String manifest(Path file) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("manifest.txt")).readAllBytes());
        }
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    }
}

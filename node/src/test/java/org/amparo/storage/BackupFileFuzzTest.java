package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the file: the backup that was written, or a refusal in one line. */
class BackupFileFuzzTest {
    @TempDir
    Path folder;

    @FuzzTest(maxDuration = "30s")
    void anyTextIsAListOfContentsOrARefusal(byte[] bytes) {
        try {
            Manifest.read(new String(bytes, StandardCharsets.UTF_8), Manifest.Part.DATA);
        } catch (Manifest.Unreadable refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    @Test
    void aBackupInWhichAnyByteWasChangedSaysTheSameOrIsRefused() throws Exception {
        Path file = folder.resolve("backup");
        byte[] rows = "1\tEjemplo\n2\tMuestra\n".repeat(40).getBytes(StandardCharsets.UTF_8);
        Manifest manifest = new Manifest(
                Map.of("access", "001"),
                List.of(new Manifest.Table(
                        "access",
                        "institution",
                        80,
                        HexFormat.of().formatHex(Snapshot.sha256().digest(rows)),
                        List.of("id", "name"))),
                new LinkedHashMap<>(Map.of("access.institution_id_seq", 3L)));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("access.institution.rows"));
            zip.write(rows);
            zip.putNextEntry(new ZipEntry(Manifest.FILE));
            zip.write(manifest.text(Manifest.Part.DATA).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(file);
        assertThat(isRead(file)).isTrue();
        var random = new Random(11);
        for (int i = 0; i < 400; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            isRead(Files.write(file, changed));
        }
    }

    /** What is read has the rows that its list of contents promises: opening holds them against their hashes. */
    private static boolean isRead(Path file) throws Exception {
        try (BackupFile opened = BackupFile.open(file, Manifest.Part.DATA, (table, rows) -> {})) {
            assertThat(opened.manifest().tables()).hasSizeLessThan(2);
            return true;
        } catch (Restoring.Damaged refused) {
            assertThat(refused.getMessage()).startsWith("Cannot restore").doesNotContain("\n");
            return false;
        }
    }
}

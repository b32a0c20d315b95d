package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was promised is kept, whoever is killed: the node alone, or the node and its database at one moment. */
@Tag("slow")
class CrashTest {
    @TempDir
    Path folder;

    @Test
    void nothingThatWasCommittedIsLostWhenTheNodeIsKilled() throws Exception {
        long first = commitUntilKilled(1, false);
        long second = commitUntilKilled(first + 2, false);
        assertThat(kept()).isGreaterThanOrEqualTo(second - 1);
    }

    @Test
    void nothingThatWasCommittedIsLostWhenTheDatabaseIsKilledToo() throws Exception {
        long last = commitUntilKilled(1, true);
        assertThat(kept()).isGreaterThanOrEqualTo(last);
    }

    private long commitUntilKilled(long from, boolean databaseToo) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitLoop.class.getName(),
                        folder.toString(),
                        String.valueOf(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        long last = 0;
        for (int i = 0; i < 400; i++) {
            last = Long.parseLong(lines.readLine());
        }
        // Through the handle: it leaves what was printed to be read.
        process.toHandle().destroyForcibly();
        if (databaseToo) {
            String pid = Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid"))
                    .getFirst();
            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        }
        process.waitFor();
        for (String line = lines.readLine(); line != null && line.matches("\\d+"); line = lines.readLine()) {
            last = Long.parseLong(line);
        }
        return last;
    }

    /** How many of the numbers are there. */
    private long kept() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(DataFolder.at(folder), Map.of());
                var connection = database.owner().connect();
                var rows = connection.createStatement().executeQuery("select count(*) from public.promised")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

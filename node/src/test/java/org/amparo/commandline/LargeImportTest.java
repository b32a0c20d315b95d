package org.amparo.commandline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of more than 2 GB: more bytes than an array can have, and more than twice the memory that the program may use. Its
 * rows are few and wide, with a column that is not taken, so that reading it is quick.
 */
@Tag("slow")
class LargeImportTest {
    private static final long SIZE = Integer.MAX_VALUE + 10_000_000L;
    /** As wide as a cell may be. */
    private static final int WIDE = 99_000;
    /** The heap that the launcher gives an import, and what a process needs beside it. */
    private static final long MEMORY_KB = 800 * 1024;

    @TempDir
    Path folder;

    @Test
    void isReadInLittleMemoryAndLeavesNothingWhenItIsCutOff() throws Exception {
        Path file = folder.resolve("large.csv");
        long rows = write(file);
        String data = folder.resolve("data").toString();
        NodeProcess cutOff = NodeProcess.startAsLaunched(
                Weighed.class, "import", "--format", "htcds", file.toString(), "--data", data);
        assertThat(memory(cutOff.line())).isLessThan(MEMORY_KB);
        assertThat(cutOff.complaint()).contains("line " + rows, "ends within quotation marks");
        assertThat(cutOff.exitCode()).isEqualTo(2);
        Files.delete(file);

        try (CommandNode node = CommandNode.in(Path.of(data))) {
            Path out = folder.resolve("out.csv");
            assertThat(node.give("--format", "htcds", "--out", out.toString())).isEqualTo("{\"exported\":0}");
            assertThat(Files.readAllLines(out)).as("the header alone").hasSize(1);
        }
    }

    private static long memory(String line) {
        return Long.parseLong(line.replaceAll("\\D+", ""));
    }

    /** Ends in the middle of its last row. */
    private static long write(Path file) throws IOException {
        byte[] wide = "x".repeat(WIDE).getBytes(US_ASCII);
        long rows = 1;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("prs_FirstName,prs_Gender,notes_of_ours\n".getBytes(US_ASCII));
            for (long written = 0; written < SIZE; written += WIDE) {
                out.write(("Alba" + rows++ + ",Feminine,").getBytes(US_ASCII));
                out.write(wide);
                out.write('\n');
            }
            out.write("Alba,Feminine,\"cut".getBytes(US_ASCII));
        }
        return rows;
    }
}

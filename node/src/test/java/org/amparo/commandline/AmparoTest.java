package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmparoTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Amparo.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "frobnicate", "serve --port many", "backup", "restore", "serve --nonsense"})
    void wrongUsageIsToldInOneLine(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith("amparo: ").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help"})
    void helpNamesTheCommands(String asked) {
        assertThat(run(asked)).isZero();
        assertThat(out.toString()).contains("serve", "import", "export", "backup", "restore");
    }

    @Test
    void helpOnOneCommandTellsItsOptions() {
        assertThat(run("help", "import")).isZero();
        assertThat(out.toString()).contains("--format", "--collection", "--source", "--data", "--as");
    }

    @Test
    void aFileThatIsNoBackupIsUnreadableInput(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a backup");
        assertThat(run(
                        "restore",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("amparo: Cannot restore " + file + ": it is cut off, or no backup");
    }

    @Test
    void anImportsSumReadsAsTheFormatSays() {
        Summary summary = Summary.ofImport(10, 2, 3, 1);
        assertThat(summary.json())
                .isEqualTo("{\"read\":16,\"imported\":10,\"updated\":2,\"unchanged\":3,\"rejected\":1}");
        assertThat(summary.exitCode()).isEqualTo(1);
        assertThat(Summary.ofImport(1, 0, 0, 0).exitCode()).isZero();
    }
}

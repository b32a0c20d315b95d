package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.amparo.confidential.NodeKey;
import org.amparo.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Splitting the node's key among custodians, and the rehearsal of its recovery. */
class KeysCommandsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path key;
    private String text;

    @BeforeEach
    void aKey() {
        key = DataFolder.at(folder.resolve("data")).keys().resolve("node-key.json");
        text = NodeKey.fresh().text();
        DataFolder.writePrivately(key, text);
    }

    private int run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.resolve("data").toString();
        return Amparo.run(all, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String share(int number) {
        return folder.resolve("shares/share-" + number + ".txt").toString();
    }

    private int split(String shares, String threshold) {
        return run(
                "keys",
                "split",
                "--shares",
                shares,
                "--threshold",
                threshold,
                "--out",
                folder.resolve("shares").toString());
    }

    @Test
    void enoughCustodiansRecoverALostKeyAndFewerDoNot() throws Exception {
        assertThat(split("5", "3")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("{\"shares\":5,\"threshold\":3}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(share(1)))))
                .isEqualTo("rw-------");
        assertThat(run("keys", "recover", share(1), share(2), share(3)))
                .as("a key that is there is not written over")
                .isEqualTo(3);

        Files.delete(key);
        assertThat(run("keys", "recover", share(4), share(1))).isEqualTo(2);
        assertThat(err.toString()).contains("amparo: 3 shares are needed, 2 were given");
        assertThat(key).doesNotExist();

        assertThat(run("keys", "recover", share(4), share(1), share(5))).isZero();
        assertThat(NodeKey.parse(Files.readString(key))).isEqualTo(NodeKey.parse(text));
    }

    @Test
    void sharesAreNotWrittenOver() {
        assertThat(split("3", "2")).isZero();
        assertThat(split("3", "2")).isEqualTo(3);
        assertThat(err.toString()).contains("There is a share already");
    }

    @Test
    void nonsenseIsWrongUsage() {
        assertThat(split("3", "1")).isEqualTo(2);
        assertThat(split("2", "3")).isEqualTo(2);
        assertThat(run("keys")).isEqualTo(2);
    }
}

package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.amparo.confidential.NodeKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The node's key from outside: without it nothing opens, and nothing is lost. */
@Tag("slow")
class NodeKeyTest {
    private static final String CASES = "prs_FirstName,prs_SecondName\nAlba,Muestra\nLuz,Supuesta\n";

    @TempDir
    Path folder;

    private NodeProcess run(String data, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve(data).toString()));
        return NodeProcess.start(all.toArray(String[]::new));
    }

    private void done(NodeProcess process, String summary) throws Exception {
        String line = process.line();
        assertThat(line).startsWith(summary);
        assertThat(process.exitCode()).isZero();
    }

    private void isRefused(NodeProcess process, String line) throws Exception {
        assertThat(process.complaint()).isEqualToIgnoringNewLines("amparo: " + line);
        assertThat(process.line()).isEmpty();
        assertThat(process.exitCode()).isEqualTo(3);
    }

    private Path key(String data) {
        return folder.resolve(data).resolve("keys/node-key.json");
    }

    private void takeIn(String data) throws Exception {
        Path cases = Files.writeString(folder.resolve("cases.csv"), CASES);
        done(run(data, "import", "--format", "htcds", cases.toString()), "{\"read\":2,\"imported\":2");
    }

    private String giveOut(String data, String... more) throws Exception {
        Path cases = folder.resolve(data + ".csv");
        List<String> all = new ArrayList<>(List.of("export", "--format", "htcds", "--out", cases.toString()));
        all.addAll(List.of(more));
        done(run(data, all.toArray(String[]::new)), "{");
        return Files.readString(cases);
    }

    @Test
    void aNodeWithoutItsKeyOrWithAnotherDoesNotStartAndLosesNothing() throws Exception {
        takeIn("data");
        Path key = key("data");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Path away = Files.move(key, folder.resolve("away.json"));

        isRefused(
                run("data", "serve", "--port", "0"),
                "The node's key is missing, and nothing opens without it: put it back at " + key
                        + ", or recover it from its shares");
        assertThat(key).as("no new key is made where the old one is missed").doesNotExist();

        Files.writeString(key, NodeKey.fresh().text());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        isRefused(
                run("data", "serve", "--port", "0"),
                "This is not the key of this node, and nothing opens with it: put the right one at " + key);

        Files.delete(key);
        assertThat(giveOut("data", "--node-key", away.toString())).contains("Alba", "Muestra", "Luz", "Supuesta");
    }

    @Test
    void aBackupComesBackWithTheKeyAndItsKeysAndNotWithout() throws Exception {
        takeIn("data");
        Path backup = folder.resolve("node.backup");
        done(run("data", "backup", "--out", backup.toString()), "{\"tables\":");
        Path keys = folder.resolve("node.backup.keys");
        assertThat(keys).exists();
        Path key = key("empty");

        isRefused(
                run("empty", "restore", backup.toString()),
                "A restore needs the node's key, which no backup holds: put it at " + key
                        + ", or say where it is (--node-key)");

        Files.copy(key("data"), key);
        Path apart = Files.move(keys, folder.resolve("apart"));
        isRefused(
                run("empty", "restore", backup.toString()),
                "The keys of the backup are missing: name the file that was written with it (--keys)");

        done(run("empty", "restore", backup.toString(), "--keys", apart.toString()), "{\"tables\":");
        assertThat(giveOut("empty")).isEqualTo(giveOut("data")).contains("Alba");
    }

    private Path backup(String name) throws Exception {
        Path backup = folder.resolve(name + ".backup");
        done(run("data", "backup", "--out", backup.toString()), "{\"tables\":");
        return backup;
    }

    private Path keysOf(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ".keys");
    }

    @Test
    void aBackupComesBackWithNewerKeysAndNotWithOlderOnes() throws Exception {
        takeIn("data");
        Path first = backup("first");
        String then = giveOut("data");
        Path more = Files.writeString(folder.resolve("more.csv"), "prs_FirstName,prs_SecondName\nSol,Imaginaria\n");
        done(run("data", "import", "--format", "htcds", more.toString()), "{\"read\":1,\"imported\":1");
        Path second = backup("second");
        Files.createDirectories(key("restored").getParent());
        Files.copy(key("data"), key("restored"));

        isRefused(
                run(
                        "restored",
                        "restore",
                        second.toString(),
                        "--keys",
                        keysOf(first).toString()),
                "The keys are older than the backup, 1 persons have none in them: take those that were written with it,"
                        + " or newer ones");

        done(
                run(
                        "restored",
                        "restore",
                        first.toString(),
                        "--keys",
                        keysOf(second).toString()),
                "{\"tables\":");
        assertThat(giveOut("restored")).isEqualTo(then).contains("Alba").doesNotContain("Sol");
    }

    @Test
    void aRotationLeavesWhatIsSealedAsItIs() throws Exception {
        Path cases = Files.writeString(
                folder.resolve("told.csv"),
                "prs_FirstName,cas_Status,cas_ReasonForCaseClosure,hte_Type,hte_Latitude,hte_Longitude\n"
                        + "Alba,Closed,Volvió a casa,Transit,6.25184,-75.56359\n");
        done(run("data", "import", "--format", "htcds", cases.toString()), "{\"read\":1,\"imported\":1");
        String before = giveOut("data");
        assertThat(before).contains("6.25184");
        String old = Files.readString(key("data"));

        done(run("data", "keys", "rotate"), "{");

        assertThat(Files.readString(key("data"))).isNotEqualTo(old);
        assertThat(giveOut("data")).isEqualTo(before);
        done(run("data", "import", "--format", "htcds", cases.toString()), "{\"read\":1,\"imported\":0");
    }
}

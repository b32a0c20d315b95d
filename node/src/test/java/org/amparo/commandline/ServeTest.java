package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program from outside: what it prints, how it ends, and what it leaves running. */
@Tag("slow")
class ServeTest {
    @TempDir
    Path folder;

    private NodeProcess serve() throws Exception {
        return NodeProcess.start(
                "serve", "--port", "0", "--data", folder.resolve("data").toString());
    }

    private NodeProcess run(String... arguments) throws Exception {
        return NodeProcess.start(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--data", folder.resolve("data").toString()))
                .toArray(String[]::new));
    }

    private void isRefused(NodeProcess process, String line) throws Exception {
        assertThat(process.complaint()).isEqualToIgnoringNewLines("amparo: " + line);
        assertThat(process.line()).isEmpty();
        assertThat(process.exitCode()).isEqualTo(3);
    }

    @Test
    void itServesUntilItIsToldToStopAndLeavesNothingRunning() throws Exception {
        NodeProcess node = serve();
        assertThat(node.address()).startsWith("http://localhost:");

        isRefused(serve(), "The data folder is in use by another node: " + folder.resolve("data"));

        NodeProcess backup = run("backup", "--out", folder.resolve("b").toString());
        assertThat(backup.line()).startsWith("{\"tables\":");
        assertThat(backup.exitCode()).isZero();
        assertThat(servers()).as("the backup left the node its database").hasSize(1);

        node.stop();
        assertThat(node.exitCode()).isEqualTo(143);
        assertThat(servers()).isEmpty();
    }

    @Test
    void afterAKillItStartsAgainOnTheSameFolder() throws Exception {
        NodeProcess node = serve();
        node.address();
        node.kill();
        assertThat(servers()).as("the database outlives a killed node").hasSize(1);
        try (NodeProcess again = serve()) {
            assertThat(again.address()).startsWith("http://localhost:");
            assertThat(servers()).hasSize(1);
        }
        assertThat(servers()).isEmpty();
    }

    @Test
    void beingToldToStopInTheMiddleOfStartingLeavesNothingRunning() throws Exception {
        NodeProcess node = serve();
        while (servers().isEmpty()) {
            Thread.sleep(20);
        }
        node.stop();
        node.exitCode();
        assertThat(servers()).isEmpty();
    }

    @Test
    void aTakenPortIsToldInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            isRefused(run("serve", "--port", port), "Port " + port + " is taken: choose another with --port");
        }
    }

    @Test
    void aDatabaseOfAnotherMajorVersionIsToldInOneLine() throws Exception {
        try (NodeProcess node = serve()) {
            node.address();
        }
        Files.writeString(folder.resolve("data/postgres/cluster/PG_VERSION"), "17\n");
        isRefused(
                serve(),
                "The data folder was made with PostgreSQL 17, this program has 18: restore a backup into a new folder");
    }

    @Test
    void aUserOfTheMachineWithoutAHomeRunsItAllInAFolderOfItsOwn() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may become somebody else");
        openTo("nobody", Files.createDirectories(folder.resolve("data")));
        String[] serve = {
            "serve", "--port", "0", "--data", folder.resolve("data").toString()
        };
        try (NodeProcess node = NodeProcess.startAsNobody(serve)) {
            assertThat(node.address()).startsWith("http://localhost:");
            assertThat(servers())
                    .hasSize(1)
                    .allSatisfy(server -> assertThat(Files.getOwner(server)).hasToString("nobody"));
        }
        assertThat(servers()).isEmpty();
    }

    @Test
    void aFolderThatOnlySomebodyElseMayWriteIsToldInOneLine() throws Exception {
        assumeTrue(
                System.getProperty("user.name").equals("root"),
                "root may write everywhere, and only root may become somebody else");
        Path data = Files.createDirectories(folder.resolve("data"));
        openTo("root", data);
        isRefused(
                NodeProcess.startAsNobody("serve", "--port", "0", "--data", data.toString()),
                "No right to write in " + data);
        isRefused(
                NodeProcess.startAsNobody(
                        "serve", "--port", "0", "--data", data.resolve("new").toString()),
                "No right to make the folder " + data.resolve("new"));
    }

    /** Gives a folder to somebody, and lets everybody pass through those above it. */
    private void openTo(String owner, Path given) throws Exception {
        Files.setOwner(
                given, given.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The PostgreSQL servers that run on this test's folder. */
    private java.util.List<Path> servers() throws Exception {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(this::isServer)
                    .toList();
        }
    }

    private boolean isServer(Path process) {
        try {
            return Files.readString(process.resolve("cmdline")).contains("postgres\0-D\0" + folder);
        } catch (java.io.IOException e) {
            return false;
        }
    }
}

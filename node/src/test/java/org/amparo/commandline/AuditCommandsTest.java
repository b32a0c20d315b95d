package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log, proved from outside: by a process of its own, while no node runs. */
@Tag("slow")
class AuditCommandsTest {
    @TempDir
    Path folder;

    private NodeProcess run(String... arguments) throws Exception {
        return NodeProcess.start(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--data", folder.resolve("data").toString()))
                .toArray(String[]::new));
    }

    @Test
    void aCheckpointThatIsKeptElsewhereHoldsTheLogThatFollows() throws Exception {
        Path file = Files.writeString(
                folder.resolve("set.csv"),
                "yearOfRegistration,Datasource,gender,ageBroad,citizenship\n"
                        + "2015,Case Management,Female,18--20,CO\n2016,Hotline,Male,30--38,PE\n");
        Path kept = folder.resolve("checkpoint.txt");

        NodeProcess imported = run("import", "--format", "ctdc", file.toString());
        assertThat(imported.exitCode()).as(imported.complaint()).isZero();

        NodeProcess checkpoint = run("audit", "checkpoint", "--out", kept.toString());
        assertThat(checkpoint.exitCode()).as(checkpoint.complaint()).isZero();
        assertThat(Files.readString(kept)).startsWith("amparo/log/").contains("\n\n\u2014 amparo/log/");

        NodeProcess holds = run("audit", "verify", "--checkpoint", kept.toString());
        assertThat(holds.line())
                .matches("\\{\"entries\":[1-9]\\d*,\"pending\":\\d+,\"checkpoints\":\\d+,\"findings\":0}");
        assertThat(holds.exitCode()).isZero();

        Path proof = folder.resolve("proof.txt");
        NodeProcess proved = run("audit", "prove", "--from", kept.toString(), "--out", proof.toString());
        assertThat(proved.line()).matches("\\{\"from\":\\d+,\"to\":\\d+,\"findings\":0}");
        assertThat(proved.exitCode()).as(proved.complaint()).isZero();
        NodeProcess checked = run("audit", "check-proof", proof.toString(), "--checkpoint", kept.toString());
        assertThat(checked.line()).endsWith("\"findings\":0}");
        assertThat(checked.exitCode()).isZero();

        Files.writeString(kept, Files.readString(kept).replaceFirst("\n\\d+\n", "\n4711\n"));
        NodeProcess forged = run("audit", "verify", "--checkpoint", kept.toString());
        assertThat(forged.complaint()).contains("not signed");
        assertThat(forged.exitCode()).isEqualTo(1);
    }
}

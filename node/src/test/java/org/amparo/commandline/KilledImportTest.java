package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.storage.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed with SIGKILL, at several moments: run again, it ends as one clean run does. */
@Tag("slow")
class KilledImportTest {
    private static final String DATA_SET =
            "yearOfRegistration,Datasource,gender,citizenship,isForcedLabour,ControlCategory,RecruiterCategory,ExploitType,Labor_Type,ageCategories\n"
                    + IntStream.range(0, 6_000)
                            .mapToObj(i -> (2002 + i % 17) + ",Hotline," + (i % 3 == 0 ? "Male" : "Female")
                                    + ",CO,0,Threats,Intimate Partner,Sexual Exploitation,Unknown,Age 18-20\n")
                            .collect(Collectors.joining());
    private static final String CASES =
            "prs_FirstName,prs_SecondName,prs_Gender,prs_Birthdate,cas_IncomingReferralDate,cco_CaseComment\n"
                    + IntStream.range(0, 3_000)
                            .mapToObj(i -> "Alba" + i % 700 + ",Ejemplo" + i % 900 + ",Feminine,19" + (50 + i % 50)
                                    + "-05-01,2024-03-0" + (1 + i % 9) + ",Vino con " + i % 40 + "\n")
                            .collect(Collectors.joining());

    @TempDir
    Path folder;

    @Test
    void anImportThatWasKilledAndIsRunAgainEndsAsOneThatWasNotKilled() throws Exception {
        Path dataSet = Files.writeString(folder.resolve("data-set.csv"), DATA_SET);
        Path cases = Files.writeString(folder.resolve("cases.csv"), CASES);
        killed("ctdc", dataSet, 5_000);
        killed("htcds", cases, 2_000);
        killed("htcds", cases, 3_000);

        Path out = folder.resolve("out.csv");
        List<String> after;
        try (CommandNode node = CommandNode.in(folder.resolve("data"))) {
            assertThat(node.takeIn("--format", "ctdc", dataSet.toString())).contains("\"imported\":6000");
            node.give("--format", "ctdc", "--collection", "ctdc", "--out", out.toString());
            assertThat(node.takeIn("--format", "htcds", cases.toString())).contains("\"imported\":3000");
            after = exported(node);
        }
        assertThat(out).hasSameBinaryContentAs(dataSet);
        try (TestDatabase empty = TestDatabase.fresh();
                CommandNode clean = CommandNode.on(empty, folder.resolve("clean"))) {
            clean.takeIn("--format", "htcds", cases.toString());
            assertThat(after).hasSize(3_001).isEqualTo(exported(clean));
        }
    }

    /** Without the number, first in each row: those that a killed run had taken are not given again. */
    private List<String> exported(CommandNode node) throws Exception {
        Path out = folder.resolve("cases-out.csv");
        node.give("--format", "htcds", "--out", out.toString());
        return Files.readAllLines(out).stream()
                .map(row -> row.substring(row.indexOf(',')))
                .toList();
    }

    /** Kills it when so many rows are read: in the middle, or when all is done but the commit. */
    private void killed(String format, Path file, int rows) throws Exception {
        NodeProcess process = NodeProcess.start(
                HeldImport.class,
                folder.resolve("data").toString(),
                String.valueOf(rows),
                "--format",
                format,
                file.toString());
        String line = process.line();
        while (!line.equals("held")) {
            assertThat(line).as("it goes on").isNotEmpty();
            line = process.line();
        }
        process.kill();
    }
}

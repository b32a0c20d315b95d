package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.statistics.PublicCollections;
import org.amparo.storage.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public data in and out, as typed at a terminal, on a node that nobody has set up. */
class CollectionCommandsTest {
    private static final String ROWS = """
            yearOfRegistration,Datasource,gender,citizenship,isForcedLabour,ControlCategory,RecruiterCategory,ExploitType,Labor_Type,ageCategories
            2016,Hotline,Female,CO,0,Threats,Intimate Partner,Sexual Exploitation,Unknown,Age 18-20
            2017,Case Management,Male,0,1,Other,Not Specified,Forced Labor,Construction,Age 48+
            2016,Hotline,Female,CO,0,Threats,Intimate Partner,Sexual Exploitation,Unknown,Age 18-20
            """;

    @TempDir
    static Path shared;

    @SuppressWarnings("NullAway.Init")
    static TestDatabase database;

    @SuppressWarnings("NullAway.Init") // before all tests
    static CommandNode node;

    @TempDir
    Path folder;

    @BeforeAll
    static void anEmptyNode() {
        database = TestDatabase.fresh();
        node = CommandNode.on(database, shared.resolve("node"));
    }

    @AfterAll
    static void end() {
        node.close();
        database.close();
    }

    @Test
    void theBareCommandTakesADataSetInAndLeavesTheNodeToBeSetUp() throws IOException {
        String file = Files.writeString(folder.resolve("file.csv"), ROWS).toString();

        assertThat(node.takeIn("--format", "ctdc", file))
                .isEqualTo("{\"read\":3,\"imported\":3,\"updated\":0,\"unchanged\":0,\"rejected\":0}");
        assertThat(node.takeIn("--format", "ctdc", file))
                .isEqualTo("{\"read\":3,\"imported\":0,\"updated\":0,\"unchanged\":3,\"rejected\":0}");
        assertThat(node.said()).isEmpty();
        assertThat(node.bean(Access.class).node()).isEmpty();
        assertThat(node.bean(PublicCollections.class).find("ctdc")).isPresent();
    }

    @Test
    void whatOneNodeGivesOutOfACollectionAnEmptyNodeTakesInAndGivesOutAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), ROWS);
        Path out = folder.resolve("out.csv");
        Path again = folder.resolve("again.csv");
        node.takeIn("--format", "ctdc", "--collection", "mine", file.toString());

        assertThat(node.give("--format", "ctdc", "--collection", "mine", "--out", out.toString()))
                .isEqualTo("{\"exported\":3}");
        try (TestDatabase empty = TestDatabase.fresh();
                CommandNode other = CommandNode.on(empty, folder.resolve("other"))) {
            other.takeIn("--format", "ctdc", out.toString());
            other.give("--format", "ctdc", "--collection", "ctdc", "--out", again.toString());
        }
        assertThat(out).hasSameTextualContentAs(file);
        assertThat(again).hasSameBinaryContentAs(out);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ctdc  |                   | x.csv  | national cases do not go out in CTDC's shape
                    ctdc  | --collection=none | x.csv  | there is no such collection (there is
                    ctdc  | --collection=known| x.xlsx | a file of this format ends in .csv
                    htcds | --collection=known| x.csv  | --collection is for public data
                    xml   |                   | x.xml  | --format is one of: amparo, ctdc, htcds
                    """)
    void whatCannotBeGivenOutIsToldInOneLine(String format, String collection, String name, String line)
            throws IOException {
        node.takeIn(
                "--format",
                "ctdc",
                "--collection",
                "known",
                Files.writeString(folder.resolve("file.csv"), ROWS).toString());
        Path out = folder.resolve(name);
        var arguments = new ArrayList<>(List.of("--format", format, "--out", out.toString()));
        Optional.ofNullable(collection).ifPresent(arguments::add);

        assertThatThrownBy(() -> node.give(arguments.toArray(String[]::new)))
                .isInstanceOf(UnreadableInput.class)
                .message()
                .contains(line)
                .doesNotContain("\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDataSetHasACollectionAndCasesHaveASource() throws IOException {
        String file = Files.writeString(folder.resolve("file.csv"), ROWS).toString();

        assertThatThrownBy(() -> node.takeIn("--format", "ctdc", "--source", "x", file))
                .isInstanceOf(UnreadableInput.class)
                .hasMessage("--source is for cases: public data goes into a --collection");
        assertThatThrownBy(() -> node.takeIn("--format", "htcds", "--collection", "x", file))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageStartingWith("--collection is for public data");
        assertThatThrownBy(() -> node.takeIn("--format", "ctdc", "--collection", "Con Blancos", file))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("lower-case letters");
    }
}

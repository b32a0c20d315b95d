package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.Node;
import org.amparo.access.Access;
import org.amparo.exchange.ExportCommand;
import org.amparo.exchange.ImportCommand;
import org.amparo.statistics.PublicCollections;
import org.amparo.storage.DataFolder;
import org.amparo.storage.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

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

    static TestDatabase database;
    static ConfigurableApplicationContext node;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void anEmptyNode() {
        database = TestDatabase.fresh();
        node = start(database, shared.resolve("node"));
    }

    @AfterAll
    static void end() {
        node.close();
        database.close();
    }

    private static ConfigurableApplicationContext start(TestDatabase database, Path data) {
        var application = new SpringApplication(Node.class);
        application.setDefaultProperties(Map.of(
                "server.port", "-1", "spring.main.banner-mode", "off", "spring.main.lazy-initialization", "true"));
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("nodeDatabase", database.asNodeDatabase());
            context.getBeanFactory().registerSingleton("dataFolder", DataFolder.at(data));
        });
        return application.run();
    }

    private String run(ConfigurableApplicationContext on, NodeCommand command, String... arguments) throws IOException {
        new CommandLine(command).parseArgs(arguments);
        return command.run(new NodeSession(on, Optional.empty(), Progress.SILENT, said::add))
                .json();
    }

    private String takeIn(ConfigurableApplicationContext on, String... arguments) throws IOException {
        return run(on, new ImportCommand(), arguments);
    }

    private String give(ConfigurableApplicationContext on, String... arguments) throws IOException {
        return run(on, new ExportCommand(), arguments);
    }

    @Test
    void theBareCommandTakesADataSetInAndLeavesTheNodeToBeSetUp() throws IOException {
        String file = Files.writeString(folder.resolve("file.csv"), ROWS).toString();

        assertThat(takeIn(node, "--format", "ctdc", file))
                .isEqualTo("{\"read\":3,\"imported\":3,\"updated\":0,\"unchanged\":0,\"rejected\":0}");
        assertThat(takeIn(node, "--format", "ctdc", file))
                .isEqualTo("{\"read\":3,\"imported\":0,\"updated\":0,\"unchanged\":3,\"rejected\":0}");
        assertThat(said).isEmpty();
        assertThat(node.getBean(Access.class).node()).isEmpty();
        assertThat(node.getBean(PublicCollections.class).find("ctdc")).isPresent();
    }

    @Test
    void whatOneNodeGivesOutOfACollectionAnEmptyNodeTakesInAndGivesOutAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), ROWS);
        Path out = folder.resolve("out.csv");
        Path again = folder.resolve("again.csv");
        takeIn(node, "--format", "ctdc", "--collection", "mine", file.toString());

        assertThat(give(node, "--format", "ctdc", "--collection", "mine", "--out", out.toString()))
                .isEqualTo("{\"exported\":3}");
        try (TestDatabase empty = TestDatabase.fresh();
                var other = start(empty, folder.resolve("other"))) {
            takeIn(other, "--format", "ctdc", out.toString());
            give(other, "--format", "ctdc", "--collection", "ctdc", "--out", again.toString());
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
        takeIn(
                node,
                "--format",
                "ctdc",
                "--collection",
                "known",
                Files.writeString(folder.resolve("file.csv"), ROWS).toString());
        Path out = folder.resolve(name);
        var arguments = new ArrayList<>(List.of("--format", format, "--out", out.toString()));
        Optional.ofNullable(collection).ifPresent(arguments::add);

        assertThatThrownBy(() -> give(node, arguments.toArray(String[]::new)))
                .isInstanceOf(UnreadableInput.class)
                .message()
                .contains(line)
                .doesNotContain("\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDataSetHasACollectionAndCasesHaveASource() throws IOException {
        String file = Files.writeString(folder.resolve("file.csv"), ROWS).toString();

        assertThatThrownBy(() -> takeIn(node, "--format", "ctdc", "--source", "x", file))
                .isInstanceOf(UnreadableInput.class)
                .hasMessage("--source is for cases: public data goes into a --collection");
        assertThatThrownBy(() -> takeIn(node, "--format", "htcds", "--collection", "x", file))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageStartingWith("--collection is for public data");
        assertThatThrownBy(() -> takeIn(node, "--format", "ctdc", "--collection", "Con Blancos", file))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("lower-case letters");
    }
}

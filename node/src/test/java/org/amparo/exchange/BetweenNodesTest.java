package org.amparo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.Node;
import org.amparo.access.Access;
import org.amparo.access.Installation;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Installation.NewUser;
import org.amparo.access.NodeProfile;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseExports.SharedSituation;
import org.amparo.casework.CaseImports;
import org.amparo.casework.CaseImports.Row;
import org.amparo.casework.DemoOffice;
import org.amparo.casework.NewCase;
import org.amparo.casework.PersonRole;
import org.amparo.confidential.Confidential;
import org.amparo.exchange.FileImport.Outcome.Done;
import org.amparo.exchange.tabular.XlsxSource;
import org.amparo.forms.CodeLists;
import org.amparo.storage.BulkLoading;
import org.amparo.storage.DataFolder;
import org.amparo.storage.NodeTest;
import org.amparo.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Alone: codes that other tests give this node are not known to an empty one. */
@NodeTest(own = true)
class BetweenNodesTest {
    private static final int CASES = 300;

    @Autowired
    CaseImports imports;

    @Autowired
    BulkLoading bulk;

    @Autowired
    CodeLists lists;

    @Autowired
    DemoOffice office;

    @Autowired
    ExportCases export;

    @Autowired
    ImportCases fileImport;

    @TempDir
    Path folder;

    @Test
    void whatANodeGaveOutAnEmptyNodeTakesInAndGivesOutAgainAsItWas() throws IOException {
        var viewer = office.officer(office.institution(), Role.SUPERVISOR);
        fill(viewer, 4711);
        for (var name : List.of("casos.csv", "casos.xlsx", "casos.jsonl")) {
            var given = write(export, viewer, name, "a-" + name);
            try (var database = TestDatabase.fresh();
                    var other = start(database)) {
                var importer = supervisor(other);

                var taken = take(other.getBean(ImportCases.class), importer, given);
                var again = write(other.getBean(ExportCases.class), importer, name, "b-" + name);

                assertThat(taken.imported()).as(name).isEqualTo(CASES);
                assertThat(taken.rejected()).isZero();
                assertSame(again, given);
                assertThat(take(other.getBean(ImportCases.class), importer, given)
                                .unchanged())
                        .isEqualTo(CASES);
            }
        }
    }

    @Test
    void rowsWithoutANumberAreThePersonsTheyWereBefore() throws IOException {
        var viewer = office.caseWorker();
        var file = Files.writeString(folder.resolve("encuesta.csv"), """
                prs_First_Name,prs_Gender,_uuid
                Alba,Feminine,1
                Alba,Feminine,2
                Beto,Masculine,3
                Caro,Otra cosa,4
                """);
        var first = take(fileImport, viewer, file);
        var second = take(fileImport, viewer, file);
        var longer =
                Files.writeString(folder.resolve("encuesta-de-mayo.csv"), Files.readString(file) + "Alba,Feminine,5\n");

        assertThat(first)
                .extracting(Done::imported, Done::unchanged, Done::rejected)
                .containsExactly(3L, 0L, 1L);
        assertThat(second)
                .extracting(Done::imported, Done::unchanged, Done::rejected)
                .containsExactly(0L, 3L, 1L);
        assertThat(take(fileImport, viewer, longer).imported()).isEqualTo(1);
        assertThat(first.rejects()).contains(folder.resolve("encuesta.csv.rejects.csv"));
        assertThat(folder.resolve("encuesta.csv.rejects.csv")).hasContent("""
                line,column,value,reason
                5,prs_Gender,Otra cosa,not in the code list gender_identity
                """);
    }

    @Test
    void aFileThatEndsInTheMiddleLeavesNothingBehind() throws IOException {
        var viewer = office.caseWorker();
        var rows = "Alba,Feminine\n".repeat(5_000);
        var file = Files.writeString(
                folder.resolve("cortado.csv"), "prs_FirstName,prs_Gender\nX,Otra\n" + rows + "\"Bea,Femi");

        var outcome = fileImport.run(viewer, request("htcds", file), (read, part) -> {});

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FileImport.Outcome.Unreadable.class,
                        unreadable -> assertThat(unreadable.line()).startsWith("line 500"));
        assertThat(folder.resolve("cortado.csv.rejects.csv")).doesNotExist();
        var out = folder.resolve("nada.jsonl");
        assertThat(export.run(viewer, new FileExport.Request("amparo", out, Optional.empty()), rowsWritten -> {}))
                .isEqualTo(new FileExport.Outcome.Done(0));
    }

    @Test
    void whoWorksOnNoCasesTakesNoneInAndGivesNoneOut() throws IOException {
        var analyst = office.officer(office.institution(), Role.ANALYST);
        var file = folder.resolve("casos.csv");

        assertThat(export.run(analyst, new FileExport.Request("htcds", file, Optional.empty()), rows -> {}))
                .isInstanceOf(FileExport.Outcome.NotAllowed.class);
        assertThat(fileImport.run(analyst, request("htcds", file), (rows, part) -> {}))
                .isInstanceOf(FileImport.Outcome.NotAllowed.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void anExportBelongsToItsOwnerAloneAndSaysWhatItCannotBe() throws IOException {
        var viewer = office.caseWorker();
        var file = write(export, viewer, "x.csv", "mio.csv");

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        var outcome = export.run(
                viewer, new FileExport.Request("htcds", folder.resolve("x.pdf"), Optional.empty()), rows -> {});
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FileExport.Outcome.DoesNotGo.class,
                        not -> assertThat(not.line()).startsWith("a file of this format ends in .csv or .xlsx"));
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    /** Cases as no form would make them, some with a further person. */
    private void fill(Viewer viewer, long seed) {
        var rows = new ArrayList<Row>();
        for (var whole : AnyCase.several(seed, CASES, lists)) {
            var exported = whole.exported();
            rows.add(new Row(
                    Optional.of(exported.number()),
                    new byte[32],
                    Optional.of(exported.institution()),
                    new NewCase(
                            exported.content(),
                            Confidential.of(whole.identity()),
                            exported.situation().map(SharedSituation::reference),
                            exported.notes()),
                    exported.situation().map(SharedSituation::situation),
                    exported.notes().isEmpty()
                            ? List.of()
                            : List.of(new CaseImports.Participant(
                                    PersonRole.RELATIVE, Confidential.of(whole.identity())))));
        }
        imported(() -> {
            var session = imports.begin(viewer, "amparo", "test");
            session.add(rows);
            session.finish("", rows.size(), 0);
        });
    }

    private ConfigurableApplicationContext start(TestDatabase database) {
        var application = new SpringApplication(Node.class);
        application.setDefaultProperties(Map.of("server.port", "0", "spring.main.banner-mode", "off"));
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("nodeDatabase", database.asNodeDatabase());
            context.getBeanFactory().registerSingleton("dataFolder", DataFolder.at(folder.resolve("data")));
        });
        return application.run();
    }

    private static Viewer supervisor(ConfigurableApplicationContext node) {
        var installation = node.getBean(Installation.class);
        installation.setUp(new NodeProfile("OT", "Otro nodo", "BO", "es"));
        var institution = installation.addInstitution(
                new NewInstitution(Optional.empty(), "other", "Otra institución", "BO", Optional.empty()));
        installation.addUser(new NewUser(
                "otra.persona", "Otra persona", institution, Set.of(Role.SUPERVISOR), "es", "una frase larga"));
        return node.getBean(Access.class).viewerNamed("otra.persona").orElseThrow();
    }

    private Path write(ExportCases export, Viewer viewer, String kind, String name) throws IOException {
        var file = folder.resolve(name);
        var format = kind.endsWith("jsonl") ? "amparo" : "htcds";
        assertThat(export.run(viewer, new FileExport.Request(format, file, Optional.empty()), rows -> {}))
                .isInstanceOf(FileExport.Outcome.Done.class);
        return file;
    }

    private static Done take(ImportCases importCases, Viewer viewer, Path file) {
        var format = file.toString().endsWith("jsonl") ? "amparo" : "htcds";
        var outcome = importCases.run(viewer, request(format, file), (rows, part) -> {});
        assertThat(outcome).isInstanceOf(Done.class);
        return (Done) outcome;
    }

    private static FileImport.Request request(String format, Path file) {
        return new FileImport.Request(format, file, Optional.empty());
    }

    private static void assertSame(Path actual, Path expected) {
        if (expected.toString().endsWith("xlsx")) {
            assertThat(cells(actual)).isEqualTo(cells(expected));
        } else {
            assertThat(actual).hasSameBinaryContentAs(expected);
        }
    }

    private static List<List<String>> cells(Path workbook) {
        var rows = new ArrayList<List<String>>();
        try (var source = XlsxSource.open(workbook)) {
            rows.add(source.header());
            for (var row = source.next(); row != null; row = source.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    private void imported(Runnable work) {
        bulk.transaction(() -> {
            work.run();
            return true;
        });
    }
}

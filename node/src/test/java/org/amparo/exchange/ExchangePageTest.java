package org.amparo.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.storage.DataFolder;
import org.amparo.storage.NodeTest;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class ExchangePageTest {
    private static final String ROWS = """
            prs_FirstName,prs_Gender,favourite_colour
            Alba,Feminine,azul
            Beto,Otra cosa,verde
            """;

    private static final String NAME = "Xilqua" + Long.toHexString(System.nanoTime());

    @Autowired
    TestUsers users;

    @Autowired
    DataFolder folder;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Test
    void aSupervisorTakesAFileInAndSeesWhatBecameOfIt() {
        var browser = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        browser.get("/exchange");

        var answer = browser.upload("/exchange/import", "file", "casos.csv", ROWS.getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Se leyeron 2 filas.", "Casos nuevos", "favourite_colour")
                .contains("data:text/csv;base64,", "download=\"filas-rechazadas.csv\"");
    }

    @Test
    void whatCameInGoesOutAgainAndNothingStaysInTheFolder() throws Exception {
        var browser = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        browser.get("/exchange");
        browser.upload("/exchange/import", "file", "casos.csv", ROWS.getBytes(UTF_8));

        var csv = browser.post("/exchange/export", "kind", "csv");
        var own = browser.post("/exchange/export", "kind", "jsonl");
        var again =
                browser.upload("/exchange/import", "file", "casos", own.body().getBytes(UTF_8));

        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"casos.csv\"");
        assertThat(csv.body().lines()).hasSize(2).anyMatch(line -> line.contains(",Alba,"));
        assertThat(own.body()).startsWith("{\"amparo\":\"cases\"");
        assertThat(again.body()).contains("Se leyó 1 fila.", "Sin cambios");
        try (var left = Files.list(folder.root())) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("exchange-"));
        }
    }

    /** The import waits for a table, and meanwhile whoever carries the disk away looks. */
    @Test
    void whileAFileIsTakenInNothingOfItLiesInPlainBeneathTheFolder() throws Exception {
        var browser = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        browser.get("/exchange");
        var rows = ("prs_FirstName,prs_Gender\n" + (NAME + ",Feminine\n").repeat(30_000)).getBytes(UTF_8);
        var waiting = new CompletableFuture<HttpResponse<String>>();

        transaction.executeWithoutResult(status -> {
            db.execute("lock table casework.case_file in share row exclusive mode");
            Thread.ofVirtual()
                    .start(() -> waiting.complete(browser.upload("/exchange/import", "file", "casos.csv", rows)));
            Awaitility.await()
                    .until(() -> db.fetchValue("select exists (select from pg_locks where not granted)")
                            .equals(true));

            assertThat(legible(folder.root())).isEmpty();
            assertThat(legible(Path.of(System.getProperty("java.io.tmpdir")))).isEmpty();
            try (var passing = Files.list(folder.root())) {
                assertThat(passing.filter(file -> file.toString().endsWith(".sealed")))
                        .singleElement()
                        .satisfies(file -> assertThat(Files.size(file)).isGreaterThan(rows.length));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(waiting.get().body()).contains("Se leyeron 30");
    }

    /** Files of now in which the name stands; what other programs keep to themselves is not read. */
    private static List<Path> legible(Path root) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    var recent = attributes
                            .lastModifiedTime()
                            .toInstant()
                            .isAfter(Instant.now().minusSeconds(120));
                    if (attributes.isRegularFile() && recent && Files.isReadable(file)) {
                        if (new String(Files.readAllBytes(file), ISO_8859_1).contains(NAME)) {
                            found.add(file);
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Test
    void aFormOfAnotherSiteOrWithoutAFileTakesNothingIn() {
        var browser = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        browser.get("/exchange");

        assertThat(browser.forged("/exchange/import", "casos.csv", ROWS.getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/exchange/import", "kind", "csv").statusCode()).isEqualTo(422);
    }

    @Test
    void aFileThatCannotBeReadOrIsMissingIsToldAtItsField() {
        var browser = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        browser.get("/exchange");

        var unreadable = browser.upload("/exchange/import", "file", "casos.csv", "a,b\n1,2\n".getBytes(UTF_8));
        var missing = browser.upload("/exchange/import", "file", "", new byte[0]);

        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("no se recibió nada", "no column of HTCDS 2.0");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("Elija un archivo");
    }

    @Test
    void aFileLargerThanThePageTakesIsRefusedAsSuch() {
        var browser = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        browser.get("/exchange");

        var answer = browser.upload("/exchange/import", "file", "casos.csv", new byte[61 << 20]);

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void whoSupervisesNobodyComesNotHere() {
        var browser = new Browser(port).signIn(users.user(Role.CASE_WORKER));

        assertThat(browser.get("/exchange").statusCode()).isEqualTo(403);
        assertThat(browser.post("/exchange/export", "kind", "csv").statusCode()).isEqualTo(403);
    }
}

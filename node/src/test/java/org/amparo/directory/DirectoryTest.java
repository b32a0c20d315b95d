package org.amparo.directory;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.amparo.access.Access;
import org.amparo.access.Browser;
import org.amparo.access.Installation;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Installation.NewUser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.storage.NodeTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An authority's way through the directory, over HTTP. */
@NodeTest(own = true)
class DirectoryTest {
    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final String OFFICIAL = "Ada Invenciones";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Installation installation;

    @Autowired
    Access access;

    @Autowired
    Editions editions;

    @Autowired
    AskToConfirm ask;

    @Autowired
    DSLContext db;

    private Viewer focalPoint;
    private Viewer stranger;
    private Browser focal;
    private Browser foreign;
    private Browser secretariat;
    private Browser anyone;
    private String body;
    private String path;

    @BeforeEach
    void anAuthorityIsInTheDirectory() {
        users.setUp();
        String own = access.node().orElseThrow().country();
        focalPoint = official(own, Role.FOCAL_POINT);
        stranger = official(own.equals("BO") ? "EC" : "BO", Role.FOCAL_POINT);
        focal = new Browser(port).signIn(focalPoint);
        foreign = new Browser(port).signIn(stranger);
        secretariat = new Browser(port).signIn(official("US", Role.SECRETARIAT));
        anyone = new Browser(port);
        body = "Comité Interinstitucional " + RUNNING.incrementAndGet();
        focal.get("/directory/new");
        String restricted = location(focal.post("/directory/new", filled(body, "Coordina la política nacional")));
        path = restricted.replace("/restricted", "");
        assertThat(location(contact(0, 1, "Mesa de enlace", "open", "yes"))).isEqualTo(restricted);
        assertThat(location(contact(0, 2, "Guardia reservada"))).isEqualTo(restricted);
    }

    @Test
    void everybodyReadsThePublicPartAndNothingElse() {
        for (String page : new String[] {path, "/directory", "/api/v1/directory/authorities", "/api/v1" + path}) {
            assertThat(anyone.get(page).body())
                    .as(page)
                    .contains(body)
                    .doesNotContain(OFFICIAL, "Guardia reservada", "HUELLA-7");
        }
        assertThat(anyone.get(path).body()).contains("Mesa de enlace", "+999 2000 0000");
        assertThat(anyone.get(path + "/contacts/1/card.vcf").body())
                .contains("TITLE:Mesa de enlace")
                .doesNotContain(OFFICIAL);
        assertThat(anyone.get(path + "/contacts/2/card.vcf").statusCode()).isEqualTo(404);
        assertThat(anyone.get(path + "/restricted").body()).doesNotContain(OFFICIAL);
    }

    @Test
    void theRestrictedPartIsForTheSecretariatAndMemberStatesAndEachLookIsAudited() {
        String subject = "authority:" + path.substring(path.lastIndexOf('/') + 1);
        int before = looks(subject);
        for (Browser reader : new Browser[] {focal, secretariat}) {
            assertThat(reader.get(path + "/restricted").body()).contains(OFFICIAL, "Guardia reservada", "HUELLA-7");
        }
        assertThat(foreign.get(path + "/restricted").statusCode())
                .as("its State is no member")
                .isEqualTo(404);
        assertThat(looks(subject)).isEqualTo(before + 2);
        assertThat(focal.get(path + "/contacts/1").body()).contains(OFFICIAL);
        assertThat(looks(subject)).isEqualTo(before + 3);
    }

    @Test
    void onlyTheOwnFocalPointKeepsIt() {
        for (String form : new String[] {"/edit", "/confirm", "/remove", "/contacts/1", "/contacts/1/remove"}) {
            assertThat(foreign.post(path + form, filled("Otro", "Nada")).statusCode())
                    .as(form)
                    .isEqualTo(404);
            assertThat(secretariat.post(path + form, filled("Otro", "Nada")).statusCode())
                    .as(form)
                    .isEqualTo(403);
        }
        assertThat(anyone.get(path).body()).contains(body);
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwrittenAndHistoryTellsWhatStoodBefore() {
        focal.post(path + "/edit", with(filled(body, "Un mandato nuevo"), "version", "3"));
        assertThat(focal.get(path + "/restricted").body()).contains("Un mandato nuevo");
        focal.post(path + "/edit", with(filled(body, "Uno que llega tarde"), "version", "3"));
        assertThat(focal.get(path + "/restricted").body())
                .contains("Un mandato nuevo", "entretanto")
                .doesNotContain("Uno que llega tarde");
        assertThat(focal.get(path + "/history").body())
                .contains("Coordina la política nacional", "Un mandato nuevo", "Oficial del directorio");
    }

    @Test
    void aFormWithFlawsSavesNothing() {
        assertThat(focal.post("/directory/new", "name.es", "", "kind", "king").statusCode())
                .isEqualTo(422);
        assertThat(focal.post(path + "/contacts/0", "version", "3", "post", "X", "phone", "llame", "email", "no")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void wordsFindItWhateverTheirAccents() {
        assertThat(anyone.get("/directory?words=comite+nacional+" + RUNNING.get())
                        .body())
                .contains(body);
        assertThat(anyone.get("/directory?words=zapallo").body()).doesNotContain(body);
        assertThat(anyone.get("/directory?words=invenciones").body())
                .as("a name that is not public finds nothing")
                .doesNotContain(body);
    }

    @Test
    void aStateIsAskedOnceAStepToConfirmAndTheHistorySaysSo() {
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        db.execute(
                "update directory.authority set confirmed_on = current_date - interval '12 months' where id = ?", id);
        ask.ask();
        ask.ask();
        assertThat(db.fetchCount(db.selectOne().from("directory.reminder").where("authority_id = ?", id)))
                .isEqualTo(1);
        focal.get(path + "/restricted");
        focal.post(path + "/confirm", "version", "3");
        assertThat(focal.get(path + "/history").body()).contains("Confirmada, versión 3", "Se recordó confirmar");
        ask.ask();
        assertThat(db.fetchCount(db.selectOne().from("directory.reminder").where("authority_id = ?", id)))
                .isEqualTo(1);
        assertThatThrownBy(() -> db.execute("delete from directory.confirmation"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aProgramChangesWhatItReadAndKeepsTheContactPoints() throws Exception {
        String api = "/api/v1" + path;
        String etag = anyone.get(api).headers().firstValue("ETag").orElseThrow();
        String change = "{\"names\":{\"es\":\"" + body + " nuevo\"},\"kind\":\"commission\",\"mandate\":\"Coordina\","
                + "\"basis\":\"Ley 2\",\"members\":[{\"institution\":\"Fiscalía\",\"role\":\"Preside\"}]}";
        assertThat(put(focalPoint, api, "", change)).isEqualTo(428);
        assertThat(put(focalPoint, api, "\"0-x\"", change)).isEqualTo(412);
        assertThat(put(stranger, api, etag, change)).isEqualTo(404);
        assertThat(put(focalPoint, api, etag, change.replace("commission", "club")))
                .isEqualTo(422);
        assertThat(put(focalPoint, api, etag, change)).isEqualTo(200);
        assertThat(put(focalPoint, api, etag, change))
                .as("it was changed since")
                .isEqualTo(412);
        assertThat(anyone.get(api).body()).contains(body + " nuevo", "Preside", "Mesa de enlace");
        assertThat(focal.get(path + "/restricted").body()).contains("Guardia reservada");
    }

    @Test
    void aProgramThatReadTheContactPointsWithWhatIsNotPublicChangesThemAllAtOnce() throws Exception {
        String api = "/api/v1" + path + "/contacts";
        assertThat(anyone.get(api).statusCode()).isEqualTo(401);
        var read = send(focalPoint, api, request -> request.GET());
        assertThat(read.body()).contains("Mesa de enlace", "Guardia reservada");
        assertThat(send(stranger, api, request -> request.GET()).statusCode())
                .as("what is not public is for the focal points of all members")
                .isIn(200, 404);
        String etag = read.headers().firstValue("ETag").orElseThrow();
        String changed = read.body().replace("Guardia reservada", "Guardia nocturna");
        String added = changed.replaceFirst(
                "\\[\\s*\\{",
                "[{\"post\": \"Mesa nueva\", \"email\": \"nueva@valdoria.test\", \"languages\": [\"es\"], \"open\": true}, {");
        assertThat(added).isNotEqualTo(changed);
        assertThat(put(focalPoint, api, "", added)).isEqualTo(428);
        assertThat(put(focalPoint, api, "\"0\"", added)).isEqualTo(412);
        assertThat(put(stranger, api, etag, added)).isEqualTo(404);
        assertThat(put(focalPoint, api, etag, "{}"))
                .as("no list is not an empty list")
                .isEqualTo(422);
        assertThat(put(focalPoint, api, etag, added.replace("nueva@valdoria.test", "nueva")))
                .isEqualTo(422);
        assertThat(put(focalPoint, api, etag, added.replaceFirst("\"id\":\\s*1", "\"id\": 77")))
                .isEqualTo(422);
        assertThat(put(focalPoint, api, etag, added)).isEqualTo(200);
        assertThat(put(focalPoint, api, etag, added)).as("it was changed since").isEqualTo(412);

        assertThat(focal.get(path + "/restricted").body())
                .contains("Guardia nocturna", "Mesa nueva", "Mesa de enlace")
                .doesNotContain("Guardia reservada");
        assertThat(anyone.get(path).body()).contains("Mesa nueva").doesNotContain("Guardia nocturna");
        assertThat(focal.get(path + "/contacts/3/card.vcf").body()).contains("Mesa nueva");
    }

    private HttpResponse<String> send(Viewer official, String path, UnaryOperator<HttpRequest.Builder> how)
            throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        how.apply(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                        .header("Authorization", "Bearer " + users.bearer(official)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private int put(Viewer official, String path, String tag, String json) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + users.bearer(official))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json));
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void whatTheApiGaveIsNotSentAgain() {
        var first = anyone.get("/api/v1" + path);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(focal.get("/api/v1" + path, "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void anEditionOfAYearIsFrozenOnceAndForGood() throws Exception {
        List<byte[]> printed = new ArrayList<>();
        secretariat.get("/directory/editions");
        assertThat(focal.post("/directory/editions").statusCode()).isEqualTo(403);
        secretariat.post("/directory/editions");
        String year = String.valueOf(editions.thisYear());
        var frozen = editions.find(editions.thisYear()).orElseThrow();
        assertThat(java.util.HexFormat.of().formatHex(Editions.sha256(frozen.text())))
                .isEqualTo(frozen.heading().sha256());
        assertThat(anyone.get("/directory/editions/" + year + "/content").body())
                .isEqualTo(frozen.text())
                .doesNotContain(OFFICIAL, "Guardia reservada", "HUELLA-7");
        for (String language : new String[] {"es", "en", "pt", "fr"}) {
            String document = "/directory/editions/" + year + "/" + language + "/directory.pdf";
            byte[] bytes = anyone.download(document).body();
            try (var pdf = Loader.loadPDF(bytes)) {
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains(body, "Mesa de enlace", frozen.heading().sha256())
                        .doesNotContain(OFFICIAL, "Guardia reservada", "HUELLA-7");
            }
            printed.add(bytes);
        }
        focal.post(path + "/remove");
        secretariat.post("/directory/editions");
        assertThat(editions.find(editions.thisYear()).orElseThrow()).isEqualTo(frozen);
        assertThat(anyone.get("/directory/editions/" + year).body())
                .contains(frozen.heading().sha256());
        assertThat(anyone.download("/directory/editions/" + year + "/es/directory.pdf")
                        .body())
                .isEqualTo(printed.getFirst());
        assertThat(anyone.get("/directory/editions/1900").statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> db.execute("update directory.edition set content = ''"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> db.execute("delete from directory.authority_version"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private int looks(String subject) {
        return db.fetchCount(
                db.selectOne().from("audit.entry").where("subject = ?", subject).and("action = 'read'"));
    }

    private java.net.http.HttpResponse<String> contact(int id, int version, String post, String... more) {
        String[] fields = {
            "version",
            String.valueOf(version),
            "post",
            post,
            "official",
            OFFICIAL,
            "phone",
            "+999 2000 0000",
            "email",
            "enlace@valdoria.test",
            "languages",
            "es, en",
            "hours",
            "8 a 16",
            "channel",
            "Signal",
            "key",
            "HUELLA-7"
        };
        return focal.post(path + "/contacts/" + id, with(fields, more));
    }

    private static String[] filled(String name, String mandate) {
        return new String[] {
            "name.es",
            name,
            "kind",
            "commission",
            "mandate",
            mandate,
            "basis",
            "Ley 1 de 2020",
            "members",
            "Ministerio de Salud | Vocal\nFiscalía General",
            "version",
            "1",
            "post",
            "X",
            "phone",
            "+999 200000"
        };
    }

    /** A later value of a field counts. */
    private static String[] with(String[] fields, String... more) {
        java.util.LinkedHashMap<String, String> all = new java.util.LinkedHashMap<>();
        String[] both = Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
        for (int i = 0; i < both.length; i += 2) {
            all.put(both[i], both[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private Viewer official(String country, Role role) {
        String name = "directory" + RUNNING.incrementAndGet();
        var institution = installation.addInstitution(new NewInstitution(
                Optional.empty(), "ministry", "Ministerio del directorio " + name, country, Optional.empty()));
        installation.addInvented(
                new NewUser(name, "Oficial del directorio", institution, Set.of(role), "es", TestUsers.PASSWORD));
        return access.viewerNamed(name).orElseThrow();
    }
}

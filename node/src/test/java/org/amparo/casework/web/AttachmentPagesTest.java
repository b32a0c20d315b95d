package org.amparo.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.attachments.Attachments;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files of a case on its pages. */
@NodeTest
class AttachmentPagesTest {
    private static final Pattern FILE = Pattern.compile("/attachments/([0-9a-f-]{36})");
    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n".getBytes(UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    @Autowired
    DSLContext db;

    private Viewer officer;
    private Browser browser;
    private String path;

    @BeforeEach
    void signIn() {
        officer = users.user(Role.CASE_WORKER);
        browser = new Browser(port).signIn(officer);
        path = "/cases/" + invented.register(officer, InventedCases.full()).value();
    }

    private String attach(String name, byte[] content, String dataClass) {
        browser.get(path + "/attachments/new");
        var answer = browser.upload(
                path + "/attachments", "file", name, content, "class", dataClass, "description", "Copia sellada");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo(path + "#attachments");
        var page = browser.get(path).body();
        assertThat(page).contains("El documento se adjuntó");
        var found = FILE.matcher(page);
        assertThat(found.find()).isTrue();
        return path + "/attachments/" + found.group(1);
    }

    @Test
    void aProgramRemovesAFileWithAReasonIfItsUserAttachedItAndNobodyElseDoes() {
        var file = "/api/v1" + attach("acta.pdf", PDF, "legal");
        var api = ApiClient.of(port, users.bearer(officer));
        var colleague = ApiClient.of(port, users.bearer(users.user(officer.institution(), Role.CASE_WORKER)));
        var stranger = ApiClient.of(port, users.bearer(users.user(Role.CASE_WORKER)));
        var reason = "{\"reason\": \"Se adjuntó a otro caso.\"}";

        assertThat(api.post(file + "/removal", "{}").status()).isEqualTo(422);
        assertThat(api.post(file + "/removal", "{\"reason\": \"" + "x".repeat(5_000) + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(colleague.post(file + "/removal", reason).status()).isEqualTo(403);
        assertThat(stranger.post(file + "/removal", reason).status()).isEqualTo(404);
        assertThat(api.get(file).status()).isEqualTo(200);

        assertThat(api.post(file + "/removal", reason).status()).isEqualTo(204);

        assertThat(api.get(file).status()).isEqualTo(404);
        assertThat(api.post(file + "/removal", reason).status()).isEqualTo(404);
        var id = file.substring(file.lastIndexOf('/') + 1);
        assertThat(db.fetchValue("select count(*) from attachments.part where file_id::text = ?", id))
                .isEqualTo(0L);
    }

    @Test
    void aFileIsAttachedListedAndComesBackByteByByteAsADownload() {
        assertThat(browser.get(path).body()).contains("Documentos adjuntos", "Todavía no hay documentos adjuntos.");
        var content = new byte[700_000];
        new Random(7).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);

        var file = attach("Denuncia de Ñandú.pdf", content, "legal");

        assertThat(browser.get(path).body())
                .contains("Denuncia de Ñandú.pdf", "Copia sellada")
                .contains("Lo judicial · PDF · 684 KB");
        var bytes = browser.download(file);
        assertThat(bytes.body()).isEqualTo(content);
        assertThat(bytes.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(bytes.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Denuncia%20de%20%C3%91and%C3%BA.pdf");
        assertThat(bytes.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "sandbox"));
        assertThat(bytes.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(bytes.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsNotTakenIsToldAtTheFormAndWhatWasTypedStays() {
        browser.get(path + "/attachments/new");

        var html = browser.upload(
                path + "/attachments",
                "file",
                "acta.pdf",
                "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8),
                "class",
                "legal",
                "description",
                "Un acta");
        var misnamed = browser.upload(path + "/attachments", "file", "foto.jpg", PDF, "class", "legal");
        var nothing = browser.upload(path + "/attachments", "file", "", new byte[0], "class", "legal");
        var classless = browser.upload(path + "/attachments", "file", "acta.pdf", PDF);
        var general = browser.upload(path + "/attachments", "file", "acta.pdf", PDF, "class", "general");

        assertThat(html.statusCode()).isEqualTo(422);
        assertThat(html.body()).contains("no es de un tipo que se acepta", "value=\"Un acta\"");
        assertThat(misnamed.statusCode()).isEqualTo(422);
        assertThat(misnamed.body()).contains("no es lo que dice su nombre");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Elija un archivo que no esté vacío");
        assertThat(classless.statusCode()).isEqualTo(422);
        assertThat(classless.body()).contains("Elija de qué trata el documento");
        assertThat(general.statusCode()).isEqualTo(422);
        assertThat(browser.get(path).body()).contains("Todavía no hay documentos adjuntos.");
    }

    @Test
    void aFileOverFiftyMegabytesIsAPageWithASentence() {
        browser.get(path + "/attachments/new");
        var content = new byte[Attachments.MOST_BYTES + 200_000];
        System.arraycopy(PDF, 0, content, 0, PDF.length);

        var answer = browser.upload(path + "/attachments", "file", "grande.pdf", content, "class", "legal");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("El archivo pasa de 50 MB");
    }

    @Test
    void aFormWithoutTheTokenOfThePageIsRefused() {
        var answer = browser.forged(path + "/attachments", "acta.pdf", PDF);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get(path).body()).contains("Todavía no hay documentos adjuntos.");
    }

    @Test
    void aFileThatSaysWhoThePersonIsShowsNoNameAndOpensForAPurpose() {
        browser.get(path + "/attachments/new");
        assertThat(browser.upload(path + "/attachments", "file", "Pasaporte de Alba.pdf", PDF, "class", "identity")
                        .statusCode())
                .isEqualTo(303);
        var page = browser.get(path).body();
        assertThat(page).contains("Documento que dice quién es la persona").doesNotContain("Pasaporte de Alba");
        var found = FILE.matcher(page);
        assertThat(found.find()).isTrue();
        var file = path + "/attachments/" + found.group(1);

        assertThat(browser.get(file).statusCode()).isEqualTo(404);
        assertThat(browser.post(file, "purpose", "").statusCode()).isEqualTo(302);
        var opened = browser.post(file, "purpose", "ASSISTANCE");

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("Pasaporte%20de%20Alba");
        assertThat(db.fetchValue("""
                        select count(*) from audit.entry e join audit.entry_case c on c.entry_id = e.id
                        where e.action = 'open_identity' and e.purpose = 'assistance'
                        and e.detail ->> 'attachment' = ?
                        """, found.group(1))).isEqualTo(1L);
    }

    @Test
    void aFileIsRemovedWithAReasonByWhoAttachedItOrASupervisorOfTheHouse() {
        var file = attach("acta.pdf", PDF, "legal");
        var colleague = new Browser(port).signIn(users.user(officer.institution(), Role.CASE_WORKER));
        assertThat(colleague.get(path).body()).contains("acta.pdf").doesNotContain(file + "/remove");
        assertThat(colleague.get(file + "/remove").statusCode()).isEqualTo(404);
        assertThat(colleague.post(file + "/remove", "reason", "Porque sí").statusCode())
                .isEqualTo(404);

        assertThat(browser.get(file + "/remove").body()).contains("acta.pdf", "Se borra para siempre");
        assertThat(browser.post(file + "/remove", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(location(browser.post(file + "/remove", "reason", "Era de otra persona")))
                .isEqualTo(path + "#attachments");

        assertThat(browser.get(path).body()).contains("El documento se quitó");
        assertThat(browser.get(file).statusCode()).isEqualTo(404);
        var id = java.util.UUID.fromString(file.substring(file.length() - 36));
        assertThat(db.fetchValue("select count(*) from attachments.part where file_id = ?", id))
                .isEqualTo(0L);

        var another = attach("otra.pdf", PDF, "legal");
        var supervisor = new Browser(port).signIn(users.user(officer.institution(), Role.SUPERVISOR));
        supervisor.get(another + "/remove");
        assertThat(supervisor
                        .post(another + "/remove", "reason", "Está repetida")
                        .statusCode())
                .isEqualTo(303);
    }
}

package org.amparo.plan.negotiation;

import static org.amparo.access.Browser.location;
import static org.amparo.plan.rows.tables.MemberState.MEMBER_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.plan.monitoring.PlanActors;
import org.amparo.plan.text.AkomaNtosoTest;
import org.amparo.plan.text.RealPlan;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A round of negotiation over HTTP, as the Secretariat and two States see it. */
@NodeTest(own = true)
class NegotiationPagesTest {
    private static final String DIRECTIVE = "/paragraphs/directive-72";

    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    DSLContext db;

    @Test
    void aTextIsImportedProposedToAgreedUndoneClosedAndCompared() throws Exception {
        String source = RealPlan.source();
        Browser secretariat = new Browser(port).signIn(actors.official("US", Role.SECRETARIAT));
        Browser colombia = new Browser(port).signIn(actors.official("CO", Role.FOCAL_POINT));
        Browser observer = new Browser(port).signIn(actors.official("US", Role.OBSERVER));
        db.insertInto(MEMBER_STATE)
                .set(MEMBER_STATE.COUNTRY, "CO")
                .set(MEMBER_STATE.SINCE, LocalDate.of(1948, 4, 30))
                .onConflictDoNothing()
                .execute();

        assertThat(secretariat.get("/plan/text").body()).contains("Todavía no hay ninguna versión");
        assertThat(upload(secretariat, "Esto no es un plan").statusCode()).isEqualTo(422);
        String text = location(upload(secretariat, source));
        assertThat(text).matches("/plan/text/\\d+");
        assertThat(upload(secretariat, source).statusCode()).isEqualTo(422);
        assertThat(observer.get(text).statusCode()).isEqualTo(404);
        assertThat(observer.get("/plan/text").body()).doesNotContain(text);
        assertThat(colombia.get(text + "?part=nowhere").statusCode()).isEqualTo(404);
        assertThat(colombia.get(text + "?reading=XX").statusCode()).isEqualTo(404);
        assertThat(secretariat.get(text + "?part=directives-4").body())
                .contains("<strong>CAN:</strong>", "directive-72");
        assertThat(secretariat.get(text + "?part=directives-4&reading=CA").body())
                .contains("mayor riesgo");

        HttpResponse<String> paragraph = colombia.get(text + DIRECTIVE);
        String base = found(paragraph, "name=\"base\" value=\"([0-9a-f]{64})\"");
        assertThat(propose(colombia, text, base, "no está").statusCode()).isEqualTo(422);
        assertThat(location(propose(colombia, text, base, "vulnerabilidad"))).isEqualTo(text + DIRECTIVE);
        assertThat(colombia.get(text + DIRECTIVE).body())
                .contains("propuestas choca", "COL", "Sobra", "quedó entre corchetes");
        assertThat(location(propose(colombia, text, "0".repeat(64), "vulnerabilidad")))
                .isEqualTo(text + DIRECTIVE);
        assertThat(colombia.get(text + DIRECTIVE).body()).contains("cambió entretanto");
        assertThat(location(colombia.post(
                        text + DIRECTIVE + "/remarks", "kind", "reservation", "said", "Con reserva de Colombia")))
                .isEqualTo(text + DIRECTIVE);
        secretariat.get(text);
        assertThat(secretariat
                        .post(text + DIRECTIVE + "/remarks", "kind", "reservation", "said", "No habla por un Estado")
                        .statusCode())
                .isEqualTo(422);
        assertThat(secretariat.get(text + DIRECTIVE).body()).contains("Con reserva de Colombia");

        String part = secretariat.get(text + "/proposals?part=directives-4").body();
        String canadas = row(part, "CAN", "riesgo");
        String colombias = row(part, "COL", "Quita");
        decide(secretariat, text, "agree", canadas, colombias);
        assertThat(secretariat.get(text + "/proposals?part=directives-4").body())
                .contains("Propuestas decididas: 2.");
        decide(secretariat, text, "adopt", canadas, colombias);
        assertThat(secretariat.get(text + "/proposals?part=directives-4").body())
                .contains("solo una puede adoptarse");
        decide(secretariat, text, "adopt", canadas);
        assertThat(clean(secretariat, text)).contains("mayor riesgo");
        secretariat.post(text + "/undo", "part", "directives-4");
        assertThat(clean(secretariat, text)).contains("mayor vulnerabilidad");
        decide(secretariat, text, "adopt", canadas);

        secretariat.get(text + "/close");
        assertThat(secretariat
                        .post(text + "/close", "title", "", "numbers", "keep")
                        .body())
                .contains("Escriba el título");
        assertThat(location(secretariat.post(text + "/close", "title", "Segunda", "numbers", "keep")))
                .isEqualTo(text + "/seal");
        assertThat(secretariat.get(text + "/seal").body()).contains("El sello es válido");
        assertThat(secretariat.post(text + "/undo").statusCode()).isEqualTo(404);
        assertThat(propose(colombia, text, base, "vulnerabilidad").statusCode()).isEqualTo(404);
        assertThat(observer.get(text).statusCode()).isEqualTo(200);

        String versions = secretariat.get("/plan/text").body();
        Matcher second = Pattern.compile("/plan/text/(\\d+)\">Segunda").matcher(versions);
        assertThat(second.find()).isTrue();
        String both = text + "/compare?reading=opened&other=clean&with=" + second.group(1);
        assertThat(secretariat.get(both).body())
                .contains("<del>[vulnerabilidad", "<ins>[riesgo", "Directriz 72", "Como se abrió");
        assertThat(secretariat.get(text + "/compare?with=" + second.group(1)).body())
                .contains("Los textos son iguales");
        assertThat(secretariat
                        .get(text + "/compare?other=live&with=" + second.group(1))
                        .body())
                .contains("<ins>");
        assertThat(secretariat
                        .get(text + "/compare?other=nothing&with=" + second.group(1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(observer.get(text).body()).contains("Seguía en negociación al cerrar", "COL");
        assertThat(observer.get(text + "/sealed.json").body())
                .contains("\"kind\":\"amparo/plan/text\"", "Con reserva de Colombia", "\"status\":\"bracketed\"");
        AkomaNtosoTest.validate(observer.get(text + "/sealed.akn.xml").body().getBytes(StandardCharsets.UTF_8));
        assertThat(observer.get(text + "/compare?with=" + second.group(1)).statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> upload(Browser browser, String text) {
        browser.get("/plan/text");
        return browser.upload(
                "/plan/text",
                "file",
                "plan.txt",
                text.getBytes(StandardCharsets.UTF_8),
                "title",
                "Borrador",
                "language",
                "es");
    }

    private static HttpResponse<String> propose(Browser browser, String text, String base, String old) {
        return browser.post(
                text + DIRECTIVE + "/proposals",
                "base",
                base,
                "operation",
                "delete",
                "old",
                old,
                "words",
                "",
                "reason",
                "Sobra",
                "language",
                "es");
    }

    private static void decide(Browser browser, String text, String step, String... ids) {
        String[] form = new String[4 + 2 * ids.length];
        form[0] = "part";
        form[1] = "directives-4";
        form[2] = "step";
        form[3] = step;
        for (int i = 0; i < ids.length; i++) {
            form[4 + 2 * i] = "proposal";
            form[5 + 2 * i] = ids[i];
        }
        assertThat(location(browser.post(text + "/decide", form))).isEqualTo(text + "/proposals?part=directives-4");
    }

    private static String clean(Browser browser, String text) {
        return browser.get(text + "?part=directives-4&reading=clean").body();
    }

    private static String row(String body, String state, String words) {
        Matcher all = Pattern.compile(
                        "value=\"(\\d+)\"><label[^>]*><span[^>]*>(" + state + " [^<]*" + words
                                + "[^<]*)</span>.*?paragraphs/([a-z0-9-]+)\"",
                        Pattern.DOTALL)
                .matcher(body);
        while (all.find()) {
            if (all.group(3).equals("directive-72")) {
                return all.group(1);
            }
        }
        throw new AssertionError("no such proposal");
    }

    private static String found(HttpResponse<String> page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}

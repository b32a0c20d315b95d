package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.MemberState.MEMBER_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.amparo.access.Role;
import org.amparo.plan.monitoring.PlanActors;
import org.amparo.web.BrowserTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A negotiation by the hands of two States and the Secretariat, every page on both screens. */
class NegotiationBrowserTest extends BrowserTest {
    private static final String PLAN = """
            Los Estados Miembros adoptan el Quinto Plan de Trabajo contra la Trata de Personas (2035-2040).

            I. OBJETIVOS

            1. Prevenir la trata de personas [PER: y el tráfico de órganos] en la región.

            II. DIRECTRICES GENERALES

            1. Apoyar a las víctimas en [PER: la el] proceso.

            2. Promover la cooperación entre los Estados de la región.

            III. MANDATOS ASIGNADOS A LA SECRETARÍA GENERAL

            1. Publicar un informe cada dos años.
            """;

    @Autowired
    PlanActors actors;

    @Autowired
    DSLContext db;

    @Test
    void twoStatesProposeCollideCommentAndTheSecretariatAgreesUndoesClosesAndVerifies() {
        for (String state : new String[] {"UY", "PY"}) {
            db.insertInto(MEMBER_STATE)
                    .set(MEMBER_STATE.COUNTRY, state)
                    .set(MEMBER_STATE.SINCE, LocalDate.of(1948, 4, 30))
                    .onConflictDoNothing()
                    .execute();
        }
        Page secretariat = openAs(actors.official("US", Role.SECRETARIAT), DESK, "es", "/plan/text");
        String text = take(secretariat);
        Page uruguay = openAs(actors.official("UY", Role.FOCAL_POINT), DESK, "es", text);
        Page paraguay = openAs(actors.official("PY", Role.FOCAL_POINT), DESK, "en", text);
        look(uruguay, "text");

        propose(uruguay, text, "replace", "cooperación", "cooperación judicial");
        propose(paraguay, text, "replace", "la cooperación", "la ayuda mutua");
        assertThat(paraguay.locator("main").innerText()).contains("URY", "PRY");
        uruguay.reload();
        assertThat(uruguay.locator("main").innerText()).contains("propuestas choca");
        say(uruguay, "reservation", "El Uruguay reserva su posición.");
        look(uruguay, "paragraph");
        join(paraguay, text);

        settle(secretariat, text);
        session(secretariat, text);
        decide(secretariat, text);
        close(secretariat, text);

        Page observer = openAs(actors.official("US", Role.OBSERVER), PHONE, "pt", text + "?part=directives-1");
        assertThat(observer.locator("main").innerText())
                .contains(
                        "Promover la cooperación judicial entre los Estados", "Seguia em negociação ao fechar", "PRY");
        look(observer, "text-closed");
        observer.navigate(text + "/seal");
        assertThat(observer.locator("main").innerText()).contains("O selo é válido");
        look(observer, "seal");
        paraguay.navigate(
                text + "/compare?reading=opened&other=clean&with=" + text.substring(text.lastIndexOf('/') + 1));
        assertThat(paraguay.locator("main ins").first().innerText()).contains("judicial");
        look(paraguay, "compare");
    }

    private static String take(Page page) {
        page.locator("#title").fill("Quinto Plan de prueba");
        String source = PLAN + "\n" + System.nanoTime() + "\n";
        page.locator("#file")
                .setInputFiles(new FilePayload("plan.txt", "text/plain", source.getBytes(StandardCharsets.UTF_8)));
        look(page, "texts");
        press(page, "form[action='/plan/text']");
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static void propose(Page page, String text, String operation, String old, String words) {
        page.navigate(text + "/paragraphs/directive-2");
        unfold(page, "#operation");
        page.locator("#operation").selectOption(operation);
        page.locator("#old").fill(old);
        page.locator("#words").fill(words);
        page.locator("#reason").fill("Así lo pide la práctica.");
        press(page, "form[action$='/proposals']");
    }

    private static void unfold(Page page, String field) {
        page.locator("details:has(" + field + ") > summary").click();
    }

    private static void say(Page page, String kind, String words) {
        unfold(page, "#kind");
        page.locator("#kind").selectOption(kind);
        page.locator("#said").fill(words);
        press(page, "form[action$='/remarks']");
        assertThat(page.locator("main").innerText()).contains(words);
    }

    private static void join(Page page, String text) {
        page.navigate(text + "/paragraphs/objective-1");
        press(page, "form[action$='/join']");
        assertThat(page.locator("main").innerText()).contains("PER, PRY");
    }

    private static void settle(Page page, String text) {
        page.navigate(text + "/unsettled");
        look(page, "doubts");
        page.locator("tbody a").first().click();
        look(page, "doubt");
        page.locator("input[name=reading][value=other]").check();
        page.locator("#meaning").selectOption("replace");
        page.locator("#old").fill("la");
        page.locator("#put").fill("el");
        page.locator("#reason").fill("El acta de la segunda reunión.");
        press(page, "form:has(#reason)");
        assertThat(page.locator("main").innerText()).contains("Cambia «la» por «el»");
        press(page, "form[action$='/undo']");
        page.locator("input[name=reading]").first().check();
        page.locator("#reason").fill("El acta de la tercera reunión.");
        press(page, "form:has(#reason)");
        look(page, "doubt-settled");
    }

    private static void session(Page page, String text) {
        page.navigate(text + "/sessions");
        page.locator("#name").fill("Tercera reunión de autoridades");
        day(page, "first", "2", "3", "2026");
        day(page, "last", "6", "3", "2199");
        press(page, "form:has(#name)");
        look(page, "sessions");
        page.locator("tbody th a").first().click();
        page.navigate(page.url() + "&part=directives-1");
        assertThat(page.locator("main").innerText()).contains("Promover");
        look(page, "text-session");
    }

    private static void decide(Page page, String text) {
        page.navigate(text + "/proposals?part=directives-1");
        look(page, "proposals");
        tick(page, "URY");
        tick(page, "PRY");
        step(page, "agree");
        assertThat(page.locator("tbody").innerText()).contains("Consenso");
        press(page, "form[action$='/undo']");
        assertThat(page.locator("tbody").innerText()).doesNotContain("Consenso");
        tick(page, "URY");
        step(page, "agree");
        tick(page, "URY");
        step(page, "adopt");
        assertThat(page.locator("tbody").innerText()).contains("Adoptada");
    }

    private static void tick(Page page, String state) {
        page.locator("tbody tr:has(td:text-is('" + state + "')) input[type=checkbox]")
                .check();
    }

    private static void step(Page page, String step) {
        page.locator("#step").selectOption(step);
        press(page, "form[action$='/decide']");
    }

    private static void close(Page page, String text) {
        page.navigate(text + "/close");
        look(page, "close");
        page.locator("#title").fill("Segunda versión");
        page.locator("input[name=numbers][value=keep]").check();
        press(page, "form[action$='/close']");
        assertThat(page.locator("main").innerText()).contains("El sello es válido");
    }

    private static void day(Page page, String field, String day, String month, String year) {
        page.locator("#" + field).fill(day);
        page.locator("#" + field + "-month").fill(month);
        page.locator("#" + field + "-year").fill(year);
    }

    private static void press(Page page, String form) {
        page.locator("main " + form + " button[type=submit]").first().click();
        page.locator(".govuk-notification-banner--success").waitFor();
    }

    /** On the narrowest screen and on that of an office. */
    private static void look(Page page, String name) {
        for (int width : new int[] {PHONE, DESK}) {
            page.setViewportSize(width, 900);
            assertAccessible(page);
            screenshot(page, "negotiation-" + name);
        }
    }
}

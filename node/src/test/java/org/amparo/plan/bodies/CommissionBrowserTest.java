package org.amparo.plan.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.amparo.access.Access;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.plan.monitoring.PlanActors;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A commission from its creation to an agreement that is kept, by the hands of those who do it, on both screens. */
class CommissionBrowserTest extends BrowserTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    PlanActors actors;

    @Autowired
    Access access;

    @Test
    void aCommissionMeetsAgreesAndTheAgreementIsKept() {
        String country = access.node().orElseThrow().country();
        InstitutionId ministry = actors.institution(country);
        InstitutionId inspection = actors.institution(country);
        Page focal = openAs(actors.official(ministry, Role.FOCAL_POINT), DESK, "es", "/plan/bodies");
        focal.locator("a[href='/plan/bodies/commissions/new']").click();
        look(focal, "bodies-commission-form");
        focal.locator("#name").fill("Comisión inventada de navegador");
        focal.locator("#territory").fill(country);
        focal.locator("#basis").fill("Decreto inventado 3");
        focal.locator("#chair").fill("Ministerio inventado");
        day(focal, "founded", LocalDate.of(2019, 5, 3));
        press(focal, "form");
        String inside = focal.url();

        focal.locator("a[href$='/members/0']").click();
        focal.locator("#official").fill("Aurelia Inventada");
        focal.locator("#post").fill("Presidenta");
        focal.locator("#institution").fill("Ministerio inventado");
        day(focal, "since", LocalDate.of(2020, 1, 1));
        look(focal, "bodies-member-form");
        press(focal, "form");

        focal.locator("a[href$='/sessions/new']").click();
        focal.locator("#title").fill("Primera sesión ordinaria");
        day(focal, "day", TODAY.minusDays(40));
        focal.locator("#agenda").fill("Acuerdos por vencer\nVarios");
        focal.locator("input[name=state][value=held]").check();
        press(focal, "form");
        focal.locator("a[href$='/edit']").click();
        focal.locator("input[name=attended]").first().check();
        look(focal, "bodies-session-form");
        press(focal, "form");
        attach(focal, "acta.pdf");
        look(focal, "bodies-session");

        focal.locator("a[href*='/kinds/agreement/new']").click();
        focal.locator("#title").fill("Enviar el informe de inspección");
        focal.locator("#words").fill("A todos los integrantes");
        focal.locator("#institution").selectOption(String.valueOf(inspection.value()));
        day(focal, "due", TODAY.minusDays(2));
        day(focal, "day", TODAY.minusDays(40));
        focal.locator("#why").fill("Se acordó en la sesión");
        look(focal, "bodies-agreement-form");
        press(focal, "form");
        String agreement = focal.url();
        look(focal, "bodies-agreement");

        Page respondent = openAs(actors.official(inspection, Role.RESPONDENT), PHONE, "pt", "/plan/bodies/due");
        look(respondent, "bodies-due");
        respondent.locator("a:has-text('Enviar el informe de inspección')").click();
        attach(respondent, "informe.pdf");
        move(respondent, "reported", "O relatório foi enviado");
        look(respondent, "bodies-agreement");

        focal.navigate(agreement);
        move(focal, "fulfilled", "Todos lo recibieron");
        assertThat(focal.locator("main").innerText()).contains("Cumplido", "O relatório foi enviado", "informe.pdf");
        look(focal, "bodies-agreement-kept");

        focal.navigate(inside);
        look(focal, "bodies-commission-inside");
        focal.locator("summary:has-text('Publicar')").click();
        press(focal, "form[action$='/publish']");
        Page anyone =
                open(PHONE, "fr", focal.url().replaceFirst("http://[^/]+", "").replace("/inside", ""));
        assertThat(anyone.locator("main").innerText())
                .contains("Comisión inventada de navegador")
                .doesNotContain("Aurelia");
        look(anyone, "bodies-commission-open");
        anyone.navigate("/plan/bodies");
        look(anyone, "bodies-commissions-open");
        secretariat();
    }

    private void secretariat() {
        Page page = openAs(actors.official("US", Role.SECRETARIAT), DESK, "en", "/plan/bodies/kinds/mandate");
        look(page, "bodies-mandates");
        page.locator("a[href$='item=mandate-18']").click();
        page.locator("#title").fill("Attend the next meeting");
        page.locator("#words").fill("As a member");
        day(page, "day", TODAY);
        page.locator("#why").fill("The plan says so");
        look(page, "bodies-mandate-form");
        press(page, "form");
        move(page, "under_way", "It was called for");
        look(page, "bodies-mandate");
        for (String kind : new String[] {"request", "activity", "guideline", "agreement"}) {
            page.navigate("/plan/bodies/kinds/" + kind);
            look(page, "bodies-" + kind);
        }
        page.navigate("/plan/bodies/kinds/activity/new");
        look(page, "bodies-activity-form");
    }

    private static void attach(Page page, String name) {
        page.locator("details:has(#file) summary").click();
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        page.locator("#file").setInputFiles(new FilePayload(name, "application/pdf", pdf));
        press(page, "form[enctype]");
    }

    private static void move(Page page, String to, String why) {
        page.locator("input[name=to][value=" + to + "]").check();
        day(page, "day", TODAY);
        page.locator("#why").fill(why);
        press(page, "form[action$='/move']");
    }

    private static void day(Page page, String field, LocalDate day) {
        page.locator("#" + field).fill(String.valueOf(day.getDayOfMonth()));
        page.locator("#" + field + "-month").fill(String.valueOf(day.getMonthValue()));
        page.locator("#" + field + "-year").fill(String.valueOf(day.getYear()));
    }

    private static void press(Page page, String form) {
        page.locator("main " + form + " button[type=submit]").first().click();
        page.locator(".govuk-notification-banner--success").waitFor();
    }

    private static void look(Page page, String name) {
        assertAccessible(page);
        screenshot(page, name);
    }
}

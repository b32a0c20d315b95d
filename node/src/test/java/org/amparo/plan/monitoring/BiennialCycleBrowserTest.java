package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.Definition.AnswerKind;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole biennial cycle of three States, by the hands of those who work in it, on both screens. */
class BiennialCycleBrowserTest extends BrowserTest {
    private static final int FIRST_YEAR = 2095;

    @Autowired
    PlanActors actors;

    @Autowired
    Indicators indicators;

    @Autowired
    Cycles cycles;

    @Autowired
    MemberStates members;

    private Indicator structural;
    private Indicator count;

    @BeforeEach
    void whatIsAsked() {
        structural = first(AnswerKind.YES_PARTLY_NO);
        count = first(AnswerKind.COUNT);
    }

    @Test
    void threeStatesAnswerSubmitAndReadTheReport() {
        for (String state : new String[] {"CR", "PA", "UY"}) {
            members.join(state, LocalDate.of(1948, 4, 30));
        }
        Viewer official = actors.official("US", Role.SECRETARIAT);
        InstitutionId ministry = actors.institution("PA");
        InstitutionId inspection = actors.institution("PA");

        Page secretariat = openAs(official, DESK, "es", "/plan/monitoring");
        Cycle cycle = open(secretariat);
        look(secretariat, "plan-cycles");

        Page costaRica = openAs(actors.official("CR", Role.FOCAL_POINT), DESK, "es", StateDeskPages.href(cycle));
        look(costaRica, "plan-desk");
        answer(costaRica, cycle, "no");
        prove(costaRica);
        look(costaRica, "plan-answer");
        figure(costaRica, cycle, "12");
        register(costaRica);
        submit(costaRica, cycle);
        look(costaRica, "plan-submission");

        Page panama = openAs(actors.official(ministry, Role.FOCAL_POINT), DESK, "es", StateDeskPages.href(cycle));
        assign(panama, inspection);
        Page respondent = openAs(actors.official(inspection, Role.RESPONDENT), PHONE, "pt", AssignedPage.PATH);
        look(respondent, "plan-assigned");
        respondent.locator("tbody a").first().click();
        respondent.locator("input[name=choice][value=partly]").check();
        respondent.locator("main form textarea[name=note]").fill("Uma parte do país");
        look(respondent, "plan-answer");
        respondent.locator("main form:has(textarea) button[type=submit]").click();
        respondent.locator(".govuk-notification-banner--success").waitFor();
        submit(panama, cycle);

        Page uruguay = openAs(actors.official("UY", Role.FOCAL_POINT), PHONE, "en", StateDeskPages.href(cycle));
        look(uruguay, "plan-desk");
        answer(uruguay, cycle, "yes");
        submit(uruguay, cycle);

        askAndCorrect(secretariat, costaRica, cycle);
        region(secretariat, cycle);
        report(secretariat, uruguay, cycle);
    }

    private Cycle open(Page page) {
        page.locator("#firstYear").fill(String.valueOf(FIRST_YEAR));
        page.locator("#lastYear").fill(String.valueOf(FIRST_YEAR + 1));
        day(page, "due", "1", "3", "2097");
        press(page, "form[action='/plan/monitoring']");
        return cycles.all().stream()
                .filter(one -> one.firstYear() == FIRST_YEAR)
                .findFirst()
                .orElseThrow();
    }

    private void answer(Page page, Cycle cycle, String choice) {
        page.navigate(AnswerPages.href(cycle, structural));
        page.locator("input[name=choice][value=" + choice + "]").check();
        press(page, "form:has(#note)");
        assertThat(page.locator("input[name=choice][value=" + choice + "]").isChecked())
                .isTrue();
    }

    private void figure(Page page, Cycle cycle, String figure) {
        page.navigate(AnswerPages.href(cycle, count));
        page.locator("#figure").fill(figure);
        press(page, "form:has(#note)");
    }

    private static void prove(Page page) {
        page.locator("#evidenceTitle").fill("Ley inventada 7");
        page.locator("#evidenceAddress").fill("https://gaceta.test/7");
        press(page, "form[action$='/evidence']");
        assertThat(page.locator("a[href='https://gaceta.test/7']").isVisible()).isTrue();
    }

    private static void register(Page page) {
        page.navigate(RegistersPages.PATH);
        page.locator("details:has(#treaty) summary").click();
        page.locator("#treaty").fill("Protocolo inventado");
        page.locator("input[name=act][value=ratified]").check();
        day(page, "treatyDay", "9", "9", "2003");
        press(page, "form[action='/plan/registers/treaties']");
        look(page, "plan-registers");
    }

    private void assign(Page page, InstitutionId institution) {
        page.locator("input[name=indicator][value='" + structural.code() + "']").check();
        page.locator("#institution").selectOption(String.valueOf(institution.value()));
        day(page, "due", "1", "2", "2097");
        press(page, "form[action$='/assign']");
    }

    private static void submit(Page page, Cycle cycle) {
        page.navigate(StateDeskPages.href(cycle));
        press(page, "form[action$='/clear']");
        page.locator("#official").check();
        if (page.locator("#reason").count() > 0) {
            page.locator("#reason").fill("Se publicó la ley.");
        }
        page.locator("main form[action$='/submit'] button[type=submit]").click();
        page.waitForURL("**/plan/submissions/*");
    }

    private void askAndCorrect(Page secretariat, Page state, Cycle cycle) {
        secretariat.navigate(RegionPages.state(cycle, "CR"));
        secretariat.locator("main a[href^='/plan/submissions/']").first().click();
        String submission = secretariat.url();
        secretariat.locator("details:has(#words) summary").click();
        secretariat.locator("#about").selectOption(structural.code());
        secretariat.locator("#words").fill("¿No hay ley?");
        press(secretariat, "form[action$='/questions']");
        state.navigate(submission);
        state.locator("textarea[name^=reply-]").fill("La hay: se corrige.");
        press(state, "form[action*='/questions/']");
        state.navigate(StateDeskPages.href(cycle));
        press(state, "form[action$='/correct']");
        answer(state, cycle, "yes");
        submit(state, cycle);
        assertThat(state.url()).isNotEqualTo(submission);
        secretariat.reload();
        assertThat(secretariat.locator("main").innerText())
                .contains("La hay: se corrige.", "Hay una presentación posterior");
    }

    private void region(Page page, Cycle cycle) {
        page.navigate(RegionPages.href(cycle));
        look(page, "plan-region");
        page.navigate(RegionPages.item(cycle, structural.item()));
        assertThat(page.locator("main").innerText()).contains("Costa Rica", "En parte");
        look(page, "plan-item");
        page.navigate(RegionPages.state(cycle, "PA"));
        look(page, "plan-state");
        for (String path : new String[] {
            IndicatorPages.PATH, IndicatorPages.PATH + "/" + count.code(), "/plan/members", "/plan/context"
        }) {
            page.navigate(path);
            look(page, path.substring(1).replace('/', '-'));
        }
    }

    private void report(Page secretariat, Page state, Cycle cycle) {
        secretariat.navigate(ReportPages.href(cycle));
        press(secretariat, "form[action$='/draft']");
        state.navigate(ReportPages.href(cycle));
        state.locator("#comment").fill("A difficult year.");
        press(state, "form[action$='/comments']");
        look(state, "plan-report");
        secretariat.navigate(ReportPages.href(cycle));
        press(secretariat, "form[action$='/publish']");
        look(secretariat, "plan-report");

        Page anybody = open(PHONE, "fr", ReportPages.href(cycle));
        assertThat(anybody.locator("main").innerText()).contains("A difficult year.", "Uruguay");
        look(anybody, "plan-report-open");
        anybody.navigate(RegionPages.href(cycle));
        look(anybody, "plan-region-open");
        anybody.navigate(RegionPages.item(cycle, structural.item()));
        anybody.locator("main td a[href^='/plan/submissions/']").first().click();
        look(anybody, "plan-submission-open");
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

    private static void look(Page page, String name) {
        assertAccessible(page);
        screenshot(page, name);
    }

    private Indicator first(AnswerKind kind) {
        return indicators.inForce().stream()
                .filter(one -> one.is().answer() == kind && one.is().inputs().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}

package org.amparo.plan.monitoring;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The indicators and the member States, on pages. */
@NodeTest(own = true)
class IndicatorPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    Indicators indicators;

    @Autowired
    KeepIndicators keep;

    @Autowired
    MemberStates members;

    @Autowired
    DSLContext db;

    @Test
    void everyItemIsListedWithItsIndicatorsAndEachSaysWhyItWasChosen() {
        Browser observer = new Browser(port).signIn(actors.official("CR", Role.OBSERVER));
        Indicator one = indicators.inForce().getFirst();
        var text = one.is().in(java.util.Locale.of("es")).text();
        var page = observer.get("/plan/indicators/" + one.code()).body();
        assertThat(page).contains("Por qué se eligió", one.code(), "Prueba que se acepta", "La primera presentación");
        assertThat(page).contains(escaped(text.name()));

        var list = observer.get("/plan/indicators").body();
        assertThat(list)
                .contains("Directriz 1<", "Directriz 20<", "Directrices 1 a 20")
                .doesNotContain("Directriz 22<");
        assertThat(observer.get("/plan/indicators/part/7").body()).contains("Mandato 4 ALT");
        assertThat(observer.get("/plan/indicators/part/8").statusCode()).isEqualTo(404);
        assertThat(observer.get("/plan/indicators/d999-1").statusCode()).isEqualTo(404);
    }

    @Test
    void whatHasNoTextInTheLanguageOfThePageSaysWhichLanguageItIsIn() {
        Browser observer = new Browser(port).signIn(actors.official("HT", Role.OBSERVER));
        Indicator one = indicators.inForce().getFirst();
        observer.get("/language/fr?back=/");
        String language = one.is().in(java.util.Locale.of("fr")).language();
        assertThat(observer.get("/plan/indicators/" + one.code()).body())
                .contains("<html class=\"govuk-template\" lang=\"fr\">", "Pourquoi il a été choisi")
                .contains("<h1 class=\"govuk-heading-l\" lang=\"" + language + "\">");
    }

    @Test
    void theStatesApprovalIsRecordedOnceByTheSecretariat() {
        Browser secretariat = new Browser(port).signIn(actors.official("US", Role.SECRETARIAT));
        Browser focal = new Browser(port).signIn(actors.official("CR", Role.FOCAL_POINT));
        assertThat(focal.get("/plan/indicators").body())
                .contains("propuesta de Amparo")
                .doesNotContain("approvedOn");
        assertThat(approve(focal, "2026").statusCode()).isEqualTo(403);

        assertThat(secretariat.get("/plan/indicators").body()).contains("approvedOn");
        assertThat(approve(secretariat, "20").statusCode()).isEqualTo(422);
        assertThat(approve(secretariat, "2099").statusCode()).isEqualTo(422);
        assertThat(location(approve(secretariat, "2026"))).isEqualTo("/plan/indicators");
        assertThat(focal.get("/plan/indicators").body())
                .contains("aprobada por los Estados", "Resolución inventada 7")
                .doesNotContain("propuesta de Amparo");
        assertThat(secretariat.get("/plan/indicators").body()).contains("quedó registrada");
        approve(secretariat, "2025");
        assertThat(secretariat.get("/plan/indicators").body()).contains("ya estaba registrada");
    }

    @Test
    void whatSomebodyWasAskedStaysAndItsNewWordingIsANewVersion() {
        IndicatorSet set = IndicatorFiles.at(IndicatorFiles.OWN).read();
        Indicator asked = indicators.inForce().getFirst();
        Indicator unasked = indicators.inForce().getLast();
        db.execute(
                "insert into plan.cycle (first_year, last_year, due, opened_by) values (1990, 1991, '1992-01-01', 1)");
        db.execute(
                "insert into plan.state_cycle (cycle_id, country) select id, 'CR' from plan.cycle where first_year = 1990");
        db.execute(
                "insert into plan.answer (state_cycle_id, indicator_id, version, choice, answered_by)"
                        + " select id, ?, 1, 'yes', 1 from plan.state_cycle where country = 'CR' limit 1",
                asked.id());

        keep.take(edited(set), new byte[32]);

        assertThat(db.fetchValue(
                        "select name from plan.indicator_text where language = 'es' and indicator_id = ?", asked.id()))
                .isEqualTo(asked.is().in(java.util.Locale.of("es")).text().name());
        assertThat(db.fetchValue(
                        "select count(*) from plan.indicator where code = ? and version = 2 and in_force",
                        asked.code()))
                .isEqualTo(1L);
        assertThat(db.fetchValue("select count(*) from plan.indicator where code = ?", unasked.code()))
                .isEqualTo(1L);
        keep.take(set, IndicatorFiles.at(IndicatorFiles.OWN).fingerprint());
    }

    @Test
    void aStateJoinsLeavesAndComesBack() {
        Browser secretariat = new Browser(port).signIn(actors.official("US", Role.SECRETARIAT));
        assertThat(secretariat.get("/plan/members").body()).contains("Todavía no hay Estados");
        assertThat(location(join(secretariat, "Uruguay", "1948"))).isEqualTo("/plan/members");
        assertThat(join(secretariat, "UY", "1960").statusCode()).isEqualTo(422);
        assertThat(join(secretariat, "Nowhere", "1960").statusCode()).isEqualTo(422);
        assertThat(leave(secretariat, "UY", "1940").statusCode()).isEqualTo(422);
        assertThat(location(leave(secretariat, "UY", "2001"))).isEqualTo("/plan/members");
        assertThat(members.isMember("UY", java.time.LocalDate.of(2000, 1, 1))).isTrue();
        assertThat(members.isMember("UY", java.time.LocalDate.of(2001, 4, 30))).isFalse();
        assertThat(location(join(secretariat, "UY", "2010"))).isEqualTo("/plan/members");
        assertThat(members.isMember("UY", java.time.LocalDate.of(2011, 1, 1))).isTrue();
        assertThat(secretariat.get("/plan/members").body()).contains("30 abr 2001", "Sigue siéndolo");
    }

    private static java.net.http.HttpResponse<String> approve(Browser browser, String year) {
        return browser.post(
                "/plan/indicators/approval",
                "approvedOn.day",
                "3",
                "approvedOn.month",
                "2",
                "approvedOn.year",
                year,
                "document",
                "Resolución inventada 7");
    }

    private static java.net.http.HttpResponse<String> join(Browser browser, String country, String year) {
        return browser.post(
                "/plan/members", "country", country, "since.day", "30", "since.month", "4", "since.year", year);
    }

    private static java.net.http.HttpResponse<String> leave(Browser browser, String country, String year) {
        return browser.post(
                "/plan/members/leave", "leaver", country, "until.day", "30", "until.month", "4", "until.year", year);
    }

    private static IndicatorSet edited(IndicatorSet set) {
        return new IndicatorSet(
                set.edition(),
                set.definitions().stream().map(IndicatorPagesTest::edited).toList(),
                set.terms(),
                set.breakdowns(),
                set.flaws());
    }

    private static Definition edited(Definition one) {
        var texts = new java.util.HashMap<>(one.texts());
        texts.computeIfPresent(
                "es",
                (language, text) -> new IndicatorText(
                        text.name() + " (corregido)",
                        text.definition(),
                        text.unit(),
                        text.evidence(),
                        text.reason(),
                        text.inputs()));
        return new Definition(
                one.code(),
                one.edition(),
                one.item(),
                one.place(),
                one.kind(),
                one.answer(),
                one.sources(),
                one.breakdowns(),
                one.responsible(),
                one.period(),
                one.baseline(),
                one.target(),
                one.inputs(),
                one.formula(),
                one.offer(),
                texts);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseFilter;
import org.amparo.casework.CaseSummary;
import org.amparo.casework.Casework;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class BatchPagesTest {
    @Autowired
    TestUsers users;

    @Autowired
    Casework casework;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    private Viewer officer;
    private Browser browser;
    private String draft;

    @BeforeEach
    void begin() {
        officer = users.user(Role.CASE_WORKER);
        browser = new Browser(port).signIn(officer);
        var match = Pattern.compile("action=\"(/situations/new/[0-9a-f-]{36})/situation\"")
                .matcher(browser.get("/situations/new").body());
        assertThat(match.find()).isTrue();
        draft = match.group(1);
    }

    @Test
    void thirtyPersonsFoundTogetherAreOneBatch() {
        assertThat(location(situation())).isEqualTo(draft + "/persons");
        var persons = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            persons.addAll(List.of(
                    "persons[" + i + "].row", "+",
                    "persons[" + i + "].firstName", "Persona" + i,
                    "persons[" + i + "].secondName", "Ñandú",
                    "persons[" + i + "].age", Integer.toString(10 + i),
                    "persons[" + i + "].nationality", "honduras"));
        }
        assertThat(location(browser.post(draft + "/persons", persons.toArray(String[]::new))))
                .isEqualTo(draft + "/check");
        assertThat(browser.get(draft + "/check").body()).contains("30 personas", "Persona29", "Trabajo forzado");

        var registered = browser.post(draft + "/check");

        assertThat(location(registered)).matches("/situations/S-\\d{4}-\\d+");
        assertThat(location(browser.post(draft + "/check"))).isEqualTo(location(registered));
        var cases =
                casework.list(officer, CaseFilter.ALL, Optional.empty(), 100).cases();
        assertThat(cases).hasSize(30);
        assertThat(cases).extracting(CaseSummary::exploitation).containsOnly(List.of("forced_labour"));
        assertThat(cases).extracting(CaseSummary::nationalities).containsOnly(List.of("HN"));
        assertThat(browser.get(location(registered)).body()).contains("30 casos de esta situación", "Finca");
    }

    @Test
    void fiveHundredPersonsFoundTogetherAreOneBatchToo() {
        situation();
        var asked = browser.post(draft + "/persons", everybody(460, "add", "many"));
        assertThat(asked.body()).contains("name=\"persons[499].row\"").doesNotContain("persons[500].row");
        assertThat(location(browser.post(draft + "/persons", everybody(500)))).isEqualTo(draft + "/check");
        assertThat(browser.get(draft + "/check").body()).contains("500 personas", "Persona499");

        var registered = browser.post(draft + "/check");

        assertThat(location(registered)).matches("/situations/S-\\d{4}-\\d+");
        assertThat(browser.get(location(registered)).body()).contains("500 casos de esta situación");
    }

    @Test
    void morePersonsThanABatchTakesAreRefusedAndNobodyIsRegistered() {
        situation();
        browser.post(draft + "/persons", everybody(501));

        assertThat(browser.post(draft + "/check").statusCode()).isEqualTo(422);
        assertThat(casework.list(officer, CaseFilter.ALL, Optional.empty(), 1).cases())
                .isEmpty();
    }

    private static String[] everybody(int persons, String... more) {
        var form = new ArrayList<String>(List.of(more));
        for (int i = 0; i < persons; i++) {
            form.addAll(List.of(
                    "persons[" + i + "].row", "+",
                    "persons[" + i + "].firstName", "Persona" + i,
                    "persons[" + i + "].secondName", "Ñandú",
                    "persons[" + i + "].sex", "unknown",
                    "persons[" + i + "].age", Integer.toString(10 + i % 60),
                    "persons[" + i + "].nationality", "honduras"));
        }
        return form.toArray(String[]::new);
    }

    @Test
    void emptyRowsAreNobody() {
        situation();
        assertThat(browser.post(draft + "/persons", "persons[0].row", "+").statusCode())
                .isEqualTo(422);
        assertThat(location(browser.post(
                        draft + "/persons",
                        "persons[0].row",
                        "+",
                        "persons[3].row",
                        "+",
                        "persons[3].sex",
                        "unknown",
                        "persons[7].firstName",
                        "Alba")))
                .isEqualTo(draft + "/check");
        assertThat(browser.get(draft + "/check").body()).contains("2 personas", "Alba");
    }

    @Test
    void fiveRowsAreAddedAndWhatWasWrittenStays() {
        situation();
        var more = browser.post(
                draft + "/persons", "persons[0].row", "+", "persons[0].firstName", "Alba", "add", "persons");
        assertThat(more.body())
                .contains("value=\"Alba\"", "name=\"persons[5].row\"")
                .doesNotContain("persons[6].row");
    }

    @Test
    void namesLieInTheVaultAlone() {
        situation();
        browser.post(draft + "/persons", "persons[0].firstName", "Alba", "persons[0].secondName", "Ñandú");
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        assertThat((String) db.fetchValue("select answers::text from casework.draft where id = ?::uuid", id))
                .doesNotContain("Ñandú", "Alba");
        assertThat(browser.get(draft + "/persons").body()).contains("value=\"Ñandú\"");
    }

    @Test
    void oneMorePersonOfTheSituationIsRegisteredLater() {
        situation();
        browser.post(draft + "/persons", "persons[0].firstName", "Alba");
        var situation = location(browser.post(draft + "/check"));
        var reference = situation.substring(situation.lastIndexOf('/') + 1);

        var first = browser.get("/cases/new?situation=" + reference).body();
        assertThat(first).contains("comparte la situación " + reference);
        var action = Pattern.compile("action=\"(/cases/new/[0-9a-f-]{36})/circumstances\"")
                .matcher(first);
        assertThat(action.find()).isTrue();
        browser.post(action.group(1) + "/circumstances", "situation", reference, "overview.registeredOn", "2026-03-14");
        browser.post(action.group(1) + "/check");

        assertThat(browser.get(situation).body()).contains("2 casos de esta situación");
    }

    @Test
    void aSituationOfAnotherInstitutionIsNotThere() {
        situation();
        browser.post(draft + "/persons", "persons[0].firstName", "Alba");
        var situation = location(browser.post(draft + "/check"));
        var stranger = new Browser(port).signIn(users.user(Role.CASE_WORKER));

        assertThat(stranger.get(situation).statusCode()).isEqualTo(404);
    }

    private java.net.http.HttpResponse<String> situation() {
        return browser.post(
                draft + "/situation",
                "situation.kind",
                "farm",
                "situation.foundOn.year",
                "2026",
                "situation.place.country",
                "XA",
                "situation.place.municipality",
                "Finca Inventada",
                "overview.registeredOn",
                "2026-03-14",
                "trafficking.exploitation",
                "forced_labour");
    }
}

package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.ChangeOutcome;
import org.amparo.casework.Profile;
import org.amparo.casework.Section;
import org.amparo.casework.SectionContent;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class EditPagesTest {
    private static final Pattern CARRIED = Pattern.compile("name=\"(mine\\.[^\"]+)\" value=\"([^\"]*)\"");

    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    @Autowired
    Casework casework;

    @Autowired
    AuditLog audit;

    @LocalServerPort
    int port;

    private Viewer officer;
    private Browser browser;
    private CaseNumber number;
    private String path;

    @BeforeEach
    void signIn() {
        officer = users.user(Role.CASE_WORKER);
        browser = new Browser(port).signIn(officer);
        number = invented.register(officer, InventedCases.full());
        path = "/cases/" + number.value();
    }

    @Test
    void aSectionIsChangedAndTheHistoryTellsIt() {
        var form = browser.get(path + "/profile/edit").body();
        assertThat(form).contains("name=\"version\" value=\"1\"").containsPattern("value=\"female\" checked");

        var saved = browser.post(
                path + "/profile/edit", "version", "1", "profile.sex", "intersex", "profile.ageAtRegistration", "23");

        assertThat(location(saved)).isEqualTo(path);
        assertThat(browser.get(path).body()).contains("Los cambios se guardaron.", "Intersexual");
        assertThat(browser.get(path + "/history").body())
                .contains("Cambió: La persona", "<del class=\"am-was\">Mujer</del>", "Intersexual");
    }

    @Test
    void aFormThatChangesNothingChangesNothingElse() {
        for (var section : List.of(
                Section.OVERVIEW,
                Section.PROFILE,
                Section.TRAFFICKING,
                Section.EVENTS,
                Section.PERPETRATORS,
                Section.REFERRALS)) {
            var page = browser.get(path + "/" + section.code() + "/edit");
            var saved = browser.post(path + "/" + section.code() + "/edit", filled(page.body()));
            assertThat(location(saved)).as(section.code()).isEqualTo(path);
        }

        var content = view().content();
        assertThat(content).isEqualTo(InventedCases.full());
        assertThat(casework.history(officer, number)).hasValue(List.of());
    }

    @Test
    void whatTheFormDoesNotAskStays() {
        browser.post(path + "/take");
        browser.post(path + "/iccs", "version", "1", "iccs", "02041");
        browser.post(
                path + "/overview/edit",
                "version",
                "2",
                "overview.status",
                "follow_up",
                "overview.registeredOn",
                "2026-03-14");
        browser.post(path + "/trafficking/edit", "version", "2", "trafficking.exploitation", "slavery");

        assertThat(view().content().overview().owner()).contains(officer.username());
        assertThat(view().content().trafficking().iccsCodes()).containsExactly("02041");
        assertThat(view().content().trafficking().exploitation()).containsExactly("slavery");
    }

    @Test
    void theSecondOfTwoEditorsChoosesFieldByField() {
        change(withEducation("isced_3"));

        var conflict = browser.post(
                path + "/profile/edit",
                "version",
                "1",
                "profile.sex",
                "female",
                "profile.ageAtRegistration",
                "22",
                "profile.nationalities",
                "XA",
                "profile.languages",
                "Español",
                "profile.education",
                "isced_1",
                "profile.maritalStatus",
                "single",
                "profile.disabilities",
                "refused",
                "profile.migratoryStatus",
                "unknown");

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("Nada se ha perdido", "Educación primaria", "Educación secundaria alta", "Soltería");
        assertThat(view().content().profile().education()).isEqualTo("isced_3");

        var form = carried(conflict.body());
        form.addAll(List.of(
                "version", "2",
                "base", "1",
                "keep.profile.education", "theirs",
                "keep.profile.maritalStatus", "mine",
                "keep.profile.nationalities", "theirs"));
        var merged = browser.post(path + "/profile/merge", form.toArray(String[]::new));

        assertThat(location(merged)).isEqualTo(path);
        var profile = view().content().profile();
        assertThat(profile.education()).isEqualTo("isced_3");
        assertThat(profile.maritalStatus()).isEqualTo("single");
        assertThat(profile.nationalities()).containsExactly("XA", "HN");
    }

    @Test
    void whatOnlyTheOtherOneChangedIsProposedAsStored() {
        change(withEducation("isced_3"));

        var conflict = browser.post(path + "/profile/edit", profileForm("profile.maritalStatus", "married"));

        assertThat(conflict.body())
                .containsPattern("id=\"keep.profile.education-theirs\" value=\"theirs\" checked")
                .containsPattern("id=\"keep.profile.maritalStatus-mine\" value=\"mine\" checked");
    }

    @Test
    void ofTwoVersionsOneIsTakenWhole() {
        change(withEducation("isced_3"));
        var conflict = browser.post(path + "/profile/edit", profileForm("profile.maritalStatus", "married"));
        var form = carried(conflict.body());
        form.addAll(List.of("version", "2", "base", "1", "whole", "mine"));

        browser.post(path + "/profile/merge", form.toArray(String[]::new));

        var profile = view().content().profile();
        assertThat(profile.maritalStatus()).isEqualTo("married");
        assertThat(profile.education()).isEqualTo("not_asked");
    }

    @Test
    void whoIsOvertakenAgainChoosesAgain() {
        change(withEducation("isced_3"));
        var conflict = browser.post(path + "/profile/edit", profileForm("profile.maritalStatus", "married"));
        change(withEducation("isced_5"));
        var form = carried(conflict.body());
        form.addAll(List.of("version", "2", "base", "1", "whole", "mine"));

        var again = browser.post(path + "/profile/merge", form.toArray(String[]::new));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("Educación terciaria de ciclo corto", "Matrimonio")
                .containsPattern("id=\"keep.profile.education-theirs\" value=\"theirs\" checked");
    }

    @Test
    void ofListsRowsAreChosen() {
        var events = InventedCases.full().events();
        change(new SectionContent.Events(List.of(events.getFirst())));

        var conflict = browser.post(
                path + "/events/edit",
                "version",
                "1",
                "events[0].stage",
                "recruitment",
                "events[0].place.country",
                "XA",
                "events[0].place.subdivision",
                "Guaralinda",
                "events[0].began.year",
                "2024",
                "events[1].stage",
                "exploitation",
                "events[1].place.country",
                "HN",
                "events[1].place.municipality",
                "Puerto Inventado",
                "events[1].began",
                "2024-06",
                "events[1].ended",
                "2026-03-10",
                "events[2].stage",
                "transit",
                "events[2].place.country",
                "GT");

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("Igual en las dos versiones")
                .containsPattern("value=\"mine:2\" checked")
                .doesNotContainPattern("value=\"mine:1\" checked");

        var form = carried(conflict.body());
        form.addAll(List.of("version", "2", "base", "1", "keepRows", "mine:2"));
        browser.post(path + "/events/merge", form.toArray(String[]::new));

        assertThat(view().content().events())
                .extracting(event -> event.stage().code())
                .containsExactly("recruitment", "transit");
    }

    @Test
    void whoThePersonIsStaysClosedWithoutAReason() {
        assertThat(browser.get(path).body()).doesNotContain("Ñandú");
        assertThat(browser.post(path + "/identity", "purpose", "").statusCode()).isEqualTo(422);
        assertThat(browser.post(path + "/identity", "purpose", "EXPORT").body()).doesNotContain("Ñandú");

        var opened = browser.post(path + "/identity", "purpose", "PROTECTION");

        assertThat(opened.body()).contains("Ñandú Ensayo", "Proteger a la persona");
        assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(audit.ofCase(view().id().value(), java.util.Optional.empty(), 50))
                .anySatisfy(trace -> {
                    assertThat(trace.action()).isEqualTo(Action.OPEN_IDENTITY);
                    assertThat(trace.purpose()).contains("protection");
                });
        assertThat(browser.get(path + "/looks").body()).contains("Vio quién es la persona", "Proteger a la persona");
    }

    @Test
    void twoWhoCorrectANameAreShownBothNames() {
        browser.post(
                path + "/identity/edit",
                "version",
                "1",
                "identity.firstName",
                "Alma",
                "identity.secondName",
                "Ñandú Ensayo");

        var conflict = browser.post(
                path + "/identity/edit",
                "version",
                "1",
                "identity.firstName",
                "Elba",
                "identity.secondName",
                "Ñandú Ensayo");

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Alma", "Elba");
        var form = carried(conflict.body());
        form.addAll(List.of("version", "2", "base", "2", "keep.identity.firstName", "mine"));
        assertThat(location(browser.post(path + "/identity/merge", form.toArray(String[]::new))))
                .isEqualTo(path);
        assertThat(browser.post(path + "/identity", "purpose", "ASSISTANCE").body())
                .contains("Elba")
                .doesNotContain("Alma");
    }

    @Test
    void aWitnessIsAddedAndOpenedLikeThePerson() {
        assertThat(browser.post(path + "/participants/new", "identity.firstName", "Olmo")
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(browser.post(path + "/participants/new", "role", "witness", "identity.firstName", "Olmo")))
                .isEqualTo(path);

        var person = view().participants().getFirst().person().value();
        assertThat(browser.get(path).body()).contains("Testigo (1)").doesNotContain("Olmo");
        assertThat(browser.post(path + "/identity", "purpose", "ASSISTANCE", "person", Long.toString(person))
                        .body())
                .contains("Olmo", "Testigo");
    }

    @Test
    void aCaseOfAnotherInstitutionIsNotThere() {
        var stranger = new Browser(port).signIn(users.user(Role.CASE_WORKER));
        for (var what : List.of(
                "", "/history", "/looks", "/profile/edit", "/identity/edit", "/participants/new", "/registered")) {
            assertThat(stranger.get(path + what).statusCode()).as(what).isEqualTo(404);
        }
        assertThat(stranger.post(path + "/identity", "purpose", "ASSISTANCE").statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(path + "/notes", "note", "x").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/take").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/profile/edit", "version", "1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCaseThatNobodyIsResponsibleForIsTakenOnce() {
        var colleague = new Browser(port).signIn(users.user(officer.institution(), Role.CASE_WORKER));

        assertThat(browser.get("/queue").body()).contains(path + "/take");
        browser.post(path + "/take");
        colleague.post(path + "/take");

        assertThat(view().content().overview().owner()).contains(officer.username());
        assertThat(colleague.get("/queue").body()).contains("ya tiene responsable");
        browser.post(path + "/release");
        assertThat(view().content().overview().owner()).isEmpty();
    }

    private void change(SectionContent content) {
        var version = view().versions().of(content.section());
        assertThat(casework.change(officer, number, version, content)).isInstanceOf(ChangeOutcome.Changed.class);
    }

    private Profile withEducation(String code) {
        var sheet = SheetOfSection.of(view().content().profile()).with("profile.education", code);
        return (Profile) new SectionOfSheet(sheet, java.time.LocalDate.EPOCH).section(Section.PROFILE);
    }

    /** The form of the person as it was before anybody changed it, with one answer changed. */
    private String[] profileForm(String name, String value) {
        return new String[] {
            "version",
            "1",
            "profile.sex",
            "female",
            "profile.ageAtRegistration",
            "22",
            "profile.nationalities",
            "XA",
            "profile.nationalities-1",
            "HN",
            "profile.languages",
            "Español",
            "profile.disabilities",
            "refused",
            "profile.migratoryStatus",
            "unknown",
            name,
            value
        };
    }

    private CaseView view() {
        return casework.view(officer, number).orElseThrow();
    }

    private static List<String> carried(String body) {
        var form = new ArrayList<String>();
        CARRIED.matcher(body).results().forEach(match -> form.addAll(List.of(match.group(1), match.group(2))));
        return form;
    }

    /** All that a browser would send of a form that nobody touched. */
    private static String[] filled(String body) {
        var form = new ArrayList<String>();
        Pattern.compile(
                        "<input (?![^>]*type=\"(?:radio|checkbox)\")[^>]*\\bname=\"(?!_csrf)([^\"]+)\"[^>]*\\bvalue=\"([^\"]*)\"")
                .matcher(body)
                .results()
                .forEach(match -> form.addAll(List.of(match.group(1), match.group(2))));
        Pattern.compile("<input [^>]*\\bname=\"([^\"]+)\" type=\"(?:radio|checkbox)\" value=\"([^\"]*)\" checked")
                .matcher(body)
                .results()
                .forEach(match -> form.addAll(List.of(match.group(1), match.group(2))));
        Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>([^<]*)<")
                .matcher(body)
                .results()
                .forEach(match -> form.addAll(List.of(match.group(1), match.group(2))));
        Pattern.compile("<select [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL)
                .matcher(body)
                .results()
                .forEach(match -> Pattern.compile("<option value=\"([^\"]*)\" selected")
                        .matcher(match.group(2))
                        .results()
                        .findFirst()
                        .ifPresent(option -> form.addAll(List.of(match.group(1), option.group(1)))));
        return form.toArray(String[]::new);
    }
}

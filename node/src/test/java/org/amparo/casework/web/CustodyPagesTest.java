package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.audit.LogSearch;
import org.amparo.audit.LogSearch.Question;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Casework;
import org.amparo.casework.NewCase;
import org.amparo.casework.RegisterOutcome.Registered;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Custodians and the log; here, since it is invented cases that are looked at. */
@NodeTest
class CustodyPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    @Autowired
    Casework casework;

    @Autowired
    LogSearch search;

    @Autowired
    AuditLog audit;

    private Viewer officer;
    private Viewer custodian;
    private CaseNumber number;
    private Browser desk;

    @BeforeEach
    void aCaseThatAnOfficerOpened() {
        officer = users.user(Role.CASE_WORKER);
        custodian = users.user(Role.CUSTODIAN);
        number = invented.register(officer, InventedCases.sparse(3));
        new Browser(port).signIn(officer).get("/cases/" + number.value());
        desk = new Browser(port).signIn(custodian);
    }

    private String found(String... form) {
        desk.get("/custody");
        String there = location(desk.post("/custody", form));
        assertThat(there).startsWith("/custody").doesNotContain(officer.username());
        return desk.get(there).body();
    }

    @Test
    void theLogIsSearchedByUserCaseActionAndDay() {
        String today = LocalDate.now().toString();
        String tomorrow = LocalDate.now().plusDays(2).toString();
        assertThat(found("user", officer.username()))
                .contains("Abrió un caso", number.value(), "Oficial de prueba", "generales", "Páginas, origen ");
        assertThat(found("case", number.value())).contains("Abrió un caso", "Registró", number.value());
        assertThat(found("user", officer.username(), "action", "register"))
                .contains("Registró")
                .doesNotContain("<td>Abrió");
        assertThat(found("user", officer.username(), "from", tomorrow)).contains("Ninguna anotación");
        assertThat(found("user", officer.username(), "from", "2020-01-01", "to", today))
                .contains("Abrió un caso");
        assertThat(found("who", officer.actor(), "action", "register"))
                .as("asked for before")
                .contains("Registró");
        assertThat(found("user", officer.username(), "denied", "1")).contains("Ninguna anotación");
    }

    @Test
    void whatIsTypedWronglyIsSaidAndNothingIsSearched() {
        desk.get("/custody");
        var answer = desk.post("/custody", "user", "nadie.aqui", "case", "VA-1", "person", "Alba");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("No hay ningún usuario activo", "No hay ningún caso con ese número", "solo tiene cifras");
    }

    @Test
    void everySearchIsAnEntryAndStandsWithTheCaseThatWasAskedFor() {
        found("case", number.value());
        assertThat(search.find(of(custodian), Optional.empty(), 10)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(Action.SEARCH);
            assertThat(entry.subject()).isEqualTo("audit");
            assertThat(entry.touched()).isEqualTo(1);
        });
        assertThat(new Browser(port)
                        .signIn(officer)
                        .get("/cases/" + number.value() + "/looks")
                        .body())
                .as("the officer sees that a custodian looked")
                .contains("Lo vio en una lista");
    }

    @Test
    void nobodyElseComesInAndTheCustodianSeesNothingOfACase() {
        for (Role role : Set.of(Role.CASE_WORKER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.ANALYST)) {
            var browser = new Browser(port).signIn(users.user(role));
            assertThat(browser.get("/custody").statusCode()).as(role.name()).isEqualTo(403);
            assertThat(browser.get("/custody/unusual").statusCode())
                    .as(role.name())
                    .isEqualTo(403);
        }
        assertThat(found("case", number.value())).doesNotContain("Alba", "Trabajo forzado", "Ensayo");
        assertThat(desk.get("/cases/" + number.value()).statusCode()).isEqualTo(403);
    }

    @Test
    void aPageEndsWhereTheNextOneBegins() {
        for (int i = 0; i < 55; i++) {
            audit.recordRead(Entry.of(officer.actor(), Optional.empty(), Action.STATISTICS, "statistics")
                    .with("shown", i));
        }
        var newest = search.find(of(officer), Optional.empty(), 50);
        var older = search.find(of(officer), Optional.of(newest.getLast().id()), 50);
        assertThat(newest).hasSize(50).isSortedAccordingTo((a, b) -> Long.compare(b.id(), a.id()));
        assertThat(older)
                .hasSizeGreaterThan(5)
                .allMatch(entry -> entry.id() < newest.getLast().id());
        assertThat(desk.get("/custody?who=" + officer.actor()).body())
                .contains("before=" + newest.getLast().id());
    }

    @Test
    void whoSawANamesakeOpenedManyCasesAndThoseOfOthersIsListed() {
        var person = Confidential.of(Identity.named(Optional.of("Óficial"), Optional.of("Prueba"), Optional.empty()));
        var theirs = ((Registered)
                        casework.register(officer, NewCase.of(InventedCases.sparse(1), person), Optional.empty()))
                .view()
                .number();
        var browser = new Browser(port).signIn(officer);
        browser.get("/cases/" + theirs.value());
        browser.post("/cases/" + theirs.value() + "/identity", "purpose", "PROTECTION");
        for (long id = 7_000_000; id < 7_000_000 + 80; id++) {
            audit.recordRead(
                    Entry.of(officer.actor(), Optional.of(officer.institution().value()), Action.READ, "case")
                            .on(List.of(id)));
        }

        for (int i = 0; i < 70; i++) {
            audit.recordRead(officer.entry(Action.SEARCH, "person").with("sought", "name"));
        }
        audit.recordRead(officer.entry(Action.SEARCH, "person").with("refused", "too_many"));

        String unusual = desk.get("/custody/unusual").body();

        assertThat(unusual)
                .contains("Comparte dos nombres o más con la persona")
                .doesNotContain("Óficial Prueba");
        assertThat(unusual).containsPattern("Abrió 8[0-9] casos el ");
        assertThat(unusual).containsPattern("Buscó 71 veces el .*se rechazaron 1");
        assertThat(unusual).contains("who=" + officer.actor().replace(":", "%3A"));
    }

    private static Question of(Viewer viewer) {
        return new Question(
                Optional.of(viewer.actor()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}

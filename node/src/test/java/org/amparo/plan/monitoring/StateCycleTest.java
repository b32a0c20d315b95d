package org.amparo.plan.monitoring;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.amparo.access.Browser;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.Definition.AnswerKind;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A State's way through a cycle, over HTTP. */
@NodeTest(own = true)
class StateCycleTest {
    private static int years = 2000;

    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    Indicators indicators;

    @Autowired
    Cycles cycles;

    @Autowired
    MemberStates members;

    @Autowired
    DSLContext db;

    private InstitutionId ministry;
    private Viewer focalPoint;
    private Browser focal;
    private Browser secretariat;
    private Cycle cycle;
    private String desk;

    @BeforeEach
    void aCycleIsOpen() {
        members.join("CR", LocalDate.of(1948, 4, 30));
        members.join("PA", LocalDate.of(1948, 4, 30));
        ministry = actors.institution("CR");
        focalPoint = actors.official(ministry, Role.FOCAL_POINT);
        focal = new Browser(port).signIn(focalPoint);
        secretariat = new Browser(port).signIn(actors.official("US", Role.SECRETARIAT));
        years += 2;
        secretariat.get("/plan/monitoring");
        assertThat(location(secretariat.post(
                        "/plan/monitoring",
                        "firstYear",
                        String.valueOf(years),
                        "lastYear",
                        String.valueOf(years + 1),
                        "due.day",
                        "1",
                        "due.month",
                        "3",
                        "due.year",
                        "2040")))
                .isEqualTo("/plan/monitoring");
        cycle = cycles.all().stream()
                .filter(one -> one.firstYear() == years)
                .findFirst()
                .orElseThrow();
        desk = "/plan/monitoring/" + cycle.id() + "/desk";
    }

    @Test
    void anInstitutionAnswersWhatIsAssignedToItAndNothingElse() {
        Indicator choice = first(AnswerKind.YES_PARTLY_NO);
        Indicator other = indicators.inForce().stream()
                .filter(one -> !one.equals(choice))
                .findFirst()
                .orElseThrow();
        InstitutionId office = actors.institution("CR");
        Browser respondent = new Browser(port).signIn(actors.official(office, Role.RESPONDENT));
        assertThat(respondent.get("/plan/assigned").body()).contains("Nada por responder");
        assertThat(respondent.get(answer(choice)).statusCode()).isEqualTo(404);

        assertThat(focal.get(desk + "?show=unassigned").body()).contains(choice.code());
        assertThat(focal.post(desk + "/assign", "institution", String.valueOf(office.value()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(focal.post(
                        desk + "/assign",
                        "indicator",
                        choice.code(),
                        "institution",
                        String.valueOf(office.value()),
                        "due.day",
                        "1",
                        "due.month",
                        "2",
                        "due.year",
                        "2026")))
                .isEqualTo(desk);

        assertThat(respondent.get("/plan/assigned").body()).contains(answer(choice), "Atrasado");
        assertThat(focal.get(desk + "?show=late").body()).contains(choice.code(), "1 respuesta atrasada");
        assertThat(respondent.get(answer(other)).statusCode()).isEqualTo(404);
        assertThat(respondent.get(answer(choice)).statusCode()).isEqualTo(200);
        assertThat(respondent.post(answer(choice), "choice", "perhaps").statusCode())
                .isEqualTo(422);
        assertThat(location(respondent.post(answer(choice), "version", "0", "choice", "partly", "note", "Una parte")))
                .isEqualTo(answer(choice));
        assertThat(focal.get(answer(choice)).body()).contains("Una parte").containsPattern("value=\"partly\" checked");
        assertThat(focal.get(desk + "?show=late").body()).contains("Nada por aquí");
        assertThat(respondent
                        .post(answer(choice), "version", "0", "choice", "yes")
                        .statusCode())
                .isEqualTo(409);
        assertThat(respondent.get(desk).statusCode()).isEqualTo(403);
    }

    @Test
    void aComposedFigureFollowsFromItsInputs() {
        Indicator composed = indicators.inForce().stream()
                .filter(one -> one.is().inputs().size() == 2)
                .findFirst()
                .orElseThrow();
        var inputs = composed.is().inputs();
        focal.get(answer(composed));
        focal.post(answer(composed), "version", "0", "input." + inputs.getFirst(), "30");
        assertThat(focal.get(answer(composed)).body())
                .contains(composed.is()
                        .formula()
                        .orElseThrow()
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"));
        assertThat(value("figure", composed)).isNull();
        focal.post(
                answer(composed),
                "version",
                "1",
                "input." + inputs.getFirst(),
                "30",
                "input." + inputs.get(1),
                "1.234");
        assertThat(value("figure", composed))
                .as("what could be a thousand is refused")
                .isNull();
        focal.post(
                answer(composed), "version", "1", "input." + inputs.getFirst(), "30", "input." + inputs.get(1), "40");
        assertThat(value("figure", composed)).isNotNull();
    }

    @Test
    void partsThatDoNotAddUpAreToldOfAndKeptAsTheyAre() {
        Indicator counted = indicators.inForce().stream()
                .filter(one -> one.is().answer() == AnswerKind.COUNT
                        && one.is().inputs().isEmpty()
                        && one.is().breakdowns().contains("sex"))
                .findFirst()
                .orElseThrow();
        focal.get(answer(counted));
        assertThat(focal.post(answer(counted), "version", "0", "figure", "15", "part.sex.female", "doce")
                        .statusCode())
                .isEqualTo(422);
        focal.post(answer(counted), "version", "0", "figure", "15", "part.sex.female", "12", "part.sex.male", "4");
        assertThat(focal.get(answer(counted)).body())
                .contains("Sexo: las partes suman 16", "No coincide", "name=\"part.sex.female\" type=\"text\"")
                .contains("value=\"12\"");
        assertThat(String.valueOf(value("figure", counted))).isEqualTo("15");

        focal.post(desk + "/clear");
        String submission = location(focal.post(desk + "/submit", "official", "yes"));
        assertThat(secretariat.get(submission).body()).contains("Mujeres 12", "Sexo: las partes suman 16");
        assertThat(focal.get(submission + "/content").body())
                .contains("\"parts\":{\"sex\":{\"female\":\"12\",\"male\":\"4\"}}", "\"figure\":\"15\"");
        assertThat(secretariat.get(RegionPages.item(cycle, counted.item())).body())
                .contains("Mujeres 12", "Sexo: las partes suman 16");
    }

    @Test
    void ofTwoWhoAnswerAtOnceTheLaterLosesNothingAndSeesWhatTheOtherWrote() throws Exception {
        Indicator indicator = indicators.inForce().stream()
                .filter(one -> one.is().answer() == AnswerKind.YES_PARTLY_NO)
                .findFirst()
                .orElseThrow();
        Browser other = new Browser(port).signIn(actors.official(ministry, Role.FOCAL_POINT));
        focal.get(answer(indicator));
        other.get(answer(indicator));
        focal.post(answer(indicator), "version", "0", "choice", "yes", "note", "Ley primera");
        var late = other.post(answer(indicator), "version", "0", "choice", "no", "note", "Ley segunda");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Ley primera", "Ley segunda", "name=\"version\" value=\"1\"");
        assertThat(value("choice", indicator)).isEqualTo("yes");

        try (var threads = Executors.newFixedThreadPool(2)) {
            var begin = new CyclicBarrier(2);
            List<Callable<Integer>> both = List.of(
                    () -> {
                        begin.await();
                        return focal.post(answer(indicator), "version", "1", "choice", "partly", "note", "Tercera")
                                .statusCode();
                    },
                    () -> {
                        begin.await();
                        return other.post(answer(indicator), "version", "1", "choice", "no", "note", "Cuarta")
                                .statusCode();
                    });
            List<Integer> answered = new ArrayList<>();
            for (var one : threads.invokeAll(both)) {
                answered.add(one.get());
            }
            assertThat(answered).containsExactlyInAnyOrder(303, 409);
        }
    }

    @Test
    void evidenceIsALinkThatCanBeOpened() {
        Indicator one = first(AnswerKind.YES_PARTLY_NO);
        focal.get(answer(one));
        for (String address : new String[] {"", "javascript:alert(1)", "file:///etc", "https://u:p@x.test/", "no"}) {
            assertThat(focal.post(answer(one) + "/evidence", "evidenceTitle", "Ley", "evidenceAddress", address)
                            .statusCode())
                    .as(address)
                    .isEqualTo(422);
        }
        focal.post(answer(one) + "/evidence", "evidenceTitle", "Ley 7", "evidenceAddress", "https://gaceta.test/7");
        var page = focal.get(answer(one)).body();
        assertThat(page).contains("Ley 7", "https://gaceta.test/7");
        focal.post(found("action=\"(" + answer(one) + "/evidence/\\d+)\"", page));
        assertThat(focal.get(answer(one)).body()).contains("Todavía no hay pruebas");
    }

    @Test
    void whatIsSubmittedIsSealedAndACorrectionKeepsTheFirst() {
        Indicator choice = first(AnswerKind.YES_PARTLY_NO);
        Indicator count = first(AnswerKind.COUNT);
        answered(choice, "choice", "no");
        answered(count, "figure", "7");
        register();
        assertThat(submit("").statusCode()).as("nothing was cleared").isEqualTo(303);
        assertThat(focal.get(desk).body()).contains("Eso ya no se puede hacer");
        focal.post(desk + "/clear");
        assertThat(focal.get(desk).body()).contains("Con visto bueno", "Presentar oficialmente");
        assertThat(focal.post(desk + "/submit").statusCode()).isEqualTo(422);

        String first = location(submit(""));
        assertThat(first).startsWith("/plan/submissions/");
        var page = focal.get(first).body();
        assertThat(page).contains("Costa Rica", "Intacto", "7 ", "amparo/plan/submission", "Ratificado", "USD");
        assertThat(focal.get(answer(choice)).body()).contains("Ahora no se puede cambiar");
        assertThat(focal.post(answer(choice), "version", "1", "choice", "yes").statusCode())
                .isEqualTo(404);

        String content = focal.get(first + "/content").body();
        assertThat(java.util.HexFormat.of().formatHex(Sha256.of(content)))
                .isEqualTo(found("SHA-256: <code>([0-9a-f]{64})</code>", page));

        focal.post(desk + "/correct");
        answered(choice, "choice", "yes", "version", "1");
        focal.post(desk + "/clear");
        assertThat(submit("").statusCode()).as("a correction says why").isEqualTo(422);
        String second = location(submit("Se publicó la ley."));
        assertThat(second).isNotEqualTo(first);
        assertThat(focal.get(second).body()).contains("Se publicó la ley.", "Intacto", first);
        assertThat(focal.get(first).body()).contains("Hay una presentación posterior", ">No<", "Intacto");
        assertThat(focal.get(first + "/content").body()).isEqualTo(content);
        assertThat(focal.get(second + "/content").body())
                .contains("\"corrects\":\"" + found("SHA-256: <code>([0-9a-f]{64})</code>", page));
    }

    @Test
    void nobodyChangesWhatWasSubmittedNotEvenInTheDatabase() {
        answered(first(AnswerKind.YES_PARTLY_NO), "choice", "yes");
        focal.post(desk + "/clear");
        submit("");
        for (String statement : new String[] {
            "update plan.submission set content = '{}'",
            "delete from plan.submission",
            "truncate plan.submission cascade",
            "update plan.submitted_value set figure = 5",
            "update plan.submitted_status set status = 'done'"
        }) {
            assertThatThrownBy(() -> db.execute(statement)).as(statement).isNotNull();
        }
    }

    @Test
    void theSecretariatAsksOnlyAboutWhatWasSubmittedAndTheStateReplies() {
        Indicator choice = first(AnswerKind.YES_PARTLY_NO);
        answered(choice, "choice", "partly");
        assertThat(secretariat.get(desk).statusCode()).isEqualTo(403);
        assertThat(secretariat.get(answer(choice)).statusCode()).isEqualTo(403);
        focal.post(desk + "/clear");
        String submission = location(submit(""));

        secretariat.get(submission);
        assertThat(secretariat.post(submission + "/questions", "words", "").statusCode())
                .isEqualTo(422);
        secretariat.post(submission + "/questions", "about", choice.code(), "words", "¿Qué parte falta?");
        var page = focal.get(submission).body();
        assertThat(page).contains("¿Qué parte falta?", "#" + choice.code());
        String question = found("action=\"(/plan/submissions/\\d+/questions/\\d+)\"", page);
        String field = "reply-" + question.substring(question.lastIndexOf('/') + 1);
        focal.post(question, field, "El reglamento.");
        assertThat(secretariat.get(submission).body()).contains("El reglamento.");
        focal.post(question, field, "Otra cosa.");
        assertThat(secretariat.get(submission).body()).doesNotContain("Otra cosa.");

        secretariat.post(submission + "/practices", "practice", choice.code(), "why", "Sirve a otros.");
        assertThat(focal.get(submission).body()).contains("Buena práctica", "Sirve a otros.");

        Browser neighbour = new Browser(port).signIn(actors.official("PA", Role.FOCAL_POINT));
        Browser observer = new Browser(port).signIn(actors.official("CR", Role.OBSERVER));
        for (Browser other : new Browser[] {neighbour, observer}) {
            assertThat(other.get(submission).statusCode()).isEqualTo(404);
            assertThat(other.get(submission + "/content").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aStateThatLeftAnswersNothingNewAndWhatItSubmittedStays() {
        Indicator choice = first(AnswerKind.YES_PARTLY_NO);
        InstitutionId office = actors.institution("NI");
        members.join("NI", LocalDate.of(1950, 1, 1));
        Browser leaver = new Browser(port).signIn(actors.official(office, Role.FOCAL_POINT));
        leaver.get(answer(choice));
        leaver.post(answer(choice), "version", "0", "choice", "yes");
        leaver.post(desk + "/clear");
        String submission = location(leaver.post(desk + "/submit", "official", "yes"));

        members.leave("NI", LocalDate.of(2023, 11, 19));
        assertThat(leaver.get(submission).statusCode()).isEqualTo(200);
        assertThat(secretariat.get(submission).statusCode()).isEqualTo(200);
        assertThat(leaver.post(desk + "/correct").statusCode()).isEqualTo(404);
        assertThat(leaver.post(answer(choice), "version", "1", "choice", "no").statusCode())
                .isEqualTo(404);
    }

    private void register() {
        focal.get("/plan/registers");
        assertThat(focal.post("/plan/registers/budget", "year", "x").statusCode())
                .isEqualTo(422);
        focal.post(
                "/plan/registers/budget",
                "year",
                "2025",
                "item",
                "Directriz 16",
                "body",
                "Ministerio",
                "currency",
                "usd",
                "assigned",
                "1000000",
                "executed",
                "900000,5");
        focal.post(
                "/plan/registers/treaties",
                "treaty",
                "Protocolo inventado",
                "act",
                "ratified",
                "treatyDay.day",
                "9",
                "treatyDay.month",
                "9",
                "treatyDay.year",
                "2003");
        focal.post(
                "/plan/registers/laws",
                "kind",
                "unit",
                "lawTitle",
                "Unidad inventada",
                "lawDay.day",
                "1",
                "lawDay.month",
                "1",
                "lawDay.year",
                "2024");
        assertThat(focal.get("/plan/registers").body())
                .contains("2025 · Directriz 16", "USD", "Protocolo inventado", "Unidad inventada");
    }

    private HttpResponse<String> submit(String reason) {
        focal.get(desk);
        return focal.post(desk + "/submit", "official", "yes", "reason", reason);
    }

    private void answered(Indicator indicator, String... fields) {
        focal.get(answer(indicator));
        String[] form = new String[fields.length + 2];
        System.arraycopy(fields, 0, form, 2, fields.length);
        form[0] = fields.length > 2 ? fields[2] : "version";
        form[1] = fields.length > 2 ? fields[3] : "0";
        assertThat(location(focal.post(answer(indicator), form))).isEqualTo(answer(indicator));
    }

    private Object value(String column, Indicator indicator) {
        return db.fetchValue(
                "select " + column + " from plan.answer a join plan.state_cycle s on s.id = a.state_cycle_id"
                        + " where a.latest and a.indicator_id = ? and s.cycle_id = ?",
                indicator.id(),
                cycle.id());
    }

    private String answer(Indicator indicator) {
        return AnswerPages.href(cycle, indicator);
    }

    private Indicator first(AnswerKind kind) {
        return indicators.inForce().stream()
                .filter(one -> one.is().answer() == kind && one.is().inputs().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String found(String pattern, String body) {
        var matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}

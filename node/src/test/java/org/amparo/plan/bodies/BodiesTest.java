package org.amparo.plan.bodies;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.access.Browser;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.plan.monitoring.Party;
import org.amparo.plan.monitoring.PlanActors;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Commissions and undertakings, over HTTP, by officials of two States, the Secretariat and people from outside. */
@NodeTest(own = true)
class BodiesTest {
    private static final String NAME = "Aurelia Inventada";

    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    Undertakings undertakings;

    @Autowired
    DSLContext db;

    private InstitutionId ministry;
    private InstitutionId inspection;
    private Browser focal;
    private Browser respondent;
    private Browser colleague;
    private Browser neighbour;
    private Browser secretariat;
    private Browser observer;
    private Browser anyone;

    @BeforeEach
    void officialsOfTwoStates() {
        for (String state : new String[] {"CR", "PA"}) {
            db.execute(
                    "insert into plan.member_state (country, since) values (?, '1948-04-30') on conflict do nothing",
                    state);
        }
        ministry = actors.institution("CR");
        inspection = actors.institution("CR");
        focal = new Browser(port).signIn(actors.official(ministry, Role.FOCAL_POINT));
        respondent = new Browser(port).signIn(actors.official(inspection, Role.RESPONDENT));
        colleague = new Browser(port).signIn(actors.official("CR", Role.RESPONDENT));
        neighbour = new Browser(port).signIn(actors.official("PA", Role.FOCAL_POINT));
        secretariat = new Browser(port).signIn(actors.official("US", Role.SECRETARIAT));
        observer = new Browser(port).signIn(actors.official("CR", Role.OBSERVER));
        anyone = new Browser(port);
    }

    @Test
    void aCommissionIsItsStatesOwnUntilItIsPublishedAndItsMembersAreForGood() {
        String inside = commission("Comisión inventada");
        String path = inside.replace("/inside", "");
        location(focal.post(
                path + "/members/0",
                with(day("since", 1, 2, 2020), "official", NAME, "post", "Vocal", "institution", "Salud")));
        assertThat(respondent.get(inside).body()).contains(NAME, "Comisión inventada");
        for (Browser other : List.of(neighbour, secretariat, observer, anyone)) {
            assertThat(other.get("/plan/bodies").body()).doesNotContain("Comisión inventada");
            assertThat(other.get(path).statusCode()).isEqualTo(404);
        }
        for (Browser other : List.of(neighbour, secretariat, observer)) {
            assertThat(other.get(inside).statusCode()).isEqualTo(404);
        }
        focal.get(inside);
        focal.post(path + "/publish", "version", "1", "published", "yes");
        for (Browser other : List.of(neighbour, secretariat, observer, anyone)) {
            assertThat(other.get("/plan/bodies").body())
                    .contains("Comisión inventada")
                    .doesNotContain(NAME);
            assertThat(other.get(path).body()).contains("Ley inventada 7").doesNotContain(NAME);
        }
        assertThat(secretariat.get(inside).statusCode()).isEqualTo(404);
        focal.get(inside);
        focal.post(path + "/publish", "version", "2", "published", "no");
        assertThat(anyone.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void eachLookAtMembersIsAuditedAndTheirNamesAreInNoEntry() {
        String inside = commission("Comisión auditada");
        String subject = "plan:commission:" + number(inside);
        focal.post(
                inside.replace("/inside", "/members/0"),
                with(day("since", 1, 2, 2020), "official", NAME, "post", "Vocal", "institution", "Salud"));
        int before = looks(subject);
        respondent.get(inside);
        assertThat(looks(subject)).isEqualTo(before + 1);
        assertThat(db.fetch("select entry::text from audit.entry entry").toString())
                .doesNotContain(NAME, "Aurelia");
    }

    @Test
    void anAgreementIsReportedByItsInstitutionAndClosedByTheFocalPointWithEvidence() {
        String inside = commission("Comisión que acuerda");
        String session = held(inside);
        String agreement = agreement(session, inspection, 1, 6, 2026);
        assertThat(respondent.get(agreement).body())
                .contains("Informado como hecho")
                .doesNotContain("Sin efecto");
        assertThat(colleague.get(agreement).body()).doesNotContain("Siguiente paso");
        assertThat(move(colleague, agreement, 1, "reported").statusCode()).isEqualTo(404);
        assertThat(move(respondent, agreement, 1, "fulfilled").statusCode()).isEqualTo(404);
        assertThat(location(move(respondent, agreement, 1, "reported"))).isEqualTo(agreement);

        assertThat(move(focal, agreement, 2, "fulfilled").body()).contains("Agregue antes una prueba");
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        respondent.get(agreement);
        respondent.upload(agreement + "/files", "file", "informe.pdf", pdf);
        String file = found(
                "href=\"(" + agreement + "/files/\\d+)\"",
                respondent.get(agreement).body());
        assertThat(focal.download(file).body()).isEqualTo(pdf);
        assertThat(neighbour.get(file).statusCode()).isEqualTo(404);
        assertThat(secretariat.get(file).statusCode()).isEqualTo(404);

        assertThat(location(move(focal, agreement, 2, "fulfilled"))).isEqualTo(agreement);
        assertThat(focal.get(agreement).body())
                .contains("Cumplido", "porque así fue", "Oficial del plan")
                .doesNotContain("/edit\"");
        assertThat(db.fetchOne("select state, closed_on is not null from plan.undertaking where id = ?", id(agreement))
                        .toString())
                .contains("fulfilled", "true");
    }

    @Test
    void whatIsLateIsListedForWhoHasToDoIt() {
        String session = held(commission("Comisión atrasada"));
        agreement(session, inspection, 2, 2, 2025);
        assertThat(focal.get("/plan/bodies/due").body()).contains("Enviar el informe inventado", "Atrasado");
        assertThat(focal.get("/plan/bodies/kinds/agreement?show=late").body()).contains("Enviar el informe inventado");
        assertThat(focal.get("/plan/bodies/kinds/agreement?show=closed").body())
                .doesNotContain("Enviar el informe inventado");
        assertThat(neighbour.get("/plan/bodies/due").body()).doesNotContain("Enviar el informe inventado");
        assertThat(secretariat.get("/plan/bodies/due").body()).doesNotContain("Enviar el informe inventado");
    }

    @Test
    void twoAtOnceAndTheSecondSavesNothing() {
        String inside = commission("Comisión de dos");
        String session = held(inside);
        String agreement = agreement(session, inspection, 1, 6, 2026);
        move(focal, agreement, 1, "under_way");
        move(focal, agreement, 1, "dropped");
        assertThat(focal.get(agreement).body()).contains("entretanto", "En marcha");
        String path = inside.replace("/inside", "");
        focal.post(path + "/edit", commissionForm("Primero", "version", "1"));
        focal.get(inside);
        focal.post(path + "/edit", commissionForm("Segundo", "version", "1"));
        assertThat(focal.get(inside).body()).contains("Primero", "entretanto").doesNotContain("Segundo");
    }

    @Test
    void wrongDaysAndHugeTextsAreToldAndSaveNothing() {
        String inside = commission("Comisión de fechas");
        String path = inside.replace("/inside", "");
        String session = held(inside);
        assertThat(focal.post(
                                path + "/members/0",
                                with(day("since", 1, 2, 1980), "official", NAME, "post", "x", "institution", "y"))
                        .body())
                .contains("todavía no existía");
        assertThat(focal.post(session + "/edit", sessionForm("held", day("day", 1, 1, 2090)))
                        .body())
                .contains("todavía no llega");
        assertThat(focal.post(session + "/edit", sessionForm("held", day("day", 31, 2, 2026)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(focal.post("/plan/bodies/commissions/new", commissionForm("x".repeat(5_000)))
                        .statusCode())
                .isEqualTo(422);
        String agreement = agreement(session, inspection, 1, 6, 2026);
        for (String[] when : List.of(day("day", 1, 1, 2090), day("day", 1, 1, 2019), day("day", 0, 0, 0))) {
            assertThat(focal.post(agreement + "/move", with(when, "version", "1", "to", "dropped", "why", "x"))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(focal.post(agreement + "/move", with(day("day", 4, 4, 2026), "version", "1", "to", "dropped"))
                        .body())
                .as("without a reason")
                .contains("govuk-error-summary");
        assertThat(focal.get(agreement).body()).doesNotContain("Cerrado el");
    }

    @Test
    void attendanceIsOfThoseInOfficeThatDay() {
        String inside = commission("Comisión con asistencia");
        String path = inside.replace("/inside", "");
        focal.post(
                path + "/members/0",
                with(day("since", 1, 2, 2020), "official", NAME, "post", "Vocal", "institution", "Salud"));
        focal.post(
                path + "/members/0",
                with(
                        day("since", 1, 6, 2026),
                        "official",
                        "Bruno Posterior",
                        "post",
                        "Vocal",
                        "institution",
                        "Trabajo"));
        String session = held(inside);
        List<String> members = new ArrayList<>();
        Pattern.compile("/members/(\\d+)\"")
                .matcher(focal.get(inside).body())
                .results()
                .forEach(one -> members.add(one.group(1)));
        members.remove("0");
        int first = members.stream().mapToInt(Integer::parseInt).min().orElseThrow();
        int later = members.stream().mapToInt(Integer::parseInt).max().orElseThrow();
        assertThat(focal.get(session + "/edit").body()).contains(NAME).doesNotContain("Bruno Posterior");
        assertThat(focal.post(
                                session + "/edit",
                                with(sessionForm("held", day("day", 3, 3, 2026)), "attended", String.valueOf(later)))
                        .body())
                .contains("no integraba");
        focal.post(
                session + "/edit",
                with(sessionForm("held", day("day", 3, 3, 2026)), "attended", String.valueOf(first)));
        assertThat(respondent.get(session).body()).contains(NAME + ", Salud");
    }

    @Test
    void aRequestIsADraftOfItsStateAloneAndThenTheSecretariatsToAnswer() {
        String request = begun(focal, "request", "Pedir un taller inventado");
        for (Browser other : List.of(secretariat, neighbour, observer, anyone)) {
            assertThat(other.get(request).statusCode()).isEqualTo(404);
            assertThat(other.get("/plan/bodies/kinds/request").body()).doesNotContain("Pedir un taller inventado");
        }
        move(focal, request, 1, "requested");
        assertThat(secretariat.get("/plan/bodies/kinds/request").body()).contains("Pedir un taller inventado");
        assertThat(neighbour.get(request).statusCode()).isEqualTo(404);
        assertThat(move(focal, request, 2, "accepted").statusCode()).isEqualTo(404);
        move(secretariat, request, 2, "accepted");
        move(secretariat, request, 3, "under_way");
        move(secretariat, request, 4, "completed");
        assertThat(focal.get(request).body()).contains("Completada", "Aceptada", "Borrador");

        String dropped = begun(focal, "request", "Un borrador que no sale");
        move(focal, dropped, 1, "discarded");
        assertThat(secretariat.get(dropped).statusCode()).isEqualTo(404);
    }

    @Test
    void statesCommentOnAGuidelineWhileItIsConsultedUpon() {
        String guideline = begun(secretariat, "guideline", "Lineamiento inventado");
        assertThat(focal.get(guideline).statusCode()).isEqualTo(404);
        move(secretariat, guideline, 1, "consultation");
        focal.get(guideline);
        focal.post(guideline + "/comments", "comment", "Falta lo que dicen los pueblos.");
        assertThat(neighbour.get(guideline).body()).contains("Falta lo que dicen los pueblos.", "Costa Rica");
        assertThat(observer.get(guideline).statusCode()).isEqualTo(404);
        move(secretariat, guideline, 2, "revision");
        assertThat(focal.post(guideline + "/comments", "comment", "Tarde").statusCode())
                .isEqualTo(404);
        move(secretariat, guideline, 3, "adopted");
        assertThat(focal.get(guideline).body()).contains("Adoptado");
    }

    @Test
    void allNineteenMandatesAreListedAndTheirActionsAreSeenOnceOpen() {
        secretariat.get("/plan/bodies/kinds/mandate/new?item=mandate-4alt");
        String action = location(secretariat.post(
                "/plan/bodies/kinds/mandate/new",
                with(
                        day("day", 1, 3, 2026),
                        "item",
                        "mandate-4alt",
                        "title",
                        "Revisar las compras",
                        "words",
                        "Todas",
                        "why",
                        "Lo pide el plan")));
        var list = secretariat.get("/plan/bodies/kinds/mandate").body();
        assertThat(Pattern.compile("<h2 class=\"govuk-heading-m\">")
                        .matcher(list)
                        .results()
                        .count())
                .isEqualTo(19);
        assertThat(list).contains("Revisar las compras");
        assertThat(anyone.get(action).statusCode()).isEqualTo(404);
        secretariat.post(
                action + "/edit",
                with(
                        day("due", 1, 9, 2026),
                        "version",
                        "1",
                        "item",
                        "mandate-4alt",
                        "title",
                        "Revisar las compras",
                        "words",
                        "Todas",
                        "open",
                        "yes"));
        assertThat(anyone.get(action).body())
                .contains("Revisar las compras")
                .doesNotContain("Lo pide el plan", "Oficial del plan");
        assertThat(anyone.get("/plan/bodies/kinds/mandate").body()).contains("Revisar las compras");
    }

    @Test
    void listsHoldWhatTheRightsSayOfEach() {
        String session = held(commission("Comisión de la regla"));
        agreement(session, inspection, 1, 6, 2026);
        begun(focal, "request", "Uno");
        move(focal, begun(focal, "request", "Dos"), 1, "requested");
        begun(secretariat, "guideline", "Tres");
        move(secretariat, begun(secretariat, "guideline", "Cuatro"), 1, "consultation");
        begun(secretariat, "activity", "Cinco", "states", "CR");
        begun(focal, "activity", "Seis", "states", "PA");
        List<Party> parties = new ArrayList<>();
        for (String country : new String[] {"CR", "PA", "US", ""}) {
            for (boolean member : new boolean[] {true, false}) {
                Arrays.stream(Role.values())
                        .forEach(role -> parties.add(new Party(Set.of(role), country, member, true)));
                parties.add(new Party(Set.of(), country, member, true));
            }
        }
        for (Kind kind : Kind.values()) {
            List<Undertaking> all = undertakings.some(kind, org.jooq.impl.DSL.trueCondition(), 0);
            assertThat(all).as(kind.code()).isNotEmpty();
            for (Party party : parties) {
                assertThat(undertakings.some(kind, MayAboutBodies.readable(party, kind), 0))
                        .as("%s of %s %s", kind, party.roles(), party.country())
                        .isEqualTo(all.stream()
                                .filter(one -> BodyRights.may(party, Deed.READ, Thing.of(one, false)))
                                .toList());
            }
        }
    }

    @Test
    void stepsStayAsTheyAre() {
        begun(focal, "request", "Para quedarse");
        for (String statement : new String[] {
            "update plan.undertaking_step set why = 'otra'",
            "delete from plan.undertaking_step",
            "truncate plan.undertaking_step",
            "delete from plan.undertaking"
        }) {
            assertThatThrownBy(() -> db.execute(statement)).as(statement).isNotNull();
        }
    }

    private String commission(String name) {
        focal.get("/plan/bodies/commissions/new");
        String inside = location(focal.post("/plan/bodies/commissions/new", commissionForm(name)));
        focal.get(inside);
        return inside;
    }

    private static String[] commissionForm(String name, String... more) {
        return with(
                with(
                        day("founded", 1, 2, 2015),
                        "name",
                        name,
                        "territory",
                        "CR",
                        "basis",
                        "Ley inventada 7",
                        "chair",
                        "Ministerio inventado"),
                more);
    }

    private String held(String inside) {
        String path = inside.replace("/inside", "");
        focal.get(path + "/sessions/new");
        return location(focal.post(path + "/sessions/new", sessionForm("held", day("day", 3, 3, 2026))));
    }

    private static String[] sessionForm(String state, String[] day) {
        return with(day, "version", "1", "title", "Primera sesión", "agenda", "Un tema\nOtro tema", "state", state);
    }

    private String agreement(String session, InstitutionId owner, int day, int month, int year) {
        focal.get("/plan/bodies/kinds/agreement/new?session=" + id(session));
        return location(focal.post(
                "/plan/bodies/kinds/agreement/new",
                with(
                        with(day("due", day, month, year), day("day", 3, 3, 2026)),
                        "session",
                        String.valueOf(id(session)),
                        "title",
                        "Enviar el informe inventado",
                        "words",
                        "A la comisión",
                        "institution",
                        String.valueOf(owner.value()),
                        "why",
                        "Se acordó en la sesión")));
    }

    private String begun(Browser who, String kind, String title, String... more) {
        who.get("/plan/bodies/kinds/" + kind + "/new");
        return location(who.post(
                "/plan/bodies/kinds/" + kind + "/new",
                with(with(day("day", 3, 3, 2026), "title", title, "words", "Algo", "why", "Hace falta"), more)));
    }

    private static HttpResponse<String> move(Browser who, String path, int version, String to) {
        who.get(path);
        return who.post(
                path + "/move",
                with(day("day", 4, 4, 2026), "version", String.valueOf(version), "to", to, "why", "porque así fue"));
    }

    private static String[] day(String field, int day, int month, int year) {
        return new String[] {
            field + ".day",
            String.valueOf(day),
            field + ".month",
            String.valueOf(month),
            field + ".year",
            String.valueOf(year)
        };
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static int id(String path) {
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String number(String inside) {
        return found("/commissions/(\\d+)/inside", inside);
    }

    private static String found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .map(one -> one.group(1))
                .orElseThrow(() -> new AssertionError("not found: " + pattern));
    }

    private int looks(String subject) {
        return db.fetchCount(
                db.selectOne().from("audit.entry").where("subject = ?", subject).and("action = 'read'"));
    }
}

package org.amparo.plan.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Browser;
import org.amparo.access.InstitutionId;
import org.amparo.access.Officials;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.UserId;
import org.amparo.access.Viewer;
import org.amparo.access.WorkWaits;
import org.amparo.plan.States;
import org.amparo.plan.bodies.Undertaking.Says;
import org.amparo.plan.monitoring.PlanActors;
import org.amparo.plan.monitoring.PlanFigure;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Undertakings as programs see them, as their deadlines come near, and as indicators count them. */
@NodeTest(own = true)
class UndertakingsTest {
    private static final String API = "/api/v1/plan/undertakings";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    TestUsers users;

    @Autowired
    Undertakings undertakings;

    @Autowired
    CountUndertakings counts;

    @Autowired
    Officials officials;

    @Autowired
    States states;

    @Autowired
    DSLContext db;

    private InstitutionId ministry;
    private Viewer focal;
    private Viewer secretariat;
    private Viewer neighbour;

    @BeforeEach
    void officialsOfTwoStates() {
        for (String state : new String[] {"CR", "PA"}) {
            db.execute(
                    "insert into plan.member_state (country, since) values (?, '1948-04-30') on conflict do nothing",
                    state);
        }
        ministry = actors.institution("CR");
        focal = actors.official(ministry, Role.FOCAL_POINT);
        neighbour = actors.official("PA", Role.FOCAL_POINT);
        secretariat = actors.official("US", Role.SECRETARIAT);
    }

    @Test
    void aProgramReadsWhatItsUserMayKnowOfAndTakesTheNextStep() {
        int id = begin(focal, Kind.REQUEST, "CR", "", on(2026, 3, 1), Optional.empty());
        String path = API + "/" + id;
        assertThat(get(secretariat, path).statusCode()).isEqualTo(404);
        assertThat(get(focal, API + "?kind=request").body()).contains("\"id\":" + id + ",");
        assertThat(get(secretariat, API + "?kind=request").body()).doesNotContain("\"id\":" + id + ",");

        HttpResponse<String> seen = get(focal, path);
        assertThat(seen.body()).contains("\"next\":[\"requested\",\"discarded\"]", "\"why\":\"Hace falta\"");
        String tag = seen.headers().firstValue("ETag").orElseThrow();
        assertThat(step(focal, path, Optional.empty(), "requested", "2026-03-02")
                        .statusCode())
                .isEqualTo(428);
        assertThat(step(focal, path, Optional.of(tag), "accepted", "2026-03-02").statusCode())
                .as("the Secretariat's to take")
                .isEqualTo(404);
        assertThat(step(focal, path, Optional.of(tag), "completed", "2026-03-02")
                        .statusCode())
                .isEqualTo(404);
        assertThat(step(focal, path, Optional.of(tag), "requested", "2026-02-01")
                        .statusCode())
                .as("before the step before it")
                .isEqualTo(422);
        HttpResponse<String> taken = step(focal, path, Optional.of(tag), "requested", "2026-03-02");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).contains("\"state\":\"requested\"", "\"next\":[\"withdrawn\"]");
        assertThat(step(focal, path, Optional.of(tag), "withdrawn", "2026-03-02")
                        .statusCode())
                .as("seen before the step")
                .isEqualTo(412);
        assertThat(get(secretariat, path).body()).contains("\"next\":[\"accepted\",\"declined\"]");
        assertThat(get(neighbour, path).statusCode()).isEqualTo(404);
        assertThat(get(secretariat, API + "?kind=thing").statusCode()).isEqualTo(400);
    }

    @Test
    void whyAStepWasTakenIsForThoseWhoTakePart() {
        int id = begin(secretariat, Kind.MANDATE, "", "mandate-12", on(2026, 2, 1), Optional.empty());
        db.execute("update plan.undertaking set open = true where id = ?", id);
        assertThat(get(secretariat, API + "/" + id).body()).contains("Hace falta");
        assertThat(get(neighbour, API + "/" + id).body())
                .contains("\"state\":\"planned\"", "\"next\":[]")
                .doesNotContain("Hace falta");
    }

    @Test
    void whoTookItUponThemselvesIsToldOnceBeforeAndAgainWhenItIsLate() {
        LocalDate due = on(2031, 5, 20);
        int asked = begin(focal, Kind.REQUEST, "CR", "", on(2026, 3, 1), Optional.of(due));
        int own = begin(secretariat, Kind.MANDATE, "", "mandate-13", on(2026, 3, 1), Optional.of(due.plusDays(1)));
        assertThat(toldOn(due.minusDays(40))).isEmpty();
        assertThat(toldOn(due.minusDays(14))).contains(focal.user()).doesNotContain(secretariat.user());
        assertThat(toldOn(due.minusDays(13))).contains(secretariat.user()).doesNotContain(focal.user());
        assertThat(toldOn(due.minusDays(12))).isEmpty();
        move(focal, asked, RequestState.REQUESTED, on(2026, 3, 2));
        assertThat(toldOn(due.plusDays(1)))
                .as("what was handed in is the Secretariat's to do")
                .contains(secretariat.user())
                .doesNotContain(focal.user());
        move(secretariat, asked, RequestState.DECLINED, on(2026, 3, 3));
        move(secretariat, own, MandateState.DROPPED, on(2026, 3, 3));
        assertThat(toldOn(due.plusDays(40))).as("closed").isEmpty();
    }

    @Test
    void whatLeftTheRegionIsNotReminded() {
        LocalDate due = on(2031, 5, 20);
        begin(focal, Kind.REQUEST, "CR", "", on(2026, 3, 1), Optional.of(due));
        db.execute("update plan.member_state set until = '2026-01-01' where country = 'CR'");
        try {
            assertThat(toldOn(due)).doesNotContain(focal.user());
        } finally {
            db.execute("update plan.member_state set until = null where country = 'CR'");
        }
    }

    @Test
    void requestsCountByWhetherTheyWereAnsweredInThirtyDays() {
        requested("PA", on(2010, 12, 5), RequestState.ACCEPTED, on(2011, 1, 4));
        requested("PA", on(2011, 6, 1), RequestState.DECLINED, on(2011, 7, 2));
        requested("PA", on(2011, 6, 1), RequestState.WITHDRAWN, on(2011, 6, 20));
        int open = requested("PA", on(2011, 6, 1));
        requested("PA", on(2011, 12, 15), RequestState.ACCEPTED, on(2011, 12, 16));
        requested("CR", on(2011, 3, 1), RequestState.ACCEPTED, on(2011, 3, 2));
        begin(neighbour, Kind.REQUEST, "PA", "", on(2011, 3, 1), Optional.empty());

        assertThat(counts.count(PlanFigure.REQUESTS_DUE, "PA", 2011)).isEqualTo(3);
        assertThat(counts.count(PlanFigure.REQUESTS_ANSWERED, "PA", 2011)).isEqualTo(1);
        assertThat(counts.count(PlanFigure.REQUESTS_DUE, "", 2011)).isEqualTo(4);
        assertThat(counts.count(PlanFigure.REQUESTS_ANSWERED, "", 2011)).isEqualTo(2);

        move(secretariat, open, RequestState.ACCEPTED, on(2011, 8, 1));
        move(secretariat, open, RequestState.UNDER_WAY, on(2011, 9, 1));
        move(secretariat, open, RequestState.COMPLETED, on(2012, 2, 1));
        assertThat(counts.count(PlanFigure.REQUESTS_COMPLETED, "PA", 2012)).isZero();
        assertThat(counts.count(PlanFigure.REQUESTS_COMPLETED, "PA", 2013)).isEqualTo(1);
        assertThat(counts.count(PlanFigure.REQUESTS_COMPLETED, "PA", 2014)).isEqualTo(1);
        assertThat(counts.count(PlanFigure.REQUESTS_COMPLETED, "PA", 2015)).isZero();
    }

    @Test
    void anActivityCountsOnceItWasHeldAndSomethingShowsIt() {
        Says says = says("", List.of("PA"), Optional.of(on(2012, 4, 4)), Optional.empty());
        int held = begin(secretariat, Kind.ACTIVITY, "", on(2012, 3, 1), says);
        begin(secretariat, Kind.ACTIVITY, "", on(2012, 3, 1), says);
        move(secretariat, held, ActivityState.HELD, on(2012, 4, 5));
        assertThat(counts.count(PlanFigure.ACTIVITIES_HELD, "PA", 2012)).isZero();
        db.execute(
                "insert into plan.proof (undertaking_id, title, address, added_by) values (?, 'x', 'https://x', ?)",
                held,
                secretariat.user().value());
        assertThat(counts.count(PlanFigure.ACTIVITIES_HELD, "PA", 2012)).isEqualTo(1);
        assertThat(counts.count(PlanFigure.ACTIVITIES_HELD, "", 2012)).isEqualTo(1);
        assertThat(counts.count(PlanFigure.ACTIVITIES_HELD, "CR", 2012)).isZero();
        assertThat(counts.count(PlanFigure.ACTIVITIES_HELD, "PA", 2013)).isZero();
    }

    @Test
    void theSecretariatsActionsCountForItsMandatesAndForNoState() {
        meeting("mandate-18", on(2013, 5, 5), Optional.of(MandateState.DONE));
        meeting("mandate-18", on(2013, 6, 6), Optional.of(MandateState.DROPPED));
        meeting("mandate-17", on(2013, 6, 6), Optional.empty());
        meeting("mandate-6", on(2013, 6, 6), Optional.of(MandateState.DONE));
        meeting("mandate-6", on(2013, 7, 7), Optional.empty());

        assertThat(counts.count(PlanFigure.AGENCY_MEETINGS, "", 2013)).isEqualTo(2);
        assertThat(counts.count(PlanFigure.AGENCY_MEETINGS_ATTENDED, "", 2013)).isEqualTo(1);
        assertThat(counts.count(PlanFigure.PARTNER_ACTIONS_PLANNED, "", 2013)).isEqualTo(1);
        assertThat(counts.count(PlanFigure.PARTNER_ACTIONS_DONE, "", 2013)).isZero();
        assertThat(counts.count(PlanFigure.CURRICULUM_PROPOSALS, "", 2013)).isEqualTo(1);
        assertThat(counts.count(PlanFigure.CURRICULUM_PROPOSED_BEFORE, "", 2014))
                .isEqualTo(1);
        assertThat(counts.count(PlanFigure.CURRICULUM_TAKEN_UP, "", 2014)).isEqualTo(1);

        LocalDate today = LocalDate.now(Clock.systemUTC());
        meeting("mandate-18", today, Optional.of(MandateState.DONE));
        assertThat(new Browser(port).signIn(secretariat).get("/plan/figures").body())
                .contains("M018-2", "Toda la región", "100 %");
        assertThat(new Browser(port).signIn(focal).get("/plan/figures").body())
                .contains("Costa Rica", "M002-2")
                .doesNotContain("M018-2");
    }

    private void meeting(String mandate, LocalDate day, Optional<MandateState> end) {
        int id =
                begin(secretariat, Kind.MANDATE, "", day, says(mandate, List.of(), Optional.of(day), Optional.empty()));
        end.ifPresent(state -> {
            move(secretariat, id, MandateState.UNDER_WAY, day);
            move(secretariat, id, state, day);
        });
    }

    private int requested(String country, LocalDate day) {
        int id = begin(focal, Kind.REQUEST, country, "", day, Optional.empty());
        move(focal, id, RequestState.REQUESTED, day);
        return id;
    }

    private void requested(String country, LocalDate day, RequestState then, LocalDate thatDay) {
        move(secretariat, requested(country, day), then, thatDay);
    }

    private int begin(Viewer viewer, Kind kind, String country, String item, LocalDate day, Optional<LocalDate> due) {
        return begin(viewer, kind, country, day, says(item, List.of(), Optional.empty(), due));
    }

    private int begin(Viewer viewer, Kind kind, String country, LocalDate day, Says says) {
        Said said = new Said(viewer.user(), Instant.now(), day, "Hace falta");
        return undertakings.begin(viewer, kind, country, Optional.empty(), Optional.empty(), says, said);
    }

    private static Says says(String item, List<String> states, Optional<LocalDate> held, Optional<LocalDate> due) {
        return new Says("Algo inventado", "Palabras", "", "", item, Optional.empty(), states, held, held, due);
    }

    private void move(Viewer viewer, int id, State to, LocalDate day) {
        Undertaking is = undertakings.find(id).orElseThrow();
        var outcome = undertakings
                .course(is)
                .move(
                        to,
                        new Said(viewer.user(), Instant.now(), day, "porque así fue"),
                        LocalDate.now(Clock.systemUTC()));
        assertThat(outcome).isInstanceOf(Course.Outcome.Taken.class);
        assertThat(undertakings.move(viewer, is, ((Course.Outcome.Taken) outcome).course()))
                .isTrue();
    }

    private Set<UserId> toldOn(LocalDate day) {
        List<Object> published = new ArrayList<>();
        Clock clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        new RemindOfUndertakings(db, undertakings, officials, states, published::add, clock).remind();
        return published.stream()
                .map(WorkWaits.class::cast)
                .findFirst()
                .map(WorkWaits::officials)
                .orElse(Set.of());
    }

    private static LocalDate on(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private HttpResponse<String> get(Viewer viewer, String path) {
        return send(viewer, path, HttpRequest.newBuilder());
    }

    private HttpResponse<String> step(Viewer viewer, String path, Optional<String> tag, String state, String day) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"state\":\"%s\",\"day\":\"%s\",\"why\":\"porque sí\"}".formatted(state, day)));
        tag.ifPresent(seen -> request.header("If-Match", seen));
        return send(viewer, path + "/steps", request);
    }

    private HttpResponse<String> send(Viewer viewer, String path, HttpRequest.Builder request) {
        try {
            return client.send(
                    request.uri(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + users.bearer(viewer))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

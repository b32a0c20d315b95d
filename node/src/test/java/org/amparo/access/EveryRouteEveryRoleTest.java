package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.RouteSamples.Route;
import org.amparo.access.RouteSamples.Sample;
import org.amparo.access.Walker.Answer;
import org.amparo.storage.NodeTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Walks all routes of the running program as each of the roles and as nobody, none of them on the team of a case that somebody
 * else registered: whoever does not belong to a route's audience is turned away, and what is somebody else's is answered as what
 * does not exist.
 */
@NodeTest(own = true)
class EveryRouteEveryRoleTest {
    private static final Set<Role> ON_CASES =
            EnumSet.of(Role.FRONT_LINE, Role.CASE_WORKER, Role.SUPERVISOR, Role.PROSECUTOR, Role.LAWYER);

    /** The policy once more, in the words of the list of routes: who belongs to an audience. */
    private static final Map<String, Set<Role>> AUDIENCES = Map.ofEntries(
            Map.entry("anyone", EnumSet.allOf(Role.class)),
            Map.entry("signed-in", EnumSet.allOf(Role.class)),
            Map.entry("case-roles", ON_CASES),
            Map.entry("supervisors", EnumSet.of(Role.SUPERVISOR)),
            Map.entry("custodians", EnumSet.of(Role.CUSTODIAN)),
            Map.entry(
                    "analysts",
                    EnumSet.of(
                            Role.ANALYST,
                            Role.FRONT_LINE,
                            Role.CASE_WORKER,
                            Role.SUPERVISOR,
                            Role.PROSECUTOR,
                            Role.LAWYER)),
            Map.entry("plan", EnumSet.of(Role.FOCAL_POINT, Role.SECRETARIAT, Role.RESPONDENT, Role.OBSERVER)),
            Map.entry("plan-answers", EnumSet.of(Role.FOCAL_POINT, Role.RESPONDENT)),
            Map.entry("focal-points", EnumSet.of(Role.FOCAL_POINT)),
            Map.entry("plan-parties", EnumSet.of(Role.FOCAL_POINT, Role.SECRETARIAT)),
            Map.entry("secretariat", EnumSet.of(Role.SECRETARIAT)),
            Map.entry("administrators", EnumSet.of(Role.ADMINISTRATOR)),
            Map.entry("partner-nodes", EnumSet.noneOf(Role.class)),
            Map.entry("operators", EnumSet.of(Role.ADMINISTRATOR)));

    /** Where a lawyer belongs, since lawyers read what their mandate opens, and registers nothing. */
    private static final Set<String> REGISTERING =
            Set.of("/api/v1/cases", "/api/v1/situations", "/api/v1/situations/{reference}/cases");

    /** What only who works on cases, or sees that there are any, would count. */
    private static final List<String> LISTS = List.of(
            "/cases",
            "/cases?status=active",
            "/api/v1/cases",
            "/queue",
            "/api/v1/queue",
            "/situations",
            "/api/v1/situations");

    @LocalServerPort
    int port;

    @Autowired
    RouteTable routes;

    @Autowired
    TestUsers users;

    @Autowired
    OpenSessions sessions;

    private Viewer owner = new Viewer(new UserId(0), "", "", new InstitutionId(0), Set.of(), Workplace.NONE);
    private Walker walker = new Walker(0);

    /** Somebody with a role, or nobody. */
    private record Stranger(String name, Optional<Viewer> viewer) {
        boolean belongsTo(String audience) {
            return viewer.map(known ->
                            known.roles().stream().anyMatch(AUDIENCES.getOrDefault(audience, Set.of())::contains))
                    .orElse(audience.equals("anyone"));
        }

        boolean isLawyer() {
            return viewer.filter(known -> known.has(Role.LAWYER)).isPresent();
        }

        /** Then a case is no stranger's, as far as erasing goes. */
        boolean isCustodianOf(Viewer other) {
            return isCustodian()
                    && viewer.filter(known -> known.institution().equals(other.institution()))
                            .isPresent();
        }

        boolean isCustodian() {
            return viewer.filter(known -> known.has(Role.CUSTODIAN)).isPresent();
        }
    }

    @BeforeEach
    void somebodyWorksOnCases() {
        owner = users.user(Role.CASE_WORKER);
        walker = new Walker(port);
    }

    @Test
    void whatIsSomebodyElsesIsAnsweredAsWhatDoesNotExist() {
        Planted planted = planted();
        RouteSamples samples = planted.samples();
        String before = planted.read(samples);
        assertThat(before).as("what was planted is there for its owner").contains(Planted.MARK);

        List<Stranger> strangers = strangers();
        SoftAssertions all = new SoftAssertions();
        int asked = 0;
        for (String line : routes.lines()) {
            for (Sample sample : samples.of(Route.of(line))) {
                for (Stranger stranger : strangers) {
                    asked++;
                    check(sample, stranger, samples, all);
                }
            }
        }
        all.assertThat(asked).as("requests").isGreaterThan(1_000);
        all.assertThat(planted.read(samples)).as("the case after all that").isEqualTo(before);
        all.assertAll();
    }

    @Test
    void listsAndCountsAreWhatTheyWereBeforeTheCaseWasThere() {
        List<Stranger> strangers = strangers();
        List<String> before = lists(strangers);
        planted().samples();
        assertThat(lists(strangers)).isEqualTo(before);
    }

    @Test
    void aRouteWhoseVariablesHaveNoSampleFails() {
        RouteSamples samples = new RouteSamples(Map.of(), Map.of());
        assertThatThrownBy(() -> samples.of(new Route("GET", "/things/{thing}", "signed-in")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("{thing}");
        assertThatThrownBy(() -> samples.of(new Route("POST", "/api/v1/things", "signed-in")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/api/v1/things");
    }

    private void check(Sample sample, Stranger stranger, RouteSamples samples, SoftAssertions all) {
        Route route = sample.route();
        String what = stranger.name() + ": " + route.method() + " " + sample.path();
        Answer answer = ask(route, stranger, sample.path(), sample.body());
        boolean belongs = stranger.belongsTo(route.who());
        boolean refusedThere =
                stranger.isLawyer() && route.method().equals("POST") && REGISTERING.contains(route.path());
        if (!route.isSigningIn() && !refusedThere) {
            all.assertThat(answer.turnsAway())
                    .as("%s is turned away: %s", what, answer.line())
                    .isEqualTo(!belongs);
        }
        // Where only signed messages are read, who is signed in is not even asked.
        if (!belongs && stranger.viewer().isPresent() && !route.who().equals("partner-nodes")) {
            all.assertThat(answer.status()).as(what).isEqualTo(403);
        }
        String told = answer.everything().toLowerCase(Locale.ROOT);
        all.assertThat(told.contains(Planted.MARK))
                .as("%s tells what was planted", what)
                .isFalse();
        String unasked =
                (sample.path() + sample.body()).contains(samples.theirs().get("number"))
                        ? samples.withoutWhatWasAsked(answer.everything(), true)
                        : answer.everything();
        if (!(stranger.isCustodian() && route.path().startsWith("/custody"))) {
            all.assertThat(unasked.contains(samples.theirs().get("number")))
                    .as("%s tells the number", what)
                    .isFalse();
        }
        if (sample.guarded() && !(stranger.isCustodianOf(owner) && route.path().contains("/custody/"))) {
            Answer absent = ask(route, stranger, sample.absentPath(), sample.absentBody());
            if (route.method().equals("GET") || !route.path().contains("{draft}")) {
                all.assertThat(samples.withoutWhatWasAsked(answer.comparable(), true))
                        .as("%s is answered as what does not exist", what)
                        .isEqualTo(samples.withoutWhatWasAsked(absent.comparable(), false));
            }
            if (belongs && !refusedThere && !route.path().contains("{draft}")) {
                all.assertThat(answer.status())
                        .as("%s: %s", what, answer.line())
                        .isEqualTo(404);
            }
        }
    }

    private Planted planted() {
        return new Planted(owner, walker, users, sessions, port);
    }

    private Answer ask(Route route, Stranger stranger, String path, String body) {
        return walker.ask(route, path, body, stranger.viewer().map(users::bearer));
    }

    private List<String> lists(List<Stranger> strangers) {
        List<String> told = new ArrayList<>();
        for (Stranger stranger : strangers) {
            for (String list : LISTS) {
                Answer answer = ask(new Route("GET", list, ""), stranger, list, "");
                told.add(stranger.name() + " " + list + " " + answer.comparable());
            }
        }
        return told;
    }

    /** One of each role at another institution, those who work on no case at the very institution too, and nobody. */
    private List<Stranger> strangers() {
        List<Stranger> strangers = new ArrayList<>();
        strangers.add(new Stranger("nobody", Optional.empty()));
        InstitutionId elsewhere = users.institution(Optional.empty());
        Arrays.stream(Role.values()).forEach(role -> {
            strangers.add(new Stranger(role.code() + " elsewhere", Optional.of(users.user(elsewhere, role))));
            if (!role.registersCases()) {
                strangers.add(new Stranger(role.code() + " here", Optional.of(users.user(owner.institution(), role))));
            }
        });
        return strangers;
    }
}

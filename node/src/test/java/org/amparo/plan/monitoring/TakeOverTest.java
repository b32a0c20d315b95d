package org.amparo.plan.monitoring;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.statistics.ProtectedCounts;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A figure that the registry knows is offered with its query, and counts only once a person took it over. */
@NodeTest(own = true)
class TakeOverTest {
    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    TestUsers users;

    @Autowired
    Indicators indicators;

    @Autowired
    Cycles cycles;

    @Autowired
    StateCycles parts;

    @Autowired
    Answers answers;

    @Autowired
    MemberStates members;

    @MockitoBean
    ProtectedCounts counts;

    @Test
    void theFigureIsOfferedBesideAnEmptyFieldAndTakenOverByAPersonAlone() {
        users.setUp();
        members.join("XA", LocalDate.of(1948, 4, 30));
        Viewer staff = actors.official("US", Role.SECRETARIAT);
        Cycle cycle = cycles.find(
                        cycles.open(staff, 2024, 2025, LocalDate.of(2040, 3, 1)).orElseThrow())
                .orElseThrow();
        Indicator indicator = indicators.inForce().stream()
                .filter(one -> "registry.cases".equals(one.is().offer().get(Definition.FIGURE)))
                .findFirst()
                .orElseThrow();
        Browser focal = new Browser(port).signIn(actors.official("XA", Role.FOCAL_POINT));
        StateCycle part = parts.find(cycle, "XA").orElseThrow();
        String path = AnswerPages.href(cycle, indicator);

        org.mockito.Mockito.when(counts.cases(org.mockito.ArgumentMatchers.any(), org.mockito.ArgumentMatchers.any()))
                .thenReturn(java.util.OptionalLong.empty());
        assertThat(focal.get(path).body()).contains("registry.cases").doesNotContain("action=\"" + path + "/take\"");
        assertThat(location(focal.post(path + "/take", "input", ""))).isEqualTo(path);
        assertThat(answers.of(part, indicator).value()).as("too few to be told").isEmpty();

        org.mockito.Mockito.when(counts.cases(org.mockito.ArgumentMatchers.any(), org.mockito.ArgumentMatchers.any()))
                .thenReturn(java.util.OptionalLong.of(1234));
        assertThat(focal.get(path).body())
                .contains("registry.cases", "action=\"" + path + "/take\"")
                .containsPattern("name=\"figure\"[^>]*value=\"\"");
        assertThat(answers.of(part, indicator).value()).as("nobody took it").isEmpty();

        assertThat(location(focal.post(path + "/take", "input", ""))).isEqualTo(path);
        Answer taken = answers.of(part, indicator);
        assertThat(taken.value().flatMap(Value::figure).orElseThrow()).isEqualByComparingTo("1234");
        assertThat(taken.taken().orElseThrow().expression()).isEqualTo("registry.cases");
        assertThat(taken.taken().orElseThrow().figures())
                .containsEntry("year", "2025")
                .containsEntry("cases", "1234");
        assertThat(focal.get(path).body()).contains("Tomada del registro");

        focal.post(path, "version", "1", "figure", "1200", "note", "Sin los casos repetidos");
        assertThat(answers.of(part, indicator).taken())
                .as("a person wrote another figure")
                .isEmpty();
    }
}

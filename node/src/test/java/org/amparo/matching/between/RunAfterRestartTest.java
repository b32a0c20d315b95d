package org.amparo.matching.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.identity.PersonId;
import org.amparo.linkage.population.Person;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.amparo.matching.between.Run.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both nodes are killed in the middle of a run with all kinds of key, while keys are asked about and while candidates are compared:
 * it goes on, and finds what an unbroken one finds.
 */
class RunAfterRestartTest {
    private static final int PERSONS = 160;
    private static final Map<String, Object> SMALL = Map.of(
            "amparo.match.batch",
            "20",
            "amparo.match.comparisons",
            "4",
            "amparo.match.silence",
            "1s",
            "amparo.clockwork",
            "false");

    @TempDir
    Path folder;

    private final List<Person> asking = new ArrayList<>();
    private final List<Person> answering = new ArrayList<>();

    @Test
    void aRunGoesOnAfterBothNodesWereKilled() throws IOException {
        invent();
        try (var asks = new MatchingNode("VA", folder, SMALL);
                var answers = new MatchingNode("OR", folder, SMALL);
                var line = new RecordedLine(answers.port(), List.of(80_000, 330_000))) {
            asks.register(asking);
            answers.register(answering);
            var terms = MatchingNode.terms(EnumSet.allOf(Kind.class), 1, Optional.of(80), PERSONS, 3);
            var ours = asks.agree(terms, line.address());
            var theirs = answers.agree(terms, "http://127.0.0.1:" + asks.port());
            asks.know(ours, answers.agreement(theirs).publicKey());
            answers.know(theirs, asks.agreement(ours).publicKey());
            line.staysDead();

            var broken = start(asks, ours);
            isCut(line, 1);
            answers.isKilledAndStartedAnew();
            line.isMended(answers.port());
            isCut(line, 2);
            assertThat(answers.rows().fetch("select 1 from matching.comparison"))
                    .isNotEmpty();
            answers.isKilledAndStartedAnew();
            asks.isKilledAndStartedAnew();
            line.isMended(answers.port());
            isDone(asks, broken);
            var whole = start(asks, ours);
            isDone(asks, whole);

            assertThat(pairs(asks, answers, broken)).isEqualTo(pairs(asks, answers, whole));
            assertThat(pairs(asks, answers, broken)).hasSizeGreaterThan(PERSONS / 2);
            var found = asks.bean(Runs.class).pairs(broken);
            assertThat(found).anyMatch(pair -> pair.kinds().contains(Kind.LIKENESS.code()));
            assertThat(found)
                    .as("by comparing")
                    .anyMatch(pair -> pair.kinds().stream()
                            .noneMatch(code -> Kind.of(code).orElseThrow().isStrong()));
        }
    }

    /** All on both sides, written again by somebody else. */
    private void invent() {
        var usual = PopulationSettings.ofSpanishAmerica(PERSONS * 12L, 4711);
        var first = new HashMap<Long, Person>();
        Population.of(new PopulationSettings(usual.records(), 0.3, usual.seed(), usual.regions(), usual.slips()))
                .records(person -> {
                    if (person.copy() == 0) {
                        first.put(person.person(), person);
                    } else if (first.containsKey(person.person()) && asking.size() < PERSONS) {
                        asking.add(Objects.requireNonNull(first.remove(person.person())));
                        answering.add(person);
                    }
                });
        assertThat(asking).hasSize(PERSONS);
    }

    private static UUID start(MatchingNode asks, UUID agreement) {
        var started = asks.bean(AskForRun.class).start(asks.custodian, asks.agreement(agreement));
        return ((AskForRun.Outcome.Started) started).run();
    }

    private static void isCut(RecordedLine line, int times) {
        await().atMost(Duration.ofMinutes(2)).until(() -> line.timesCut() == times);
    }

    private static void isDone(MatchingNode asks, UUID run) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !asks.bean(Runs.class).find(run).orElseThrow().isUnderWay());
        var ended = asks.bean(Runs.class).find(run).orElseThrow();
        assertThat(ended.state()).as("%s", ended.problem()).isEqualTo(State.DONE);
    }

    /** Whom it found: on either side, without the names that hold for a run alone. */
    private static Set<List<PersonId>> pairs(MatchingNode asks, MatchingNode answers, UUID run) {
        var there = new HashMap<UUID, PersonId>();
        answers.bean(Runs.class).pairs(run).forEach(pair -> there.put(pair.own(), pair.person()));
        var pairs = new HashSet<List<PersonId>>();
        asks.bean(Runs.class)
                .pairs(run)
                .forEach(pair -> pairs.add(List.of(pair.person(), Objects.requireNonNull(there.get(pair.other())))));
        return pairs;
    }
}

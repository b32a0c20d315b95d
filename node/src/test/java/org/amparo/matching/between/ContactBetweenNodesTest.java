package org.amparo.matching.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.access.Browser;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.amparo.matching.between.Run.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two custodians who keep the same persons: one asks, the other grants and refuses. */
class ContactBetweenNodesTest {
    private static final String PAGES = "/custody/between";

    @TempDir
    Path folder;

    @Test
    void aCustodianAsksForContactAndTheOtherGrantsOrRefuses() {
        try (var asks = new MatchingNode("VA", folder);
                var answers = new MatchingNode("OR", folder)) {
            var population = Population.of(PopulationSettings.ofSpanishAmerica(50, 7));
            var persons = IntStream.range(0, 20)
                    .mapToObj(population::record)
                    .filter(person -> person.copy() == 0 && person.dateOfBirth().length() == 10)
                    .toList();
            asks.register(persons);
            answers.register(persons);
            var pairs = match(asks, answers);
            assertThat(pairs).hasSizeGreaterThanOrEqualTo(2);

            var asking = new Browser(asks.port()).signIn(asks.custodian);
            var granted = ask(asks, asking, pairs.get(0), "custodia@va.example");
            var refused = ask(asks, asking, pairs.get(1), "custodia@va.example");
            reaches(answers, granted);
            reaches(answers, refused);

            var answering = new Browser(answers.port()).signIn(answers.custodian);
            assertThat(answering.get(PAGES + "/contacts/" + granted).body())
                    .contains("custodia@va.example")
                    .doesNotContain("por su hermana");
            decide(answering, granted, "grant", "custodia@or.example");
            answering.get(PAGES + "/contacts/" + refused);
            decide(answering, refused, "refuse", "");

            var yes = answered(asks, granted);
            assertThat(yes.granted()).isTrue();
            assertThat(yes.contact()).isEqualTo("custodia@or.example");
            assertThat(yes.reason()).as("stays with the other side").isEmpty();
            var no = answered(asks, refused);
            assertThat(no.granted()).isFalse();
            assertThat(no.contact()).isEmpty();
            assertThat(asking.get(PAGES + "/contacts/" + granted).body()).contains("custodia@or.example");
            onceIsEnough(asks, answers, pairs.get(0), granted);
        }
    }

    private static List<Pair> match(MatchingNode asks, MatchingNode answers) {
        var terms = MatchingNode.terms(Set.of(Kind.NAME_DATE), 100, 3);
        var ours = asks.agree(terms, "http://127.0.0.1:" + answers.port());
        var theirs = answers.agree(terms, "http://127.0.0.1:" + asks.port());
        asks.know(ours, answers.agreement(theirs).publicKey());
        answers.know(theirs, asks.agreement(ours).publicKey());
        var started = asks.bean(AskForRun.class).start(asks.custodian, asks.agreement(ours));
        var run = ((AskForRun.Outcome.Started) started).run();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !asks.bean(Runs.class).find(run).orElseThrow().isUnderWay());
        return asks.bean(Runs.class).pairs(run);
    }

    private static UUID ask(MatchingNode node, Browser browser, Pair pair, String contact) {
        var path = PAGES + "/pairs/" + pair.id();
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        assertThat(browser.post(path, "contact", contact, "reason", "").statusCode())
                .isEqualTo(422);
        browser.get(path);
        assertThat(browser.post(path, "contact", contact, "reason", "Pregunta por su hermana")
                        .statusCode())
                .isEqualTo(303);
        return node.bean(Contacts.class).ofPairs(List.of(pair.id())).getFirst().id();
    }

    private static void reaches(MatchingNode node, UUID contact) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> node.bean(Contacts.class).find(contact).isPresent());
        var asked = node.bean(Contacts.class).find(contact).orElseThrow();
        assertThat(asked.incoming()).isTrue();
        assertThat(asked.reason()).as("stays with the other side").isEmpty();
        assertThat(node.bean(ContactsOfCustodian.class).toDecide(node.custodian))
                .extracting(one -> one.contact().id())
                .contains(contact);
    }

    private static void decide(Browser browser, UUID contact, String decision, String reach) {
        assertThat(browser.post(
                                PAGES + "/contacts/" + contact,
                                "decision",
                                decision,
                                "contact",
                                reach,
                                "reason",
                                "Se habló con la dirección")
                        .statusCode())
                .isEqualTo(303);
    }

    private static Contact.Answer answered(MatchingNode node, UUID contact) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> node.bean(Contacts.class)
                        .find(contact)
                        .orElseThrow()
                        .answer()
                        .isPresent());
        return node.bean(Contacts.class).find(contact).orElseThrow().answer().orElseThrow();
    }

    private static void onceIsEnough(MatchingNode asks, MatchingNode answers, Pair pair, UUID contact) {
        var agreement = asks.agreement(
                asks.bean(Runs.class).find(pair.run()).orElseThrow().agreement());
        assertThat(asks.bean(Contacts.class).ask(asks.custodian, agreement, pair, "otra@va.example", "otra vez"))
                .isEmpty();
        var decided = answers.bean(Contacts.class).find(contact).orElseThrow();
        var theirs = answers.agreement(
                answers.bean(Runs.class).find(pair.run()).orElseThrow().agreement());
        assertThat(answers.bean(Contacts.class).decide(answers.custodian, theirs, decided, false, "", "otra vez"))
                .isFalse();
        assertThat(answered(asks, contact).granted()).isTrue();
    }
}

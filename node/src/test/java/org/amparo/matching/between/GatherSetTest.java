package org.amparo.matching.between;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.identity.Erasures;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.identity.PersonId;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/** Who is in a set: by law, by consent, and who never is. */
class GatherSetTest {
    private static final int PERSONS = 6;

    @TempDir
    Path folder;

    @Test
    void consentLawImplicationsAndErasuresDecideWhoIsInTheSet() {
        try (var node = new MatchingNode("VA", folder)) {
            var population = Population.of(PopulationSettings.ofSpanishAmerica(60, 7));
            node.register(
                    IntStream.range(0, PERSONS).mapToObj(population::record).toList());
            var byLaw = agreement(node, Optional.of("Ley"));
            var byConsent = agreement(node, Optional.empty());
            var cases = node.owner().fetch("select id, person_id from casework.case_file order by id");
            var persons = cases.map(row -> new PersonId(row.get("person_id", Long.class)));
            var ids = cases.map(row -> row.get("id", Long.class));

            assertThat(in(node, byLaw)).containsExactlyInAnyOrderElementsOf(persons);
            assertThat(in(node, byConsent)).as("nobody consented").isEmpty();

            consent(node, ids.get(0), "{general,identity}", "assistance");
            consent(node, ids.get(1), "{general}", "assistance");
            consent(node, ids.get(2), "{general,identity}", "protection");
            assertThat(in(node, byConsent)).as("identity, for this purpose").containsExactly(persons.get(0));

            node.owner().execute("update access.consent set withdrawn_by = 'user:1', withdrawn_at = now()");
            assertThat(in(node, byConsent)).isEmpty();
            assertThat(in(node, byLaw))
                    .as("who took consent back")
                    .containsExactlyInAnyOrderElementsOf(persons.subList(3, PERSONS));

            node.owner()
                    .execute(
                            "insert into access.implicated (case_id, institution_id, registered_by, added_by)"
                                    + " values (?, ?, ?, 'user:1')",
                            ids.get(3),
                            node.recipient.value(),
                            node.institution.value());
            assertThat(in(node, byLaw)).containsExactlyInAnyOrderElementsOf(persons.subList(4, PERSONS));

            node.bean(TransactionOperations.class)
                    .executeWithoutResult(status -> node.bean(Erasures.class)
                            .erase(
                                    persons.get(4),
                                    Erasures.AskedBy.PERSON,
                                    new Erasures.Cause("user:1", Optional.empty(), "Lo pidió la persona")));
            assertThat(in(node, byLaw)).containsExactlyElementsOf(persons.subList(5, PERSONS));
        }
    }

    private static List<PersonId> in(MatchingNode node, Agreement agreement) {
        return node.bean(GatherSet.class).persons(agreement);
    }

    private static void consent(MatchingNode node, long caseId, String classes, String purpose) {
        var consent = node.owner()
                .fetchSingle(
                        "insert into access.consent (case_id, institution_id, purpose, classes, given, language,"
                                + " text_version, given_on, ends_on, recorded_by) values (?, ?, ?, ?::text[], 'signed',"
                                + " 'spa', '1', current_date, current_date + 30, 'user:1') returning id",
                        caseId,
                        node.recipient.value(),
                        purpose,
                        classes)
                .get(0, Long.class);
        var identity = classes.contains("identity") ? "asked" : "none";
        node.owner()
                .execute(
                        "insert into access.team_member (case_id, registered_on, registered_by, institution_id,"
                                + " purpose, classes, basis, consent_id, identity, added_by) values (?, current_date,"
                                + " ?, ?, ?, ?::text[], 'consent', ?, ?, 'user:1')",
                        caseId,
                        node.institution.value(),
                        node.recipient.value(),
                        purpose,
                        classes,
                        consent,
                        identity);
    }

    private static Agreement agreement(MatchingNode node, Optional<String> law) {
        return new Agreement(
                UUID.randomUUID(),
                MatchingNode.terms(Set.of(Kind.NAME_DATE), 100, 1),
                new Agreement.Own("Oriente", "https://oriente.example", node.recipient, law, node.institution),
                SigningKeys.fresh().getPublic().getEncoded(),
                Optional.of(SigningKeys.fresh().getPublic().getEncoded()),
                Instant.EPOCH,
                Optional.empty());
    }
}

package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.identity.Erasures.Outcome;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class ErasuresTest {
    private static final String ACTOR = "process:test";
    private static final Erasures.Cause CAUSE = new Erasures.Cause(ACTOR, Optional.empty(), "Proceso penal");

    @Autowired
    Vault vault;

    @Autowired
    Erasures erasures;

    @Autowired
    PersonKeys keys;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private final AccessToken token =
            AccessToken.witnessed(new Opening(ACTOR, Purpose.REGISTRATION, "new-case"), opening -> {});

    private PersonId register(String document, String email, String phone) {
        var identity = new Identity(
                Optional.empty(),
                Optional.empty(),
                Optional.of("Alba"),
                Optional.empty(),
                Optional.of("Muestra"),
                Optional.empty(),
                Optional.empty(),
                List.of(new IdentityDocument("cédula", Optional.empty(), document)),
                Optional.of(email),
                Optional.empty(),
                Optional.of(phone),
                PostalAddress.NONE,
                Map.of());
        return transaction.execute(status -> vault.register(Confidential.of(identity), token));
    }

    private List<PersonId> having(ExactKind kind, String value) {
        return transaction.execute(status -> vault.having(kind, Confidential.of(value), token));
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT, v 12345678k",
        "DOCUMENT, V-12.345.678-K",
        "EMAIL, ' ALBA.unica@Example.org'",
        "PHONE, 7123 4567",
        "PHONE, +00 (1) 7123-4567"
    })
    void aPersonIsFoundByWhatOnlyThatPersonHasHoweverItIsTyped(ExactKind kind, String typed) {
        var person = register("V-12.345.678-K", "alba.unica@example.org", "+00 1 7123 4567");

        assertThat(having(kind, typed)).contains(person);
        assertThat(having(kind, typed + "9")).doesNotContain(person);
    }

    @Test
    void afterAChangeOnlyTheNewValueFinds() {
        var person = register("XA-1", "antes@example.org", "1");
        transaction.executeWithoutResult(status -> vault.replace(person, 1, Confidential.of(Identity.UNKNOWN), token));

        assertThat(having(ExactKind.EMAIL, "antes@example.org")).doesNotContain(person);
    }

    @Test
    void whoWasErasedIsNowhereAnyMore() {
        var person = register("XA-ERASED", "erased@example.org", "55512345");
        var other = register("XA-STAYS", "erased@example.org", "55512345");

        assertThat(transaction.<Outcome>execute(status -> erasures.erase(person, Erasures.AskedBy.PERSON, CAUSE)))
                .isEqualTo(new Outcome.Erased());

        transaction.executeWithoutResult(status -> {
            assertThat(vault.find(person)).isEmpty();
            assertThat(vault.findAll(List.of(person, other))).containsOnlyKeys(other);
            assertThat(keys.of(List.of(person))).isEmpty();
            assertThat(vault.replace(person, 1, Confidential.of(Identity.UNKNOWN), token))
                    .isFalse();
            assertThat(erasures.erase(person, Erasures.AskedBy.PERSON, CAUSE)).isEqualTo(new Outcome.Unknown());
        });
        assertThat(having(ExactKind.DOCUMENT, "XA-ERASED")).isEmpty();
        assertThat(having(ExactKind.EMAIL, "erased@example.org")).containsExactly(other);
        for (var table : List.of("person_key", "exact_value")) {
            assertThat(db.fetchValue("select count(*) from identity." + table + " where person_id = ?", person.value()))
                    .isEqualTo(0L);
        }
        assertThat(db.fetchValue("select count(*) from identity.erasure where person_id = ?", person.value()))
                .isEqualTo(1L);
    }

    @Test
    void aLegalHoldForbidsItUntilItIsReleased() {
        var person = register("XA-HELD", "held@example.org", "2");
        transaction.executeWithoutResult(
                status -> assertThat(erasures.hold(person, CAUSE)).isTrue());

        assertThat(transaction.<Outcome>execute(status -> erasures.erase(person, Erasures.AskedBy.PERSON, CAUSE)))
                .isEqualTo(new Outcome.OnHold());
        transaction.executeWithoutResult(status -> {
            assertThat(vault.find(person)).isPresent();
            assertThat(erasures.standing(List.of(person)).get(person))
                    .isInstanceOfSatisfying(
                            Erasures.Standing.Held.class,
                            held -> assertThat(held.reason()).isEqualTo("Proceso penal"));
        });

        transaction.executeWithoutResult(
                status -> assertThat(erasures.release(person, CAUSE)).isTrue());
        assertThat(transaction.<Outcome>execute(status -> erasures.erase(person, Erasures.AskedBy.PERSON, CAUSE)))
                .isEqualTo(new Outcome.Erased());
        assertThat(transaction.<Boolean>execute(status -> erasures.hold(person, CAUSE)))
                .isFalse();
    }
}

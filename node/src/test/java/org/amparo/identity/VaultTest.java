package org.amparo.identity;

import static org.amparo.identity.rows.tables.Unsealed.UNSEALED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.BrokenSeal;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.forms.PartialDate;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class VaultTest {
    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    @Autowired
    KeyRows keys;

    @Autowired
    ExactValues exactValues;

    private final List<Opening> openings = new ArrayList<>();
    private final AccessToken token =
            AccessToken.witnessed(new Opening("process:test", Purpose.REGISTRATION, "new-case"), openings::add);

    @Test
    void aPersonReadsBackAsRegistered() {
        var everything = Confidential.of(new Identity(
                Optional.of("Sra."),
                Optional.of("Enf."),
                Optional.of("Alba"),
                Optional.of("Lucero"),
                Optional.of("Muestra Ñandú"),
                Optional.of("Luz"),
                Optional.of(new PartialDate("1999-02")),
                List.of(new IdentityDocument("cédula", Optional.of("XA"), "XA-DEMO-1")),
                Optional.of("alba@example.org"),
                Optional.of("+000 1"),
                Optional.of("+000 2"),
                new PostalAddress(
                        Optional.of("Calle \"1\"\n"),
                        Optional.of("Villa Supuesta"),
                        Optional.empty(),
                        Optional.of("0001"),
                        Optional.of("XA"),
                        Optional.of(new BigDecimal("1.50000")),
                        Optional.of(new BigDecimal("-2.25000"))),
                Map.of("apodo", "La \\ Luz")));

        var kept = transaction.execute(
                status -> vault.find(vault.register(everything, token)).orElseThrow());

        assertThat(kept.identity()).isEqualTo(everything);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(openings).hasSize(1);
    }

    @Test
    void manyPersonsGetTheirIdsInTheirOrder() {
        var persons = new ArrayList<Confidential<Identity>>();
        for (int i = 0; i < 500; i++) {
            persons.add(
                    Confidential.of(Identity.named(Optional.of("Persona " + i), Optional.empty(), Optional.empty())));
        }
        transaction.executeWithoutResult(status -> {
            var ids = vault.registerAll(persons, token);
            var kept = vault.findAll(ids);
            for (int i = 0; i < persons.size(); i++) {
                assertThat(kept).containsEntry(ids.get(i), new Vault.Kept(persons.get(i), 1));
            }
        });
    }

    @Test
    void aChangeFromAnOldVersionIsNotWritten() {
        transaction.executeWithoutResult(status -> {
            var person = vault.register(Confidential.of(Identity.UNKNOWN), token);
            var changed = Confidential.of(Identity.named(Optional.of("Alba"), Optional.empty(), Optional.empty()));

            assertThat(vault.replace(person, 1, changed, token)).isTrue();
            assertThat(vault.replace(person, 1, Confidential.of(Identity.UNKNOWN), token))
                    .isFalse();
            assertThat(vault.find(person).orElseThrow().identity()).isEqualTo(changed);
        });
    }

    @Test
    void theTableHoldsNoneOfIt() {
        var person = transaction.execute(status -> vault.register(
                Confidential.of(Identity.named(Optional.of("Alba"), Optional.of("Nadie Sabe"), Optional.empty())),
                token));

        var record = db.fetchValue("select record from identity.person where id = ?", person.value());

        assertThat(new String((byte[]) record, StandardCharsets.ISO_8859_1)).doesNotContain("Alba", "Nadie");
    }

    @Test
    void aRecordThatWasMovedToAnotherPersonOrPutBackDoesNotOpen() {
        var one = transaction.execute(status -> vault.register(Confidential.of(Identity.UNKNOWN), token));
        var other = transaction.execute(status -> vault.register(Confidential.of(Identity.UNKNOWN), token));
        var first = db.fetchValue("select record from identity.person where id = ?", one.value());
        transaction.execute(status -> vault.replace(one, 1, Confidential.of(Identity.UNKNOWN), token));

        db.execute("update identity.person set record = ? where id in (?, ?)", first, one.value(), other.value());

        var whole = transaction.execute(status -> vault.register(Confidential.of(Identity.UNKNOWN), token));
        assertThat(transaction
                        .execute(status -> vault.findAllThatOpen(List.of(one, whole, other)))
                        .keySet())
                .containsExactly(whole);
        for (var person : List.of(one, other)) {
            assertThatThrownBy(() -> transaction.execute(status -> vault.find(person)))
                    .isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void whatAnEarlierVersionLeftInPlainIsSealedAtTheStart() {
        long person = transaction
                .execute(status -> vault.register(Confidential.of(Identity.UNKNOWN), token))
                .value();
        var draft = UUID.randomUUID();
        db.execute("delete from identity.person_key where person_id = ?", person);
        db.execute("update identity.person set record = '', version = 3 where id = ?", person);
        db.execute("insert into identity.set_aside (id, records) values (?, '')", draft);
        var json = """
                {"firstName": "Alba", "email": "alba@example.org", "documents": [], "address": {}, "localAnswers": {}}""";
        db.execute("insert into identity.unsealed values ('person', ?::text, ?::jsonb)", person, json);
        db.execute("insert into identity.unsealed values ('aside', ?::text, ?::jsonb)", draft, "[" + json + "]");

        new SealEarlierRows(db, keys, exactValues, transaction);

        assertThat(db.fetchCount(UNSEALED)).isZero();
        transaction.executeWithoutResult(status -> {
            var kept = vault.find(new PersonId(person)).orElseThrow();
            assertThat(kept.version()).isEqualTo(3);
            assertThat(kept.identity().open(token).firstName()).contains("Alba");
            assertThat(vault.aside(draft).orElseThrow().open(token))
                    .extracting(Identity::firstName)
                    .containsExactly(Optional.of("Alba"));
            assertThat(exactValues.around(ExactKind.EMAIL, "ALBA@example.org").holders())
                    .contains(new PersonId(person));
        });
    }

    @Test
    void outsideATransactionTheVaultStaysShut() {
        assertThatThrownBy(() -> vault.find(new PersonId(1))).isInstanceOf(IllegalTransactionStateException.class);
    }
}

package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.forms.PartialDate;
import org.amparo.storage.NodeTest;
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
    void outsideATransactionTheVaultStaysShut() {
        assertThatThrownBy(() -> vault.find(new PersonId(1))).isInstanceOf(IllegalTransactionStateException.class);
    }
}

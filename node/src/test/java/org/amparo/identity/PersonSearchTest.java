package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.identity.PersonSearch.Alike;
import org.amparo.identity.PersonSearch.Likeness;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class PersonSearchTest {
    @Autowired
    Vault vault;

    @Autowired
    PersonSearch search;

    @Autowired
    Erasures erasures;

    @Autowired
    NamesToKeep rows;

    @Autowired
    NameEncoder encoder;

    @Autowired
    ExactValues exactValues;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private final AccessToken token =
            AccessToken.witnessed(new Opening("process:test", Purpose.REGISTRATION, "new-case"), opening -> {});

    private PersonId register(String first, String second) {
        return transaction.execute(status -> vault.register(named(first, second), token));
    }

    private static Confidential<Identity> named(String first, String second) {
        return Confidential.of(Identity.named(Optional.of(first), Optional.of(second), Optional.empty()));
    }

    private List<PersonId> found(String typed) {
        return found(search, typed);
    }

    private static List<PersonId> found(PersonSearch search, String typed) {
        return search.everywhere(new Sought(Sought.By.NAME, typed), 50).alike().stream()
                .map(Alike::person)
                .toList();
    }

    @Test
    void whoIsRegisteredIsFoundByAnotherInstanceToo() {
        var other = new SearchPersons(new KeptNames(rows), encoder, exactValues);
        found(other, "Nadie");
        var person = register("María del Carmen", "Gutiérrez Ñáñez");

        assertThat(found("Maria Gutierres")).contains(person);
        assertThat(found(other, "Maria Gutierres")).contains(person);
        assertThat(search.among(List.of(person), new Sought(Sought.By.NAME, "gutierrez maria"), 5))
                .singleElement()
                .satisfies(alike -> {
                    assertThat(alike.person()).isEqualTo(person);
                    assertThat(alike.likeness()).isEqualTo(Likeness.STRONG);
                });
        assertThat(search.among(List.of(new PersonId(1_000_000_000)), new Sought(Sought.By.NAME, "gutierrez"), 5))
                .isEmpty();
    }

    @Test
    void whatIsRolledBackNeverIsFound() {
        var person = transaction.execute(status -> {
            var registered = vault.register(named("Wenceslada", "Urquijo Tlaxcala"), token);
            assertThat(found("Wenceslada Urquijo")).isEmpty();
            status.setRollbackOnly();
            return registered;
        });

        assertThat(found("Wenceslada Urquijo")).doesNotContain(person);
    }

    @Test
    void afterAChangeOnlyTheNewNameFinds() {
        var person = register("Hermenegilda", "Pumacahua");
        assertThat(found("Hermenegilda Pumacahua")).contains(person);
        transaction.execute(status -> vault.replace(person, 1, named("Robustiana", "Antequera"), token));

        assertThat(found("Hermenegilda Pumacahua")).doesNotContain(person);
        assertThat(found("Antequera Robustiana")).contains(person);
    }

    @Test
    void whoWasErasedIsNotFoundAndItsRowIsEmpty() {
        var person = register("Escolástica", "Yupanqui Erasada");
        assertThat(found("Escolastica Yupanqui")).contains(person);
        transaction.execute(status -> erasures.erase(
                person, Erasures.AskedBy.PERSON, new Erasures.Cause("process:test", Optional.empty(), "Lo pidió")));

        assertThat(found("Escolastica Yupanqui")).doesNotContain(person);
        assertThat(words(person)).isEmpty();
    }

    @Test
    void anEncodingWithoutItsKeyFindsNobody() {
        var person = register("Sinforosa", "Restaurada");
        transaction.executeWithoutResult(
                status -> db.execute("delete from identity.person_key where person_id = ?", person.value()));

        assertThat(found(new SearchPersons(new KeptNames(rows), encoder, exactValues), "Sinforosa Restaurada"))
                .doesNotContain(person);
    }

    @Test
    void personsOfAnEarlierVersionAreEncodedWhenTheNamesAreFirstRead() {
        var person = register("Prudencia", "Anterior Versión");
        db.execute("delete from identity.name_encoding where person_id = ?", person.value());

        var fresh = new SearchPersons(new KeptNames(rows), encoder, exactValues);

        assertThat(found(fresh, "Prudencia Anterior")).contains(person);
    }

    @Test
    void theTableHoldsNeitherNamesNorTheSameBitsForTheSameName() {
        var one = register("Alba", "Repetida");
        var other = register("Alba", "Repetida");

        assertThat(new String(words(one), StandardCharsets.ISO_8859_1)).doesNotContain("Alba", "alba", "repetida");
        assertThat(words(one)).isNotEqualTo(words(other));
    }

    @Test
    void aNumberIsFoundAsItIsTypedAndAnotherIsNot() {
        var identity = new Identity(
                Optional.empty(),
                Optional.empty(),
                Optional.of("Alba"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new IdentityDocument("cédula", Optional.empty(), "W-77.001-Z")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("+000 7700 1234"),
                PostalAddress.NONE,
                Map.of());
        var person = transaction.execute(status -> vault.register(Confidential.of(identity), token));
        var alike = new Alike(person, 1_000);

        assertThat(search.everywhere(new Sought(Sought.By.DOCUMENT, "w 77001 z"), 5)
                        .alike())
                .containsExactly(alike);
        assertThat(search.everywhere(new Sought(Sought.By.PHONE, "7700-1234"), 5)
                        .alike())
                .containsExactly(alike);
        assertThat(search.among(List.of(person), new Sought(Sought.By.DOCUMENT, "W77001Z"), 5))
                .containsExactly(alike);
        assertThat(search.among(List.of(), new Sought(Sought.By.DOCUMENT, "W77001Z"), 5))
                .isEmpty();
        assertThat(search.everywhere(new Sought(Sought.By.DOCUMENT, "W77001X"), 5)
                        .alike())
                .isEmpty();
        assertThat(search.everywhere(new Sought(Sought.By.EMAIL, "W77001Z"), 5).alike())
                .isEmpty();
    }

    @Test
    void whatIsSoughtDoesNotShowItself() {
        assertThat(new Sought(Sought.By.NAME, "Alba Muestra")).hasToString("Sought[by NAME]");
        assertThat(SoughtName.of("Alba Muestra", encoder)).hasToString("SoughtName[2 words]");
        assertThat(new Sought(Sought.By.PHONE, "--").saysSomething()).isFalse();
    }

    private byte[] words(PersonId person) {
        return (byte[]) db.fetchValue("select words from identity.name_encoding where person_id = ?", person.value());
    }
}

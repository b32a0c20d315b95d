package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Erasures.AskedBy;
import org.amparo.identity.Erasures.Cause;
import org.amparo.identity.Merges.Outcome;
import org.amparo.identity.Merges.Seen;
import org.amparo.identity.Merges.Undoing;
import org.amparo.identity.Merges.Wish;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class MergesTest {
    private static final Cause CAUSE = new Cause("process:test", Optional.empty(), "La misma persona");

    @Autowired
    Vault vault;

    @Autowired
    Merges merges;

    @Autowired
    Erasures erasures;

    @Autowired
    PersonSearch search;

    @Autowired
    PersonKeys keys;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private final AccessToken token =
            AccessToken.witnessed(new Opening("process:test", Purpose.REGISTRATION, "new-case"), opening -> {});

    private static Identity person(String first, String second, String document) {
        var named = Identity.named(Optional.of(first), Optional.of(second), Optional.of(new PartialDate("1999-02")));
        return new Identity(
                named.salutation(),
                named.title(),
                named.firstName(),
                named.middleName(),
                named.secondName(),
                named.knownAs(),
                named.birthDate(),
                List.of(new IdentityDocument("cédula", Optional.empty(), document)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PostalAddress.NONE,
                Map.of());
    }

    private <T> T within(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private PersonId register(Identity identity) {
        return within(() -> vault.register(Confidential.of(identity), token));
    }

    private Identity open(PersonId person) {
        return within(() -> vault.find(person).orElseThrow().identity().open(token));
    }

    private int version(PersonId person) {
        return within(() -> vault.find(person).orElseThrow().version());
    }

    private Seen seen(PersonId person) {
        return new Seen(person, version(person));
    }

    private Outcome merge(PersonId survivor, PersonId absorbed, Identity identity, String... others) {
        var wish =
                new Wish(seen(survivor), seen(absorbed), Confidential.of(identity), Confidential.of(List.of(others)));
        return within(() -> merges.merge(wish, token, CAUSE));
    }

    private Undoing undo(long merge) {
        return within(() -> merges.undo(merge, token, CAUSE));
    }

    private boolean change(PersonId person, Identity identity) {
        int version = version(person);
        return within(() -> vault.replace(person, version, Confidential.of(identity), token));
    }

    private List<PersonId> found(String name) {
        return search.everywhere(new Sought(Sought.By.NAME, name), 50).alike().stream()
                .map(PersonSearch.Alike::person)
                .toList();
    }

    @Test
    void twoPersonsBecomeOneAndAreTwoAgainAsTheyWere() {
        var one = person("Ermelinda", "Quispe Anchundia", "XM-1");
        var other = person("Hermelinda", "Quizpe", "XM-2");
        var first = register(one);
        var second = register(other);

        var merged = merge(first, second, one, "Hermelinda Quizpe");

        assertThat(merged).isInstanceOf(Outcome.Merged.class);
        assertThat(open(first)).isEqualTo(one);
        assertThat(open(second)).isEqualTo(one);
        assertThat(within(() -> merges.oneWith(second))).containsExactlyInAnyOrder(first, second);
        assertThat(within(() -> merges.of(second)).getFirst().others().open(token))
                .containsExactly("Hermelinda Quizpe");

        assertThat(undo(((Outcome.Merged) merged).id())).isEqualTo(new Undoing.Undone(first, second));
        assertThat(open(first)).isEqualTo(one);
        assertThat(open(second)).isEqualTo(other);
        assertThat(undo(((Outcome.Merged) merged).id())).isInstanceOf(Undoing.NotThere.class);
        assertThat(within(() -> merges.of(second))).isEmpty();
    }

    @Test
    void whoIsOneIsFoundByTheNamesAndNumbersOfEitherAndAfterwardsByTheOwnAlone() {
        var first = register(person("Rigoberta", "Yupanqui Cari", "XM-RIGO"));
        var second = register(person("Filomena", "Apaza Tito", "XM-FILO"));
        var merged = (Outcome.Merged) merge(first, second, open(first));

        for (String name : List.of("Rigoberta Yupanqui", "Filomena Apaza")) {
            assertThat(found(name)).contains(first, second);
        }
        assertThat(having("XM-FILO")).containsExactlyInAnyOrder(first, second);

        undo(merged.id());

        assertThat(found("Rigoberta Yupanqui")).contains(first).doesNotContain(second);
        assertThat(having("XM-FILO")).containsExactly(second);
    }

    private List<PersonId> having(String number) {
        return within(() -> vault.having(ExactKind.DOCUMENT, Confidential.of(number), token));
    }

    @Test
    void whatWasChangedSinceGoesToThePersonThroughWhomItWasChanged() {
        var one = person("Casilda", "Ticona", "XM-3");
        var other = person("Cacilda", "Ticono", "XM-4");
        var first = register(one);
        var second = register(other);
        var merged = (Outcome.Merged) merge(first, second, one);

        change(second, IdentityField.put(one, person("", "", "XM-5"), Set.of(IdentityField.DOCUMENTS)));
        undo(merged.id());

        assertThat(open(first)).isEqualTo(one);
        assertThat(open(second))
                .isEqualTo(IdentityField.put(other, person("", "", "XM-5"), Set.of(IdentityField.DOCUMENTS)));
    }

    @Test
    void aMergeUponWhichAnotherBuildsIsUndoneAfterIt() {
        var first = register(person("Uno", "Primero", "XM-6"));
        var second = register(person("Dos", "Segundo", "XM-7"));
        var third = register(person("Tres", "Tercero", "XM-8"));
        var earlier = (Outcome.Merged) merge(first, second, open(first));
        var later = (Outcome.Merged) merge(third, first, open(third));

        assertThat(within(() -> merges.standingFor(List.of(first, second, third))))
                .containsEntry(second, third)
                .containsEntry(first, third);
        assertThat(undo(earlier.id())).isInstanceOf(Undoing.NotLast.class);
        assertThat(undo(later.id())).isInstanceOf(Undoing.Undone.class);
        assertThat(within(() -> merges.standingFor(List.of(second)))).containsEntry(second, first);
        assertThat(undo(earlier.id())).isInstanceOf(Undoing.Undone.class);
    }

    @Test
    void aPersonWhoWasChangedOrMergedMeanwhileIsNotMerged() {
        var first = register(person("Ana", "Una", "XM-9"));
        var second = register(person("Ana", "Otra", "XM-10"));
        var stale = new Wish(
                seen(first), new Seen(second, 7), Confidential.of(Identity.UNKNOWN), Confidential.of(List.of()));

        assertThat(within(() -> merges.merge(stale, token, CAUSE))).isInstanceOf(Outcome.Changed.class);
        merge(first, second, open(first));
        assertThat(merge(second, first, open(first))).isInstanceOf(Outcome.NotTwo.class);
        assertThat(merge(first, first, open(first))).isInstanceOf(Outcome.NotTwo.class);
    }

    @Test
    void aChangeFromBeforeTheMergeIsNotWritten() {
        var first = register(person("Ana", "Una", "XM-11"));
        var second = register(person("Ana", "Otra", "XM-12"));
        int before = version(second);
        merge(first, second, open(first));

        assertThat(within(() -> vault.replace(second, before, Confidential.of(Identity.UNKNOWN), token)))
                .isFalse();
    }

    @Test
    void erasingOneErasesAllWhoAreOneAndAHoldOnEitherForbidsIt() {
        var first = register(person("Ana", "Una", "XM-13"));
        var second = register(person("Ana", "Otra", "XM-14"));
        merge(first, second, open(first));
        within(() -> erasures.hold(second, CAUSE));

        assertThat(within(() -> erasures.erase(first, AskedBy.PERSON, CAUSE)))
                .isInstanceOf(Erasures.Outcome.OnHold.class);
        within(() -> erasures.release(second, CAUSE));
        assertThat(within(() -> erasures.erase(second, AskedBy.PERSON, CAUSE)))
                .isInstanceOf(Erasures.Outcome.Erased.class);

        assertThat(within(() -> vault.findAll(List.of(first, second)))).isEmpty();
        assertThat(within(() -> keys.of(List.of(first, second)))).isEmpty();
        assertThat(having("XM-14")).isEmpty();
        assertThat(db.fetchCount(
                        org.amparo.identity.rows.tables.Merge.MERGE,
                        org.amparo.identity.rows.tables.Merge.MERGE.SURVIVOR.eq(first.value())))
                .isZero();
    }

    /** Whatever is merged, undone and changed: nobody is lost, nobody stands for whoever stands for them, undoing gives back. */
    @Test
    void anySequenceOfMergesUndoingsAndChangesKeepsEverybody() {
        qt().withExamples(12).forAll(longs().all()).checkAssert(this::anySequence);
    }

    private void anySequence(long seed) {
        var random = new SplittableRandom(seed);
        var persons = new ArrayList<PersonId>();
        for (int i = 0; i < 5; i++) {
            persons.add(register(person("Nombre" + i, "Apellido" + i, "XS-" + seed + "-" + i)));
        }
        var made = new ArrayList<Long>();
        var before = new HashMap<Long, Map<PersonId, Identity>>();
        for (int step = 0; step < 25; step++) {
            var one = persons.get(random.nextInt(persons.size()));
            var other = persons.get(random.nextInt(persons.size()));
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    var now = all(persons);
                    var fields = EnumSet.allOf(IdentityField.class);
                    fields.removeIf(field -> random.nextBoolean());
                    var identity = IdentityField.put(open(one), open(other), fields);
                    if (merge(one, other, identity) instanceof Outcome.Merged(long id)) {
                        made.add(id);
                        before.put(id, now);
                    }
                }
                case 2 -> {
                    if (!made.isEmpty()) {
                        undoAndLook(made, before, made.get(random.nextInt(made.size())), persons);
                    }
                }
                default -> {
                    var changed = IdentityField.put(
                            open(one), person("Cambio" + step, "", "XS-" + step), Set.of(IdentityField.FIRST_NAME));
                    assertThat(change(one, changed)).isTrue();
                    assertThat(open(one)).isEqualTo(changed);
                    // What was given back before holds no more for whom it concerns.
                    var concerned = within(() -> merges.oneWith(one));
                    before.values().forEach(known -> known.keySet().removeAll(concerned));
                }
            }
            look(persons);
        }
        while (!made.isEmpty()) {
            int left = made.size();
            for (long id : List.copyOf(made)) {
                undoAndLook(made, before, id, persons);
            }
            assertThat(made).hasSizeLessThan(left);
        }
        assertThat(within(() -> merges.standingFor(persons)).entrySet())
                .allMatch(entry -> entry.getKey().equals(entry.getValue()));
    }

    private void undoAndLook(
            List<Long> made, Map<Long, Map<PersonId, Identity>> before, long id, List<PersonId> persons) {
        var group = within(() -> db.fetchSingle("select survivor, absorbed from identity.merge where id = ?", id));
        var concerned = within(() -> merges.oneWith(new PersonId(group.get(0, Long.class))));
        if (undo(id) instanceof Undoing.Undone) {
            made.remove(id);
            var known = before.getOrDefault(id, Map.of());
            var now = all(persons);
            concerned.stream()
                    .filter(known::containsKey)
                    .forEach(person -> assertThat(now.get(person)).isEqualTo(known.get(person)));
        }
    }

    private Map<PersonId, Identity> all(List<PersonId> persons) {
        return new HashMap<>(persons.stream().collect(Collectors.toMap(person -> person, this::open)));
    }

    private void look(List<PersonId> persons) {
        var standing = within(() -> merges.standingFor(persons));
        assertThat(standing.keySet()).containsExactlyInAnyOrderElementsOf(persons);
        for (var person : persons) {
            var root = java.util.Objects.requireNonNull(standing.get(person));
            assertThat(standing).containsEntry(root, root);
            assertThat(open(person)).isEqualTo(open(root));
        }
    }
}

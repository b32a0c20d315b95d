package org.amparo.linkage.psi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.linkage.psi.KnownKeys.Owner;
import org.amparo.linkage.psi.Trace.Tag;
import org.junit.jupiter.api.Test;

class PrivateMatchTest {
    private final byte[] seed = new byte[Asker.SEED];
    private final Asker asker;
    private final Answerer answerer = new Answerer(Secret.fresh(new SecureRandom()));

    PrivateMatchTest() {
        new SecureRandom().nextBytes(seed);
        asker = new Asker(seed, answerer.key());
    }

    @Test
    void theTagsThatBothHaveAreThoseOfTheSharedKeys() {
        qt().withExamples(20)
                .forAll(
                        lists().of(integers().between(0, 30)).ofSizeBetween(0, 12),
                        lists().of(integers().between(0, 30)).ofSizeBetween(0, 12))
                .checkAssert((mine, theirs) -> {
                    var traces = ask(0, keys(mine));
                    var known = new KnownKeys();
                    var theirTraces = answerer.traces(keys(theirs));
                    for (int i = 0; i < theirs.size(); i++) {
                        known.add(theirTraces.get(i), new Owner(i, 0));
                    }
                    var shown = read(known.tags());

                    var shared = new ArrayList<Integer>();
                    for (int i = 0; i < mine.size(); i++) {
                        if (shown.contains(traces.get(i).tag())) {
                            shared.add(mine.get(i));
                        }
                    }
                    assertThat(shared)
                            .containsExactlyElementsOf(
                                    mine.stream().filter(theirs::contains).toList());
                    assertThat(shown).hasSameSizeAs(new HashSet<>(theirs));
                });
    }

    @Test
    void aBatchThatIsAskedAgainIsBlindedAndAnsweredAsBefore() {
        var keys = keys(List.of(1, 2, 3));
        var again = new Asker(seed, answerer.key());

        assertThat(Vectors.hex(again.blind(7, keys))).isEqualTo(Vectors.hex(asker.blind(7, keys)));
        assertThat(Vectors.hex(answerer.answer(again.blind(7, keys))))
                .isEqualTo(Vectors.hex(answerer.answer(asker.blind(7, keys))));
        assertThat(Vectors.hex(asker.blind(8, keys))).isNotEqualTo(Vectors.hex(asker.blind(7, keys)));
    }

    @Test
    void theSameKeyAskedTwiceCannotBeKnownAgain() {
        assertThat(new HashSet<>(asker.blind(0, keys(List.of(5, 5, 5))).stream()
                        .map(Vectors::hex)
                        .toList()))
                .hasSize(3);
    }

    @Test
    void anotherRunHasOtherTagsForTheSameKeys() {
        var other = new Answerer(Secret.fresh(new SecureRandom()));
        assertThat(other.traces(keys(List.of(1)))).isNotEqualTo(answerer.traces(keys(List.of(1))));
    }

    @Test
    void anAnswerThatWasTamperedWithIsRefusedOrMatchesNothing() {
        var keys = keys(List.of(1, 2));
        var answers = answerer.answer(asker.blind(0, keys));
        var shifted = List.of(answers.get(1), answers.get(0));
        var broken = List.of(answers.get(0), new byte[33]);

        assertThat(asker.traces(0, keys, shifted)).doesNotContainAnyElementsOf(answerer.traces(keys));
        assertThatThrownBy(() -> asker.traces(0, keys, broken)).isInstanceOf(NotAPoint.class);
        assertThatThrownBy(() -> asker.traces(0, keys, answers.subList(0, 1))).isInstanceOf(NotAPoint.class);
    }

    @Test
    void aWrongKeyOfTheFunctionMatchesNothing() {
        var keys = keys(List.of(1, 2));
        var cheated = new Asker(seed, new Answerer(Secret.fresh(new SecureRandom())).key());
        var answers = answerer.answer(cheated.blind(0, keys));

        assertThat(cheated.traces(0, keys, answers)).doesNotContainAnyElementsOf(answerer.traces(keys));
        assertThatThrownBy(() -> new Asker(seed, new byte[33])).isInstanceOf(NotAPoint.class);
    }

    @Test
    void personsWhoShareEnoughAreFoundAndNobodyElse() {
        var known = new KnownKeys();
        var traces = answerer.traces(keys(List.of(1, 2, 3, 1)));
        known.add(traces.get(0), new Owner(0, 0));
        known.add(traces.get(1), new Owner(0, 1));
        known.add(traces.get(2), new Owner(1, 1));
        known.add(traces.get(3), new Owner(2, 0));

        var shared = known.sharing(ask(0, keys(List.of(1, 2, 9))), kinds -> kinds.size() > 1);

        assertThat(shared).isEqualTo(Map.of(0, Set.of(0, 1)));
        assertThat(known.size()).isEqualTo(3);
    }

    @Test
    void whoSawATagAloneCannotClaimItsKey() {
        var known = new KnownKeys();
        var trace = answerer.traces(keys(List.of(1))).getFirst();
        known.add(trace, new Owner(0, 0));
        var tag = read(known.tags()).iterator().next();

        assertThat(known.sharing(List.of(new Trace(tag, new Trace.Proof(1, 2))), kinds -> true))
                .isEmpty();
        assertThat(known.sharing(List.of(trace), kinds -> true)).containsOnlyKeys(0);
    }

    private List<Trace> ask(int batch, List<byte[]> keys) {
        return asker.traces(batch, keys, answerer.answer(asker.blind(batch, keys)));
    }

    private static Set<Tag> read(byte[] tags) {
        var in = ByteBuffer.wrap(tags);
        var all = new HashSet<Tag>();
        while (in.hasRemaining()) {
            all.add(Tag.read(in));
        }
        return all;
    }

    private static List<byte[]> keys(List<Integer> numbers) {
        return numbers.stream().map(n -> ("key " + n).getBytes(UTF_8)).collect(Collectors.toList());
    }

    /** The difference of two keys that one number hides is not hidden, and can be guessed at. */
    @Test
    void aKeyThatWasChangedMeanwhileIsHiddenByAnotherNumber() {
        var one = List.of(new byte[] {1});
        var other = List.of(new byte[] {2});
        var asker = new Asker(new byte[Asker.SEED], P256.write(P256.GENERATOR));
        var oprf = new Oprf(Mode.OPRF);
        var number = List.of(Secret.of(java.math.BigInteger.TWO));

        assertThat(difference(asker.blind(7, one), asker.blind(7, other)))
                .isNotEqualTo(difference(oprf.hide(one, number), oprf.hide(other, number)));
    }

    private static org.bouncycastle.math.ec.ECPoint difference(List<byte[]> one, List<byte[]> other) {
        return P256.read(one.get(0)).subtract(P256.read(other.get(0))).normalize();
    }
}

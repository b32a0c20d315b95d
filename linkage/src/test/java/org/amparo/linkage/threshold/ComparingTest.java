package org.amparo.linkage.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.Encoding;
import org.amparo.linkage.psi.NotAPoint;
import org.amparo.linkage.threshold.ThresholdAsker.Own;
import org.amparo.linkage.threshold.ThresholdAsker.Proof;
import org.junit.jupiter.api.Test;

class ComparingTest {
    private static final byte[] SESSION = "a run of sixteen".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private final Random chance = new Random(20);

    /** Both sides of one run, and what went over the line. */
    private final class Sides {
        final ThresholdAsker asker;
        final ThresholdAnswerer answerer;

        Sides(int percent) {
            var opening = new ThresholdOpening(seed(2), SESSION, percent);
            asker = new ThresholdAsker(seed(1), SESSION, percent, opening.message());
            answerer = opening.answerer(asker.offer());
        }

        List<Optional<Proof>> compare(int batch, List<Encoding> own, List<List<Encoding>> theirs) {
            var many = theirs.stream().map(List::size).toList();
            var asking = ask(batch, own, many);
            var shared = answerer.share(batch, asking.message(), theirs);
            var circuits = answerer.circuits(
                    batch,
                    many,
                    shared.kept(),
                    asking.count(shared.corrections()).message());
            var results = asking.count(shared.corrections()).results(circuits);
            for (int i = 0; i < results.size(); i++) {
                int comparison = i;
                results.get(i)
                        .ifPresent(proof -> assertThat(answerer.holds(batch, comparison, shared.kept(), proof))
                                .isTrue());
            }
            return results;
        }

        Asking ask(int batch, List<Encoding> own, List<Integer> many) {
            return asker.ask(
                    batch,
                    IntStream.range(0, own.size())
                            .mapToObj(i -> new Own(own.get(i), many.get(i)))
                            .toList());
        }
    }

    private static byte[] seed(int of) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) of);
        return seed;
    }

    private Encoding encoding(double fill, Random from) {
        var words = new long[Encoder.BITS / Long.SIZE];
        for (int bit = 0; bit < Encoder.BITS; bit++) {
            if (from.nextDouble() < fill) {
                words[bit / 64] |= 1L << bit;
            }
        }
        return Encoding.of(words);
    }

    private Encoding like(Encoding other, double changed, Random from) {
        var words = other.words();
        for (int bit = 0; bit < Encoder.BITS; bit++) {
            if (from.nextDouble() < changed) {
                words[bit / 64] ^= 1L << bit;
            }
        }
        return Encoding.of(words);
    }

    private static boolean isAlike(Encoding one, Encoding other, int percent) {
        int common = (one.count() + other.count() - one.distance(other)) / 2;
        return 200 * common >= percent * (one.count() + other.count());
    }

    @Test
    void whatComesOutIsWhetherDiceReachesTheThreshold() {
        qt().withExamples(30)
                .withFixedSeed(3)
                .forAll(
                        longs().all(),
                        integers().between(1, 100),
                        integers().between(0, 12),
                        integers().between(1, 3))
                .checkAssert((seed, percent, many, persons) -> {
                    var from = new Random(seed);
                    var own = new ArrayList<Encoding>();
                    var theirs = new ArrayList<List<Encoding>>();
                    for (int i = 0; i < persons; i++) {
                        var one = encoding(from.nextDouble(), from);
                        own.add(one);
                        theirs.add(IntStream.range(0, from.nextInt(many + 1))
                                .mapToObj(j -> like(one, from.nextDouble() * 0.6, from))
                                .toList());
                    }
                    var expected = new ArrayList<Boolean>();
                    for (int i = 0; i < persons; i++) {
                        for (var other : theirs.get(i)) {
                            expected.add(isAlike(own.get(i), other, percent));
                        }
                    }
                    assertThat(new Sides(percent)
                                    .compare(7, own, theirs).stream().map(Optional::isPresent))
                            .containsExactlyElementsOf(expected);
                });
    }

    @Test
    void oneBitMoreOrLessDecides() {
        var one = Encoding.of(first(100));
        var sides = new Sides(80);

        // 80 of 100 and 100 bits: just as alike as is asked.
        assertThat(sides.compare(0, List.of(one), List.of(List.of(shifted(80), shifted(79)))))
                .extracting(Optional::isPresent)
                .containsExactly(true, false);
    }

    /** So many bits set, the first ones. */
    private static long[] first(int many) {
        var words = new long[Encoder.BITS / Long.SIZE];
        IntStream.range(0, many).forEach(bit -> words[bit / 64] |= 1L << bit);
        return words;
    }

    /** A hundred bits, of which so many are among the first hundred. */
    private static Encoding shifted(int common) {
        var words = new long[Encoder.BITS / Long.SIZE];
        IntStream.range(100 - common, 200 - common).forEach(bit -> words[bit / 64] |= 1L << bit);
        return Encoding.of(words);
    }

    @Test
    void aBatchThatIsAskedAgainIsAskedInTheSameBytes() {
        var one = encoding(0.3, chance);
        var sides = new Sides(80);
        var again = new Sides(80);

        var first = sides.ask(4, List.of(one), List.of(2));
        assertThat(again.ask(4, List.of(one), List.of(2)).message()).isEqualTo(first.message());
        assertThat(again.ask(5, List.of(one), List.of(2)).message()).isNotEqualTo(first.message());
        var theirs = List.of(List.of(one, encoding(0.3, chance)));
        assertThat(again.answerer.share(4, first.message(), theirs).corrections())
                .isEqualTo(sides.answerer.share(4, first.message(), theirs).corrections());
    }

    @Test
    void whatIsSentDoesNotDependOnWhatIsTrueInAWayThatCanBeSeen() {
        var sides = new Sides(80);
        var none = Encoding.of(first(1));
        var all = Encoding.of(first(Encoder.BITS));

        for (var own : List.of(none, all)) {
            var asking = sides.ask(own.count(), List.of(own), List.of(2));
            assertThat(share(asking.message())).isBetween(0.45, 0.55);
            var shared = sides.answerer.share(own.count(), asking.message(), List.of(List.of(none, all)));
            assertThat(share(shared.corrections())).isBetween(0.45, 0.55);
            assertThat(asking.message()).hasSize(TransferReceiver.bytes(new Layout(List.of(2)).words()));
        }
    }

    /** The share of bits that are set. */
    private static double share(byte[] bytes) {
        return IntStream.range(0, bytes.length)
                        .map(i -> Integer.bitCount(bytes[i] & 0xff))
                        .sum()
                / 8.0
                / bytes.length;
    }

    @Test
    void whoeverChoosesDifferentlyInSomeColumnIsFoundOut() {
        var sides = new Sides(80);
        var theirs = List.of(List.of(encoding(0.3, chance)));
        int found = 0;
        int all = 60;
        for (int batch = 0; batch < all; batch++) {
            var message =
                    sides.ask(batch, List.of(encoding(0.3, chance)), List.of(1)).message();
            // In three columns a choice of the encoding is turned: that goes unseen only where all three are not looked
            // at.
            int words = 16 + 2 + TransferReceiver.MASK;
            for (int column : chance.ints(0, 128).distinct().limit(3).toArray()) {
                message[column * words * 8] ^= 1;
            }
            try {
                sides.answerer.share(batch, message, theirs);
            } catch (NotAsAgreed e) {
                found++;
            }
        }
        assertThat(found).isBetween(all * 7 / 10, all);
    }

    @Test
    void messagesOfAnotherLengthAreRefused() {
        var sides = new Sides(80);
        var theirs = List.of(List.of(encoding(0.3, chance)));
        var asking = sides.ask(0, List.of(encoding(0.3, chance)), List.of(1));
        var shared = sides.answerer.share(0, asking.message(), theirs);

        assertThatThrownBy(() -> sides.answerer.share(0, new byte[9], theirs)).isInstanceOf(NotAsAgreed.class);
        assertThatThrownBy(() -> asking.count(new byte[9])).isInstanceOf(NotAsAgreed.class);
        assertThatThrownBy(() -> sides.answerer.circuits(0, List.of(1), shared.kept(), new byte[9]))
                .isInstanceOf(NotAsAgreed.class);
        assertThatThrownBy(() -> asking.count(shared.corrections()).results(new byte[9]))
                .isInstanceOf(NotAsAgreed.class);
        assertThatThrownBy(() -> new ThresholdAsker(seed(1), SESSION, 80, new byte[9]))
                .isInstanceOf(NotAPoint.class);
    }

    @Test
    void whoDidNotFindThemAlikeCannotClaimIt() {
        var sides = new Sides(80);
        var theirs = List.of(List.of(encoding(0.3, chance)));
        var asking = sides.ask(0, List.of(encoding(0.3, chance)), List.of(1));
        var shared = sides.answerer.share(0, asking.message(), theirs);
        var circuits = sides.answerer.circuits(
                0, List.of(1), shared.kept(), asking.count(shared.corrections()).message());

        assertThat(asking.count(shared.corrections()).results(circuits)).containsExactly(Optional.empty());
        assertThat(sides.answerer.holds(0, 0, shared.kept(), new Proof(new byte[16])))
                .isFalse();
        assertThat(sides.answerer.holds(0, 1, shared.kept(), new Proof(new byte[16])))
                .isFalse();
    }
}

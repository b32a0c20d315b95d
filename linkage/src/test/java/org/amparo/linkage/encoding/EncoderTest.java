package org.amparo.linkage.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class EncoderTest {
    private static final EncodingSettings PERSON = EncodingSettings.plain(List.of(
            EncodedField.of("given name", Content.NAME),
            EncodedField.of("surname", Content.NAME),
            EncodedField.of("date of birth", Content.DATE),
            EncodedField.of("document", Content.CODE)));
    private static final EncodingSettings TEXT = EncodingSettings.plain(List.of(EncodedField.of("text", Content.TEXT)));
    private static final Gen<String> WORDS =
            strings().betweenCodePoints('a', 'f').ofLengthBetween(1, 14);
    private static final Gen<List<String>> RECORDS =
            lists().of(strings().basicLatinAlphabet().ofLengthBetween(0, 20)).ofSize(4);

    @Test
    void theSameKeyGivesTheSameBitsAndAnotherKeyUnrelatedOnes() {
        qt().withExamples(300).forAll(RECORDS).check(values -> {
            Encoding one = Encoder.of(Secrets.key(1), PERSON).record(values);
            Encoding again = Encoder.of(Secrets.key(1), PERSON).record(values);
            Encoding other = Encoder.of(Secrets.key(2), PERSON).record(values);
            // Two sets of bits that have nothing to do with each other have as much in common as their size makes them.
            double byChance =
                    2.0 * one.count() * other.count() / Encoder.BITS / Math.max(1, one.count() + other.count());
            return one.equals(again) && Math.abs(one.dice(other) - byChance) < 0.15;
        });
    }

    @Test
    void bitsStayTheSameFromVersionToVersionSinceOthersKeepThem() {
        List<String> person = List.of("María José", "Núñez", "1991-04-07", "V-12345678");
        assertThat(hex(Encoder.of(Secrets.key(1), PERSON).fields(person).get(2)))
                .startsWith("0141000820042000000400200000200011030000000a000400008000088c8408");
        assertThat(hex(Encoder.of(
                                Secrets.key(1),
                                PERSON.saltedBy(2).hardenedBy(new Hardening.Balanced(), new Hardening.Folded()))
                        .record(person)))
                .startsWith("50b935f82b35c2647d84bd2c382cddc8efa86599380cb4ca22f2b3a8e2026cd0");
    }

    @Test
    void likenessIsTheSameFromBothSidesAndWholeOnlyWithItself() {
        Encoder encoder = Encoder.of(Secrets.key(1), PERSON);
        qt().withExamples(300).forAll(RECORDS, RECORDS).check((a, b) -> {
            Encoding one = encoder.record(a);
            Encoding other = encoder.record(b);
            return one.dice(other) == other.dice(one)
                    && one.distance(other) == other.distance(one)
                    && one.dice(other) >= 0
                    && one.dice(other) <= 1
                    && (one.count() == 0 || one.dice(one) == 1)
                    && one.distance(one) == 0;
        });
    }

    @Test
    void likenessOfEncodingsFollowsTheLikenessOfTheirPairsOfLetters() {
        Encoder encoder = Encoder.of(Secrets.key(1), TEXT);
        qt().withExamples(2000).forAll(WORDS, WORDS).check((a, b) -> {
            Set<String> common = new HashSet<>(pairs(a));
            common.retainAll(pairs(b));
            double ofPairs = 2.0 * common.size() / (pairs(a).size() + pairs(b).size());
            double ofBits = encoder.record(List.of(a)).dice(encoder.record(List.of(b)));
            // Bits meet by chance too: never much less alike, and hardly more at so few bits.
            return ofBits > ofPairs - 0.08 && ofBits < ofPairs + 0.2;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, Jiménez, Ximénez, 0.5",
        "NAME, María José, maria jose, 1",
        "NAME, de la Cruz, Cruz, 1",
        "TEXT, San José de Cúcuta, Cucuta, 0.5",
        "CODE, V-12.345.678, v12345678, 1",
        "PHONE, +57 300 123 4567, 0123 4567, 1",
        "EMAIL, Ana.Diaz@example.org, ana.diaz@example.com, 1",
        "DATE, 1991-04-07, 19910407, 1",
        "DATE, 1991-04-07, 1991-07-04, 0.59",
        "DATE, 1991-04-07, 1991-04-08, 0.59",
        "CHOICE, F, f, 1",
        "LIST, Ana; Lupe, lupe|ana, 1",
        "POINT, '4.60,-74.08', '4.62,-74.09', 0.5"
    })
    void whatIsTheSameToAReaderIsAlikeInItsBits(Content content, String one, String other, double atLeast) {
        Encoder encoder = Encoder.of(Secrets.key(1), EncodingSettings.plain(List.of(EncodedField.of("any", content))));
        assertThat(encoder.record(List.of(one)).dice(encoder.record(List.of(other))))
                .isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"NAME, Núñez, Álvarez", "DATE, 1991-04-07, 1975-12-30", "CHOICE, F, M", "CODE, 12345678, 90817264"})
    void whatIsDifferentHasLittleInCommon(Content content, String one, String other) {
        Encoder encoder = Encoder.of(Secrets.key(1), EncodingSettings.plain(List.of(EncodedField.of("any", content))));
        assertThat(encoder.record(List.of(one)).dice(encoder.record(List.of(other))))
                .isLessThan(0.35);
    }

    @Test
    void fieldsOfOneDomainSetTheSameBitsAndOthersDoNot() {
        EncodingSettings settings = EncodingSettings.plain(List.of(
                EncodedField.of("surname", Content.NAME),
                EncodedField.of("surname", Content.NAME),
                EncodedField.of("place", Content.NAME)));
        List<Encoding> fields = Encoder.of(Secrets.key(1), settings).fields(List.of("Quispe", "Quispe", "Quispe"));
        assertThat(fields.get(0)).isEqualTo(fields.get(1));
        assertThat(fields.get(0).dice(fields.get(2))).isLessThan(0.25);
    }

    @Test
    void whoIsNotKnownHasNoBitsAndIsLikeNobody() {
        Encoding nobody = Encoder.of(Secrets.key(1), PERSON).record(List.of("", " - ", "unknown", ""));
        assertThat(nobody.count()).isZero();
        assertThat(nobody.dice(nobody)).isZero();
    }

    @Test
    void aFieldOfMegabytesFillsNoMoreThanALongOne() {
        Encoding full = Encoder.of(Secrets.key(1), TEXT).record(List.of("qwertzuiopasdfghjklyxcvbnm ".repeat(100_000)));
        assertThat(full.count()).isLessThan(Encoder.BITS * 3 / 4);
    }

    @Test
    void saltedRecordsAreAlikeOnlyAmongThoseOfTheirSalt() {
        Encoder encoder = Encoder.of(Secrets.key(1), PERSON.saltedBy(2));
        Encoding one = encoder.record(List.of("Ana", "Quispe", "1991-04-07", "123"));
        assertThat(one.dice(encoder.record(List.of("Ana", "Quispe", "1991-12-30", "123"))))
                .isGreaterThan(0.7);
        assertThat(one.dice(encoder.record(List.of("Ana", "Quispe", "1992-04-07", "123"))))
                .isLessThan(0.35);
    }

    @Test
    void balancedEncodingsHaveHalfTheirBitsSetAndKeepTheDistance() {
        qt().withExamples(100).forAll(RECORDS, RECORDS).check((a, b) -> {
            Encoder plain = Encoder.of(Secrets.key(1), PERSON);
            Encoder balanced = Encoder.of(Secrets.key(1), PERSON.hardenedBy(new Hardening.Balanced()));
            Encoding one = balanced.record(a);
            return one.bits() == 2 * Encoder.BITS
                    && one.count() == Encoder.BITS
                    && one.distance(balanced.record(b)) == 2 * plain.record(a).distance(plain.record(b));
        });
    }

    @Test
    void foldedEncodingsAreHalfAsLongAndWhatIsAlikeStaysAlike() {
        Encoder folded = Encoder.of(Secrets.key(1), PERSON.hardenedBy(new Hardening.Folded()));
        Encoding one = folded.record(List.of("Ana María", "Quispe", "1991-04-07", "12345678"));
        assertThat(one.bits()).isEqualTo(Encoder.BITS / 2);
        assertThat(one.dice(folded.record(List.of("Ana Maria", "Quizpe", "1991-04-07", "12345678"))))
                .isGreaterThan(0.75);
        assertThat(one.dice(folded.record(List.of("Wilmer", "Mamani", "1966-11-21", "99887766"))))
                .isLessThan(0.6);
    }

    @Test
    void flippedEncodingsDifferFromThePlainOnesInTheShareThatWasSaid() {
        Encoder plain = Encoder.of(Secrets.key(1), PERSON);
        Encoder flipped = Encoder.of(Secrets.key(1), PERSON.hardenedBy(new Hardening.Flipped(0.1)));
        List<String> person = List.of("Ana", "Quispe", "1991-04-07", "123");
        int turned = 0;
        for (int time = 0; time < 100; time++) {
            turned += plain.record(person).distance(flipped.record(person));
        }
        assertThat(turned / 100.0 / Encoder.BITS).isCloseTo(0.1, within(0.01));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> EncodingKey.of(new byte[31])).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new EncodedField(" ", Content.NAME, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EncodedField("a", Content.NAME, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hardening.Flipped(0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EncodingSettings.plain(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PERSON.saltedBy(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Encoder.of(Secrets.key(1), TEXT).record(List.of("a", "b")))
                .hasMessage("2 values for 1 fields");
        Encoding shorter = Encoding.of(new long[1]);
        assertThatThrownBy(() -> Encoding.of(new long[2]).dice(shorter)).hasMessage("encodings of 128 and of 64 bits");
    }

    @Test
    void neitherKeysNorEncodingsTellAnything() {
        assertThat(Secrets.key(1)).hasToString("EncodingKey");
        assertThat(Encoder.of(Secrets.key(1), TEXT).record(List.of("Ana"))).hasToString("Encoding");
    }

    private static Set<String> pairs(String word) {
        Set<String> pairs = new HashSet<>();
        String edged = "_" + word + "_";
        for (int i = 0; i + 2 <= edged.length(); i++) {
            pairs.add(edged.substring(i, i + 2));
        }
        return pairs;
    }

    private static String hex(Encoding encoding) {
        StringBuilder hex = new StringBuilder();
        for (long word : encoding.words()) {
            hex.append(HexFormat.of().toHexDigits(word));
        }
        return hex.toString();
    }
}

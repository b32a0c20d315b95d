package org.amparo.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.commons.codec.EncoderException;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.Soundex;
import org.apache.commons.codec.language.bm.BeiderMorseEncoder;
import org.junit.jupiter.api.Test;

/** How our phonetic code and others do on the written list. */
class PhoneticRatesTest {
    private static final Path DECISION = Path.of("../docs/decisions/025-phonetic-code.md");

    @Test
    void theDecisionTellsWhatEachCodeJoins() throws IOException {
        SoundPairs all = SoundPairs.all();
        List<String> rows = ways().entrySet().stream()
                .map(way -> row(way.getKey(), all, way.getValue()))
                .toList();
        assertThat(Files.readAllLines(DECISION)).containsAll(rows);
    }

    static boolean ours(String one, String other) {
        return Name.of(one).token(0).soundsLike(Name.of(other).token(0));
    }

    private static Map<String, BiPredicate<String, String>> ways() {
        Map<String, BiPredicate<String, String>> ways = new LinkedHashMap<>();
        ways.put("Amparo", PhoneticRatesTest::ours);
        BeiderMorseEncoder beiderMorse = new BeiderMorseEncoder();
        ways.put("Beider-Morse", (a, b) -> common(beiderMorse(beiderMorse, a), beiderMorse(beiderMorse, b)));
        DoubleMetaphone metaphone = new DoubleMetaphone();
        ways.put(
                "Double Metaphone",
                (a, b) -> common(
                        new HashSet<>(List.of(metaphone.doubleMetaphone(a), metaphone.doubleMetaphone(a, true))),
                        new HashSet<>(List.of(metaphone.doubleMetaphone(b), metaphone.doubleMetaphone(b, true)))));
        Soundex soundex = new Soundex();
        ways.put("Soundex", (a, b) -> soundex.soundex(plain(a)).equals(soundex.soundex(plain(b))));
        return ways;
    }

    private static Set<String> beiderMorse(BeiderMorseEncoder encoder, String name) {
        try {
            return Set.of(encoder.encode(name).split("\\|"));
        } catch (EncoderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean common(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static String plain(String name) {
        return Words.plain(String.join("", Words.of(name)));
    }

    private static String row(String name, SoundPairs all, BiPredicate<String, String> way) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s |",
                name,
                share(all.heldOut(false).alike(true), way),
                share(all.heldOut(true).alike(true), way),
                share(all.heldOut(false).alike(false), way),
                share(all.heldOut(true).alike(false), way),
                share(SoundPairs.later().alike(true), way),
                share(SoundPairs.later().alike(false), way));
    }

    private static String share(SoundPairs pairs, BiPredicate<String, String> way) {
        int joined = pairs.joinedBy(way).size();
        return String.format(Locale.ROOT, "%d of %d (%.0f%%)", joined, pairs.size(), 100.0 * joined / pairs.size());
    }
}

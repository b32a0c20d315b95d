package org.amparo.linkage.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.zip.CRC32;

/** Pairs of names that are one name in two spellings, or two names. A third was held out while the code was tuned. */
record SoundPairs(List<Pair> pairs) {
    record Pair(String one, String other, boolean alike) {
        boolean heldOut() {
            CRC32 sum = new CRC32();
            sum.update((one + "," + other).getBytes(StandardCharsets.UTF_8));
            return sum.getValue() % 3 == 0;
        }
    }

    static SoundPairs all() {
        return of("sound-pairs.csv");
    }

    /** Written down after the rules were settled, and never used to better them. */
    static SoundPairs later() {
        return of("sound-pairs-later.csv");
    }

    private static SoundPairs of(String resource) {
        var in = Objects.requireNonNull(SoundPairs.class.getResourceAsStream(resource));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new SoundPairs(lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Pair(cells[0], cells[1], cells[2].equals("yes")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SoundPairs alike(boolean alike) {
        return new SoundPairs(
                pairs.stream().filter(pair -> pair.alike() == alike).toList());
    }

    SoundPairs heldOut(boolean heldOut) {
        return new SoundPairs(
                pairs.stream().filter(pair -> pair.heldOut() == heldOut).toList());
    }

    SoundPairs joinedBy(BiPredicate<String, String> soundAlike) {
        return new SoundPairs(pairs.stream()
                .filter(pair -> soundAlike.test(pair.one(), pair.other()))
                .toList());
    }

    int size() {
        return pairs.size();
    }
}

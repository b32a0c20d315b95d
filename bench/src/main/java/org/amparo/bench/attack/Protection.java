package org.amparo.bench.attack;

import java.util.List;
import java.util.Random;
import org.amparo.linkage.encoding.Content;
import org.amparo.linkage.encoding.EncodedField;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.EncodingKey;
import org.amparo.linkage.encoding.EncodingSettings;
import org.amparo.linkage.encoding.Hardening;

/**
 * A way to protect encodings.
 *
 * @param salted by the year of birth
 */
record Protection(String name, boolean salted, List<Hardening> steps) {
    private static final int BORN = 4;
    private static final int SURNAME = 1;

    /** What an attack on names by themselves looks at: the first surname. */
    static final int ATTACKED = SURNAME;

    static List<Protection> all() {
        return List.of(
                new Protection("none", false),
                new Protection("balanced", false, new Hardening.Balanced()),
                new Protection("folded", false, new Hardening.Folded()),
                new Protection("flipped 2%", false, new Hardening.Flipped(0.02)),
                new Protection("flipped 5%", false, new Hardening.Flipped(0.05)),
                new Protection("folded, flipped 5%", false, new Hardening.Folded(), new Hardening.Flipped(0.05)),
                new Protection("salt", true),
                new Protection("salt, balanced", true, new Hardening.Balanced()),
                new Protection("salt, folded", true, new Hardening.Folded()),
                new Protection("salt, flipped 2%", true, new Hardening.Flipped(0.02)),
                new Protection("salt, flipped 5%", true, new Hardening.Flipped(0.05)),
                new Protection("salt, folded, flipped 2%", true, new Hardening.Folded(), new Hardening.Flipped(0.02)));
    }

    Protection(String name, boolean salted, Hardening... steps) {
        this(name, salted, List.of(steps));
    }

    /** @param seed of the key, and of what is flipped */
    Encoder encoder(long seed) {
        EncodingSettings plain = EncodingSettings.plain(List.of(
                EncodedField.of("given name", Content.NAME),
                EncodedField.of("surname", Content.NAME),
                EncodedField.of("surname", Content.NAME),
                EncodedField.of("sex", Content.CHOICE),
                EncodedField.of("date of birth", Content.DATE),
                EncodedField.of("place", Content.TEXT)));
        EncodingSettings settings = (salted ? plain.saltedBy(BORN) : plain).hardenedBy(steps.toArray(Hardening[]::new));
        Random random = new Random(seed);
        byte[] secret = new byte[EncodingKey.FEWEST_BYTES];
        random.nextBytes(secret);
        return new Encoder(EncodingKey.of(secret), settings, random);
    }
}

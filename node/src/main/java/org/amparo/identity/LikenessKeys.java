package org.amparo.identity;

import java.util.Arrays;
import java.util.List;
import org.amparo.linkage.encoding.Bands;
import org.amparo.linkage.encoding.Content;
import org.amparo.linkage.encoding.EncodedField;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.EncodingKey;
import org.amparo.linkage.encoding.EncodingSettings;
import org.amparo.linkage.encoding.LshKeys;

/**
 * Keys that persons share who are written almost alike: names and date are encoded under the binding, and the encoding is
 * looked at in {@link #BANDS} ways. Nine of ten who differ in a letter or two share one of them; of those who have half in
 * common one in ten. For one thread.
 */
final class LikenessKeys {
    /** How many keys of this kind a person has. */
    static final int BANDS = 4;

    private static final int ROWS = 6;

    private final Encoder encoder;
    private final LshKeys keys;

    /** @param binding at least 32 bytes */
    LikenessKeys(byte[] binding) {
        var key = EncodingKey.of(binding).derived("match-likeness");
        this.encoder = Encoder.of(
                key,
                EncodingSettings.plain(List.of(
                        EncodedField.of("given", Content.NAME),
                        EncodedField.of("surnames", Content.NAME),
                        EncodedField.of("date", Content.DATE))));
        this.keys = new LshKeys(key, new Bands(Bands.Family.FIRST, ROWS, BANDS), Encoder.BITS);
    }

    /** None where names or date are not known: what little there is would be like many. */
    List<String> of(Identity identity) {
        return MatchEncodings.parts(identity)
                .map(parts -> Arrays.stream(keys.of(encoder.record(parts)))
                        .mapToObj(Long::toHexString)
                        .toList())
                .orElse(List.of());
    }
}

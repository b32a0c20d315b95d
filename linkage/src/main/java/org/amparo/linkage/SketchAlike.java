package org.amparo.linkage;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.amparo.linkage.Field.Sketch;
import org.amparo.linkage.encoding.Bands;
import org.amparo.linkage.encoding.EncodedField;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.EncodingKey;
import org.amparo.linkage.encoding.EncodingSettings;
import org.amparo.linkage.encoding.LshKeys;

/**
 * Ways to bring together values that are alike as a whole, wherever in them the slips are: by keys of their encodings. The
 * keys are worth nothing to anybody but who has the values, so they need no secret.
 */
enum SketchAlike {
    /** Of values as alike as a slip leaves a short name (Dice 0.8) seven in eight share a key, of any two one in a hundred. */
    ALIKE(3),
    /** As a slip leaves a long one (Dice 0.9) nine in ten, of any two hardly any. */
    CLOSE(6);

    private static final EncodingKey NO_SECRET = EncodingKey.of(new byte[EncodingKey.FEWEST_BYTES]);

    private final Bands bands;

    SketchAlike(int rows) {
        this.bands = new Bands(Bands.Family.FIRST, rows, Rule.WIDEST);
    }

    /** None for what was given out, not spelt, or is either the same or not. */
    static List<SketchAlike> of(Kind kind) {
        return switch (kind.content()) {
            case NAME, TEXT, EMAIL -> List.of(values());
            case CODE, PHONE, DATE, CHOICE, LIST, POINT -> List.of();
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Sketch sketch(Kind kind) {
        EncodedField field = EncodedField.of("value", kind.content());
        LshKeys keys = new LshKeys(NO_SECRET, bands, Encoder.BITS);
        return new Sketch(code(), bands.bands(), () -> {
            Encoder encoder = Encoder.of(NO_SECRET, EncodingSettings.plain(List.of(field)));
            return value -> LongStream.of(keys.of(encoder.record(List.of(value))))
                    .mapToObj(Long::toString)
                    .toList();
        });
    }
}

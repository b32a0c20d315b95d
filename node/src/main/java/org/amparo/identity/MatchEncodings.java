package org.amparo.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.forms.PartialDate;
import org.amparo.linkage.encoding.Content;
import org.amparo.linkage.encoding.EncodedField;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.Encoding;
import org.amparo.linkage.encoding.EncodingKey;
import org.amparo.linkage.encoding.EncodingSettings;

/**
 * Encodes names and date as they are compared between nodes. The date weighs as much as the names do: of two who are called
 * almost alike and were not born alike it says that they are two. Weights and threshold were chosen together (docs/benchmarks.md).
 * For one thread.
 */
final class MatchEncodings {
    private static final int OF_NAMES = 8;
    private static final int OF_DATE = 40;

    private final Encoder encoder;

    /** @param binding at least 32 bytes */
    MatchEncodings(byte[] binding) {
        this.encoder = Encoder.of(
                EncodingKey.of(binding).derived("match-comparison"),
                EncodingSettings.plain(List.of(
                        new EncodedField("given", Content.NAME, OF_NAMES),
                        new EncodedField("surnames", Content.NAME, OF_NAMES),
                        new EncodedField("date", Content.DATE, OF_DATE))));
    }

    /** Empty where names or date are not known: what little there is would be like many. */
    Optional<Encoding> of(Identity identity) {
        return parts(identity).map(encoder::record);
    }

    /** Given names, surnames and the date of birth, where all are known. */
    static Optional<List<String>> parts(Identity identity) {
        var given = joined(identity.firstName(), identity.middleName());
        var surnames = joined(identity.secondName());
        var date = identity.birthDate().map(PartialDate::iso).orElse("");
        return given.isEmpty() || surnames.isEmpty() || date.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(given, surnames, date));
    }

    @SafeVarargs
    private static String joined(Optional<String>... names) {
        return Stream.of(names).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }
}

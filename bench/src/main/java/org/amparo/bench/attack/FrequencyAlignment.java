package org.amparo.bench.attack;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.linkage.encoding.Encoding;

/**
 * The encoding that occurs most often is taken for the name that does, and so on down. After Niedermeyer, Steinmetzer, Kroll
 * and Schnell, "Cryptanalysis of Basic Bloom Filters Used for Privacy Preserving Record Linkage" (2014).
 */
final class FrequencyAlignment {
    private FrequencyAlignment() {}

    /** The share of the encodings whose name is guessed. */
    static double guessed(List<Encoding> encodings, List<String> truth, List<String> open) {
        List<Encoding> seen = byFrequency(encodings);
        List<String> names = byFrequency(open);
        Map<Encoding, String> guess = new LinkedHashMap<>();
        for (int rank = 0; rank < Math.min(seen.size(), names.size()); rank++) {
            guess.put(seen.get(rank), names.get(rank));
        }
        long right = 0;
        for (int i = 0; i < encodings.size(); i++) {
            right += truth.get(i).equals(guess.get(encodings.get(i))) ? 1 : 0;
        }
        return right / (double) encodings.size();
    }

    /** The different values, the most frequent first. */
    static <T> List<T> byFrequency(List<T> values) {
        return values.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}

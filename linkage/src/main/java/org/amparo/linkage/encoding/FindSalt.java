package org.amparo.linkage.encoding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the field by which records can be salted: one that hardly ever differs between two records of one person, and that
 * parts persons into many groups. What agrees in it is seen in pairs that were found by other means, as by linking what both
 * sides may show each other, or one's own duplicates.
 */
public final class FindSalt {
    /** With fewer groups, weighed by their size, frequencies tell nearly as much as without a salt. */
    private static final double FEWEST_GROUPS = 10;

    private final List<EncodedField> fields;
    private final double mostLost;

    /** @param mostLost the share of pairs of one person that may be lost to the salt, from 0 to 1 */
    public FindSalt(List<EncodedField> fields, double mostLost) {
        this.fields = List.copyOf(fields);
        this.mostLost = mostLost;
    }

    /**
     * Two records of one person.
     *
     * @param left for each field what one of them holds, empty where it holds nothing
     * @param right what the other holds
     */
    public record OfOne(List<String> left, List<String> right) {
        public OfOne {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        /** Says nothing: it holds values of persons. */
        @Override
        public String toString() {
            return "OfOne[redacted]";
        }
    }

    /** The field that loses the fewest of these pairs, as {@link EncodingSettings#saltedBy} wants it; empty if all lose too many. */
    public Optional<Integer> among(List<OfOne> pairs) {
        return IntStream.range(0, fields.size())
                .mapToObj(field -> seen(field, pairs))
                .filter(seen -> seen.lost() <= mostLost && seen.groups() >= FEWEST_GROUPS)
                .min(Comparator.comparingDouble(Seen::lost))
                .map(Seen::field);
    }

    /**
     * @param lost the share of pairs that differ in it, or of which one has none
     * @param groups into how many groups of equal size it would part persons as well as it does
     */
    private record Seen(int field, double lost, double groups) {}

    private Seen seen(int field, List<OfOne> pairs) {
        Content content = fields.get(field).content();
        Map<String, Integer> groups = new HashMap<>();
        int kept = 0;
        for (OfOne pair : pairs) {
            String left = Features.stable(content, pair.left().get(field));
            if (!left.isEmpty()
                    && left.equals(Features.stable(content, pair.right().get(field)))) {
                kept++;
                groups.merge(left, 1, Integer::sum);
            }
        }
        double squares = 0;
        for (int size : groups.values()) {
            squares += (double) size * size;
        }
        return new Seen(
                field,
                pairs.isEmpty() ? 1 : 1 - kept / (double) pairs.size(),
                kept == 0 ? 0 : (double) kept * kept / squares);
    }
}

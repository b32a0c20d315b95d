package org.amparo.bench.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.linkage.encoding.Encoding;

/**
 * Bits that are often set together are taken for the pair of letters that is as frequent; that splits the encodings, and in
 * each part the next pair is looked for. Then each encoding is taken for the name whose pairs it seems to have. After
 * Christen, Vidanage, Ranbaduge and Schnell, "Pattern-Mining Based Cryptanalysis of Bloom Filters for Privacy-Preserving Record
 * Linkage" (2018), with a greedy search for sets of bits.
 */
final class PatternMining {
    private static final int SMALLEST_PART = 200;
    private static final int FEWEST_BITS = 3;
    private static final int STARTS = 20;
    /** A pair sets no more. */
    private static final int MOST_BITS = 24;
    /** A bit that so many of a part have tells nothing within it. */
    private static final double NEARLY_ALL = 0.9;
    /** The most frequent pair may be so much rarer among those who are attacked than in the register. */
    private static final double NEARLY = 0.9;

    private final int size;
    private final BitSet[] ofBit;
    private final List<String> open;
    private final Map<String, BitSet> ofPair = new LinkedHashMap<>();
    private final Map<String, BitSet> found = new LinkedHashMap<>();

    PatternMining(List<Encoding> encodings, List<String> open) {
        this.size = encodings.size();
        this.ofBit = new BitSet[encodings.getFirst().bits()];
        for (int bit = 0; bit < ofBit.length; bit++) {
            ofBit[bit] = new BitSet(size);
            for (int i = 0; i < size; i++) {
                ofBit[bit].set(i, encodings.get(i).isSet(bit));
            }
        }
        this.open = open;
        for (int i = 0; i < open.size(); i++) {
            for (String pair : pairs(open.get(i))) {
                ofPair.computeIfAbsent(pair, any -> new BitSet(open.size())).set(i);
            }
        }
    }

    /** The share of the encodings whose name is guessed; none while no pattern was found. */
    double guessed(List<String> truth) {
        split(all(size), all(open.size()), new BitSet());
        if (found.isEmpty()) {
            return 0;
        }
        Map<BitSet, String> known = new HashMap<>();
        List<String> names = FrequencyAlignment.byFrequency(open);
        long right = 0;
        for (int i = 0; i < size; i++) {
            BitSet seen = new BitSet();
            int place = 0;
            for (BitSet holders : found.values()) {
                seen.set(place++, holders.get(i));
            }
            right += known.computeIfAbsent(seen, pattern -> likest(pattern, names))
                            .equals(truth.get(i))
                    ? 1
                    : 0;
        }
        return right / (double) size;
    }

    /** How many pairs of letters were believed to be found. */
    int found() {
        return found.size();
    }

    private String likest(BitSet seen, List<String> names) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            List<String> pairs = pairs(name);
            int wrong = 0;
            int place = 0;
            for (String pair : found.keySet()) {
                wrong += seen.get(place++) == pairs.contains(pair) ? 0 : 1;
            }
            if (wrong < least) {
                least = wrong;
                best = name;
            }
        }
        return best;
    }

    /** @param explained bits that all encodings of this part have, of pairs that are known */
    private void split(BitSet encodings, BitSet names, BitSet explained) {
        if (encodings.cardinality() < SMALLEST_PART || names.cardinality() < SMALLEST_PART) {
            return;
        }
        Optional<String> next = mostFrequent(encodings, names, explained);
        if (next.isEmpty()) {
            return;
        }
        BitSet with = common(encodings, holders(found, next.get()));
        BitSet without = except(encodings, with);
        BitSet namesWith = common(names, holders(ofPair, next.get()));
        BitSet more = (BitSet) explained.clone();
        for (int bit = 0; bit < ofBit.length; bit++) {
            more.set(bit, more.get(bit) || shared(ofBit[bit], with) == with.cardinality());
        }
        split(with, namesWith, more);
        split(without, except(names, namesWith), explained);
    }

    /** The most frequent pair that splits the part and whose bits are known or can be found. */
    private Optional<String> mostFrequent(BitSet encodings, BitSet names, BitSet explained) {
        double total = names.cardinality();
        List<Map.Entry<String, Double>> shares = new ArrayList<>();
        ofPair.forEach((pair, holders) -> shares.add(Map.entry(pair, shared(holders, names) / total)));
        shares.removeIf(share -> share.getValue() > 0.95 || share.getValue() * total < SMALLEST_PART / 2.0);
        shares.sort(Map.Entry.<String, Double>comparingByValue().reversed());
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        if (found.containsKey(shares.getFirst().getKey())) {
            return Optional.of(shares.getFirst().getKey());
        }
        List<Integer> bits =
                together(encodings, explained, NEARLY * shares.getFirst().getValue() * encodings.cardinality());
        if (bits.size() < FEWEST_BITS) {
            return Optional.empty();
        }
        BitSet holders = all(size);
        bits.forEach(bit -> holders.and(ofBit[bit]));
        double share = shared(holders, encodings) / (double) encodings.cardinality();
        Optional<String> nearest = shares.stream()
                .filter(pair -> !found.containsKey(pair.getKey()))
                .min(Comparator.comparingDouble(pair -> Math.abs(pair.getValue() - share)))
                .map(Map.Entry::getKey);
        nearest.ifPresent(pair -> found.put(pair, holders));
        return nearest;
    }

    /** As many bits as are set together in at least so many encodings of the part: the most that a greedy search finds. */
    private List<Integer> together(BitSet part, BitSet explained, double least) {
        Map<Integer, BitSet> often = new LinkedHashMap<>();
        for (int bit = 0; bit < ofBit.length; bit++) {
            int here = explained.get(bit) ? 0 : shared(ofBit[bit], part);
            if (here >= least && here < NEARLY_ALL * part.cardinality()) {
                often.put(bit, common(ofBit[bit], part));
            }
        }
        List<Integer> most = List.of();
        for (int start : often.keySet().stream().limit(STARTS).toList()) {
            List<Integer> bits = new ArrayList<>(List.of(start));
            BitSet holders = holders(often, start);
            for (Optional<Integer> next = best(often, bits, holders, least);
                    next.isPresent() && bits.size() < MOST_BITS; ) {
                bits.add(next.get());
                holders = common(holders, holders(often, next.get()));
                next = best(often, bits, holders, least);
            }
            most = bits.size() > most.size() ? bits : most;
        }
        return most;
    }

    private static Optional<Integer> best(
            Map<Integer, BitSet> often, List<Integer> taken, BitSet holders, double least) {
        int best = -1;
        int most = (int) Math.ceil(least) - 1;
        for (var bit : often.entrySet()) {
            int here = taken.contains(bit.getKey()) ? -1 : shared(bit.getValue(), holders);
            if (here > most) {
                most = here;
                best = bit.getKey();
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private static List<String> pairs(String name) {
        List<String> pairs = new ArrayList<>();
        for (String word : name.split(" ")) {
            String edged = "_" + word + "_";
            for (int i = 0; i + 2 <= edged.length(); i++) {
                pairs.add(edged.substring(i, i + 2));
            }
        }
        return pairs;
    }

    private static <K> BitSet holders(Map<K, BitSet> of, K key) {
        return of.getOrDefault(key, new BitSet());
    }

    private static BitSet all(int size) {
        BitSet all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    private static BitSet common(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common;
    }

    private static BitSet except(BitSet all, BitSet some) {
        BitSet rest = (BitSet) all.clone();
        rest.andNot(some);
        return rest;
    }

    private static int shared(BitSet one, BitSet other) {
        return common(one, other).cardinality();
    }
}

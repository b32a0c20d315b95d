package org.amparo.identity;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The encoded names of all persons in packed arrays, some sixty bytes a person: names are made of few different words, so
 * each word is kept once and a person is a few numbers. What is asked is compared with every word, and then every person
 * is looked at: closely only where the words that are alike can make the person one of the best.
 *
 * <p>Not for several threads, unless nobody writes.
 */
final class NameIndex {
    /** What is less alike than this is not alike. */
    static final double LEAST_WORD = 0.35;

    /**
     * How much it counts that what was typed is in the word, against that the two are the same: with more, a longer word that
     * happens to hold most of a mistyped one comes before the right one; with less, the beginning of a word finds nobody.
     */
    private static final double CONTAINED = 0.45;
    /** Of those equally alike whoever has fewer other names comes first. */
    private static final double WHOLE = 1e-4;

    private static final double ROUNDING = 1e-6;

    private final WordTable words = new WordTable();
    private final PersonSlots slots = new PersonSlots();
    private long[] persons = new long[16];
    private int[] begins = new int[17];
    private int[] numbers = new int[64];
    private int used;
    private int dead;

    /** A person and how alike the name is, from 0 to a little over 1. */
    record Hit(long person, double likeness) {}

    /**
     * What a search found.
     *
     * @param hits the most alike first; of those equally alike the one that was registered first
     * @param steps how many persons were looked at: as many as there are, whatever is found
     */
    record Hits(List<Hit> hits, int steps) {}

    int persons() {
        return used - dead;
    }

    int words() {
        return words.size();
    }

    /** Keeps a person's words, instead of those before. None: the person is not found any more. */
    void put(long person, long[] encoded) {
        if (has(person, encoded)) {
            return;
        }
        remove(person);
        if (encoded.length == 0) {
            return;
        }
        if (dead > 1_000 && dead > used / 4) {
            pack();
        }
        int begin = begins[used];
        int count = encoded.length / NameEncoder.LONGS;
        if (used + 1 >= persons.length) {
            persons = Arrays.copyOf(persons, persons.length * 2);
            begins = Arrays.copyOf(begins, begins.length * 2);
        }
        if (begin + count > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(numbers.length * 2, begin + count));
        }
        for (int i = 0; i < count; i++) {
            numbers[begin + i] = words.take(encoded[2 * i], encoded[2 * i + 1]);
        }
        persons[used] = person;
        slots.put(person, used);
        begins[used + 1] = begin + count;
        used++;
    }

    /** What was read already may be read again. */
    private boolean has(long person, long[] encoded) {
        int slot = slots.get(person);
        if (slot == PersonSlots.NONE || (begins[slot + 1] - begins[slot]) * NameEncoder.LONGS != encoded.length) {
            return false;
        }
        for (int i = 0; i < encoded.length; i += NameEncoder.LONGS) {
            int word = numbers[begins[slot] + i / NameEncoder.LONGS];
            if (words.first(word) != encoded[i] || words.second(word) != encoded[i + 1]) {
                return false;
            }
        }
        return true;
    }

    void remove(long person) {
        int slot = slots.remove(person);
        if (slot == PersonSlots.NONE) {
            return;
        }
        for (int i = begins[slot]; i < begins[slot + 1]; i++) {
            words.release(numbers[i]);
            numbers[i] = 0;
        }
        persons[slot] = 0;
        dead++;
    }

    private void pack() {
        int to = 0;
        int end = 0;
        for (int slot = 0; slot < used; slot++) {
            if (persons[slot] != 0) {
                int begin = begins[slot];
                int count = begins[slot + 1] - begin;
                System.arraycopy(numbers, begin, numbers, end, count);
                persons[to] = persons[slot];
                begins[to] = end;
                end += count;
                slots.put(persons[to], to);
                to++;
                begins[to] = end;
            }
        }
        used = to;
        dead = 0;
    }

    /** Some persons, whoever stands at that place and after it. */
    LongStream from(int place, int many) {
        int begin = used == 0 ? 0 : Math.floorMod(place, used);
        return IntStream.range(0, used)
                .mapToLong(i -> persons[(int) ((begin + (long) i) % used)])
                .filter(person -> person != 0)
                .limit(many);
    }

    /** The most alike of all persons. */
    Hits search(SoughtName sought, double least, int most) {
        var best = new BestHits(most, least);
        var likeness = new Likeness(sought);
        for (int slot = 0; slot < used; slot++) {
            if (likeness.atMost(slot) > best.least()) {
                best.offer(persons[slot], likeness.of(slot));
            }
        }
        return new Hits(best.sorted(), used);
    }

    /** The most alike of those persons for whom it holds. */
    Hits search(SoughtName sought, LongPredicate among, double least, int most) {
        var best = new BestHits(most, least);
        var likeness = new Likeness(sought);
        for (int slot = 0; slot < used; slot++) {
            if (likeness.atMost(slot) > best.least() && among.test(persons[slot])) {
                best.offer(persons[slot], likeness.of(slot));
            }
        }
        return new Hits(best.sorted(), used);
    }

    /** The most alike of these persons. */
    Hits search(SoughtName sought, long[] among, double least, int most) {
        var best = new BestHits(most, least);
        var likeness = new Likeness(sought);
        for (long person : among) {
            int slot = slots.get(person);
            if (slot != PersonSlots.NONE && likeness.atMost(slot) > best.least()) {
                best.offer(person, likeness.of(slot));
            }
        }
        return new Hits(best.sorted(), among.length);
    }

    /** How alike persons are to what is sought. */
    private final class Likeness {
        private final int asked;
        private final SoughtName sought;
        /** By word and asked word. */
        private final float[] alike;
        /** By word: what it can add at most. */
        private final float[] most;

        Likeness(SoughtName sought) {
            this.asked = sought.size();
            this.sought = sought;
            this.alike = new float[words.end() * asked];
            this.most = new float[words.end()];
            for (int word = 1; word < words.end(); word++) {
                for (int i = 0; i < asked; i++) {
                    float found = (float) alike(sought, i, word);
                    alike[word * asked + i] = found;
                    most[word] += (float) sought.weight(i) * found;
                }
            }
        }

        /** The beginning of a word may be all that is asked for; the end of it counts where it agrees. */
        private double alike(SoughtName sought, int i, int word) {
            int bits = words.bits(word);
            if (bits == 0) {
                return 0;
            }
            int common = Long.bitCount(sought.part(i, 0) & words.first(word))
                    + Long.bitCount(sought.part(i, 1) & words.second(word));
            double contained = (double) common / sought.partBits(i);
            if (contained < LEAST_WORD) {
                return 0;
            }
            int whole = Long.bitCount(sought.whole(i, 0) & words.first(word))
                    + Long.bitCount(sought.whole(i, 1) & words.second(word));
            double same = 2.0 * whole / (sought.wholeBits(i) + bits);
            double found = CONTAINED * contained + (1 - CONTAINED) * same;
            return found < LEAST_WORD ? 0 : found;
        }

        /** As if no two of the person's words were like the same word: never less than it is. */
        double atMost(int slot) {
            float sum = 0;
            for (int i = begins[slot]; i < begins[slot + 1]; i++) {
                sum += most[numbers[i]];
            }
            return sum == 0 ? 0 : sum + WHOLE + ROUNDING;
        }

        double of(int slot) {
            double sum = 0;
            int matched = 0;
            for (int i = 0; i < asked; i++) {
                float found = 0;
                for (int at = begins[slot]; at < begins[slot + 1]; at++) {
                    found = Math.max(found, alike[numbers[at] * asked + i]);
                }
                sum += sought.weight(i) * found;
            }
            int begin = begins[slot];
            int end = begins[slot + 1];
            for (int at = begin; at < end; at++) {
                if (most[numbers[at]] > 0) {
                    matched++;
                }
            }
            return sum + WHOLE * matched / Math.max(1, end - begin);
        }
    }
}

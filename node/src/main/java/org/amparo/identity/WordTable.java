package org.amparo.identity;

import java.util.Arrays;

/** Every word once, with how many persons have it. Number 0 is no word. */
final class WordTable {
    private long[] bits = new long[32];
    private int[] counts = new int[16];
    private int[] table = new int[32];
    private int[] free = new int[16];
    private int freed;
    private int end = 1;
    private int tabled;

    int end() {
        return end;
    }

    int size() {
        return end - 1 - freed;
    }

    long first(int word) {
        return bits[2 * word];
    }

    long second(int word) {
        return bits[2 * word + 1];
    }

    int bits(int word) {
        return Long.bitCount(first(word)) + Long.bitCount(second(word));
    }

    int take(long first, long second) {
        int place = place(first, second);
        int word = table[place];
        if (word == 0) {
            word = fresh();
            bits[2 * word] = first;
            bits[2 * word + 1] = second;
            table[place] = word;
            tabled++;
        }
        counts[word]++;
        if (tabled * 2 > table.length) {
            rehash();
        }
        return word;
    }

    private int fresh() {
        if (freed > 0) {
            return free[--freed];
        }
        if (end == counts.length) {
            counts = Arrays.copyOf(counts, end * 2);
            bits = Arrays.copyOf(bits, end * 4);
        }
        return end++;
    }

    /** What nobody is called any more is forgotten; its place in the table stays taken until there are too many. */
    void release(int word) {
        if (--counts[word] > 0) {
            return;
        }
        bits[2 * word] = 0;
        bits[2 * word + 1] = 0;
        if (freed == free.length) {
            free = Arrays.copyOf(free, freed * 2);
        }
        free[freed++] = word;
    }

    private int place(long first, long second) {
        int place = (int) (mixed(first * 31 + second) & table.length - 1);
        while (table[place] != 0 && (bits[2 * table[place]] != first || bits[2 * table[place] + 1] != second)) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private void rehash() {
        table = new int[Integer.highestOneBit(size() + 8) * 8];
        tabled = 0;
        for (int word = 1; word < end; word++) {
            if (counts[word] > 0) {
                table[place(first(word), second(word))] = word;
                tabled++;
            }
        }
    }

    static long mixed(long value) {
        long mixed = value * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 32;
    }
}

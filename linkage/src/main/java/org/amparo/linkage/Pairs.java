package org.amparo.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Pairs of records with the bits that speak for one person; grows as pairs are added. Not for several threads. */
public final class Pairs {
    private int[] left = new int[256];
    private int[] right = new int[256];
    private float[] bits = new float[256];
    private int size;

    /** @param weight in bits */
    public void add(int a, int b, double weight) {
        if (size == left.length) {
            room(size + (size >> 1) + 16);
        }
        left[size] = Math.min(a, b);
        right[size] = Math.max(a, b);
        bits[size++] = (float) weight;
    }

    void addAll(Pairs others) {
        room(Math.max(left.length, size + others.size));
        System.arraycopy(others.left, 0, left, size, others.size);
        System.arraycopy(others.right, 0, right, size, others.size);
        System.arraycopy(others.bits, 0, bits, size, others.size);
        size += others.size;
    }

    private void room(int capacity) {
        left = Arrays.copyOf(left, capacity);
        right = Arrays.copyOf(right, capacity);
        bits = Arrays.copyOf(bits, capacity);
    }

    public int size() {
        return size;
    }

    public int left(int pair) {
        return left[pair];
    }

    public int right(int pair) {
        return right[pair];
    }

    public double bits(int pair) {
        return bits[pair];
    }

    /** The places of the pairs, the strongest first; pairs of equal strength by their records. */
    int[] strongestFirst() {
        return sorted((a, b) -> bits[a] != bits[b] ? Float.compare(bits[b], bits[a]) : byRecords(a, b));
    }

    int[] inOrder() {
        return sorted(this::byRecords);
    }

    private int byRecords(int a, int b) {
        return left[a] != left[b] ? Integer.compare(left[a], left[b]) : Integer.compare(right[a], right[b]);
    }

    private int[] sorted(java.util.Comparator<Integer> order) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

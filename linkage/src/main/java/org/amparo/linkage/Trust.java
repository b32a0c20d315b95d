package org.amparo.linkage;

import java.io.Serializable;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * By how much what each field says counts for more or less than was learnt without labels, and by how many bits all pairs
 * are nearer to one person.
 *
 * @param times one factor for each field; empty where there were no labels: 1 for all
 */
record Trust(List<Double> times, double lift) implements Serializable {
    static Trust full() {
        return new Trust(List.of(), 0);
    }

    double of(int field) {
        return times.isEmpty() ? 1 : times.get(field);
    }

    static Trust of(double[] times, double lift) {
        return new Trust(DoubleStream.of(times).boxed().toList(), lift);
    }
}

package org.amparo.linkage;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * By how much what each field says counts for more or less than was learnt without labels, and by how many bits all pairs
 * are nearer to one person.
 *
 * @param times one factor for each field; empty where there were no labels: 1 for all
 */
record Trust(Optional<List<Double>> times, double lift) implements Serializable {
    static Trust full() {
        return new Trust(Optional.empty(), 0);
    }

    double of(int field) {
        return times.map(list -> list.get(field)).orElse(1.0);
    }

    static Trust of(double[] times, double lift) {
        return new Trust(Optional.of(DoubleStream.of(times).boxed().toList()), lift);
    }
}

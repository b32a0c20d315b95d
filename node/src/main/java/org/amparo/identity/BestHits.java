package org.amparo.identity;

import java.util.Arrays;
import java.util.List;

/** The best of what was offered, in a heap whose top is the worst of them. */
final class BestHits {
    private final long[] persons;
    private final double[] likeness;
    private final double floor;
    private int size;

    BestHits(int most, double floor) {
        this.persons = new long[most];
        this.likeness = new double[most];
        this.floor = Math.nextDown(floor);
    }

    /** What is not above this needs not be offered. */
    double least() {
        return size < persons.length ? floor : Math.nextDown(likeness[0]);
    }

    void offer(long person, double found) {
        if (size < persons.length) {
            if (found > floor) {
                int at = size++;
                while (at > 0 && isWorse(person, found, at - 1 >> 1)) {
                    move(at - 1 >> 1, at);
                    at = at - 1 >> 1;
                }
                persons[at] = person;
                likeness[at] = found;
            }
        } else if (size > 0 && !isWorse(person, found, 0)) {
            sink(person, found);
        }
    }

    private void sink(long person, double found) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && isWorse(persons[child + 1], likeness[child + 1], child)) {
                child++;
            }
            if (isWorse(person, found, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        persons[at] = person;
        likeness[at] = found;
    }

    private boolean isWorse(long person, double found, int than) {
        return found < likeness[than] || found == likeness[than] && person > persons[than];
    }

    private void move(int from, int to) {
        persons[to] = persons[from];
        likeness[to] = likeness[from];
    }

    List<NameIndex.Hit> sorted() {
        var hits = new NameIndex.Hit[size];
        for (int i = 0; i < size; i++) {
            hits[i] = new NameIndex.Hit(persons[i], likeness[i]);
        }
        Arrays.sort(
                hits,
                (a, b) -> a.likeness() == b.likeness()
                        ? Long.compare(a.person(), b.person())
                        : Double.compare(b.likeness(), a.likeness()));
        return List.of(hits);
    }
}

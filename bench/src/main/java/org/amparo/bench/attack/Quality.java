package org.amparo.bench.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.Encoding;
import org.amparo.linkage.population.Person;
import org.amparo.linkage.population.PopulationSettings;

/** How well records of one person still find each other by their encodings alone. */
final class Quality {
    private Quality() {}

    /** F1 of further records of invented persons with the first ones, each with the likest, at the best threshold. */
    static double of(Protection protection, int size, long seed) {
        Register register = Register.of(PopulationSettings.ofSpanishAmerica(size, seed));
        Encoder encoder = protection.encoder(seed);
        List<Encoding> encodings = new ArrayList<>();
        for (int i = 0; i < register.size(); i++) {
            encodings.add(encoder.record(register.values(i)));
        }
        List<Person> persons = register.persons();
        List<Found> found = new ArrayList<>();
        int wanted = 0;
        for (int i = 0; i < register.size(); i++) {
            if (persons.get(i).copy() == 1) {
                wanted++;
                found.add(likest(i, persons, encodings));
            }
        }
        found.sort(Comparator.comparingDouble(Found::likeness).reversed());
        double best = 0;
        int right = 0;
        for (int taken = 1; taken <= found.size(); taken++) {
            right += found.get(taken - 1).right() ? 1 : 0;
            best = Math.max(best, 2.0 * right / (taken + wanted));
        }
        return best;
    }

    private record Found(double likeness, boolean right) {}

    private static Found likest(int record, List<Person> persons, List<Encoding> encodings) {
        double best = -1;
        int found = -1;
        for (int other = 0; other < persons.size(); other++) {
            if (persons.get(other).copy() == 0) {
                double likeness = encodings.get(record).dice(encodings.get(other));
                if (likeness > best) {
                    best = likeness;
                    found = other;
                }
            }
        }
        return new Found(
                best, persons.get(found).person() == persons.get(record).person());
    }
}

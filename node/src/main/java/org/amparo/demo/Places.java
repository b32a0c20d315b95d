package org.amparo.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.amparo.casework.Coordinates;
import org.amparo.casework.Place;

/** The departments of Valdoria, with invented towns, and the countries around it. */
final class Places {
    /** More people, more cases: the capital, the ports and the borders. */
    static final Weighted<String> DEPARTMENTS = Weighted.of("""
            XA-11 17, XA-13 14, XA-16 10, XA-09 8, XA-04 8, XA-15 7, XA-12 6, XA-10 5, XA-05 5, XA-08 4, XA-06 4, \
            XA-02 3, XA-17 3, XA-01 2, XA-07 2, XA-14 1, XA-03 1""");

    private static final List<String> BEGINNINGS =
            List.of("Villa", "Puerto", "Aldea", "Campo", "Fuente", "Vado", "Loma", "Ribera");
    private static final List<String> ENDINGS =
            List.of("Muestra", "del Ensayo", "Supuesta", "de la Fábula", "del Boceto", "de Ejemplo");

    /** Neighbours through which people travel. */
    private static final Weighted<String> ON_THE_WAY =
            Weighted.of("CO 22, VE 12, PA 14, EC 12, PE 12, BO 6, CL 6, BR 8, DO 6, CR 4, NI 4, MX 4");

    private static final Map<String, List<Place>> TOWNS = towns();

    private Places() {}

    static List<String> departments() {
        return DEPARTMENTS.values();
    }

    /** A town of the department; sometimes nobody noted which. */
    static Place in(String department, RandomGenerator chance) {
        if (chance.nextInt(12) == 0) {
            return new Place(Optional.of("XA"), Optional.of(department), Optional.empty());
        }
        var towns = TOWNS.getOrDefault(department, List.of(Place.UNKNOWN));
        return towns.get(chance.nextInt(towns.size()));
    }

    static Place somewhere(RandomGenerator chance) {
        return in(DEPARTMENTS.pick(chance), chance);
    }

    static Place abroad(String country) {
        return new Place(Optional.of(country), Optional.empty(), Optional.empty());
    }

    static Place onTheWay(RandomGenerator chance) {
        return abroad(ON_THE_WAY.pick(chance));
    }

    /** A point of the department: all of Valdoria lies in the open Pacific, where nobody lives. */
    static Coordinates point(String department, RandomGenerator chance) {
        int number = Integer.parseInt(department.substring(3));
        return new Coordinates(
                BigDecimal.valueOf(-1_050_000 - number * 20_000 + chance.nextInt(40_000), 5),
                BigDecimal.valueOf(-10_100_000 + number % 5 * 90_000 + chance.nextInt(90_000), 5));
    }

    private static Map<String, List<Place>> towns() {
        var towns = new TreeMap<String, List<Place>>();
        int next = 0;
        for (var department : DEPARTMENTS.values()) {
            var here = new ArrayList<Place>();
            for (int i = 0; i < 4; i++) {
                var name = BEGINNINGS.get(next % BEGINNINGS.size()) + " " + ENDINGS.get(next / 3 % ENDINGS.size());
                here.add(new Place(Optional.of("XA"), Optional.of(department), Optional.of(name)));
                next += 5;
            }
            towns.put(department, List.copyOf(here));
        }
        return Map.copyOf(towns);
    }
}

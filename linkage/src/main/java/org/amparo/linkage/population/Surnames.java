package org.amparo.linkage.population;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Surnames of each region: some hundred that people bear, the commonest first, and twenty thousand rare ones put together
 * from syllables, since in censuses too a third of all people bear a rare one.
 */
final class Surnames {
    private static final int RARE = 20_000;
    private static final double SHIFT = 3;
    private static final double POWER = 1.15;

    private final Frequencies[] byRegion = new Frequencies[Region.values().length];

    Surnames() {
        Map<Region, Set<String>> written = new EnumMap<>(Region.class);
        for (String[] row : Tables.rows("surnames.csv")) {
            written.computeIfAbsent(Region.valueOf(row[0]), region -> new LinkedHashSet<>())
                    .add(row[1]);
        }
        written.forEach((region, names) -> {
            Set<String> all = new LinkedHashSet<>(names);
            all.addAll(rare(region));
            byRegion[region.ordinal()] = Frequencies.ranked(new ArrayList<>(all), SHIFT, POWER);
        });
    }

    String draw(Region region, Chance chance) {
        return byRegion[region.ordinal()].draw(chance);
    }

    private static List<String> rare(Region region) {
        Syllables syllables = Syllables.of(region);
        Shuffle order = new Shuffle(syllables.combinations(), region.ordinal());
        List<String> names = new ArrayList<>(RARE);
        long most = Math.min(RARE, syllables.combinations());
        for (int i = 0; i < most; i++) {
            names.add(syllables.combination(order.at(i)));
        }
        return names;
    }
}

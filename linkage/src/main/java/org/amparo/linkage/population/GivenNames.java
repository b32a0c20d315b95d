package org.amparo.linkage.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Given names by tongue, sex and decade of birth, the commonest first; and what people are called. */
final class GivenNames {
    private static final int FIRST_DECADE = 1930;
    private static final int DECADES = 10;

    /** In this many years from its best time a name falls to a third. */
    private static final double FASHION = 16;

    private static final double OUT_OF_FASHION = 0.04;

    private final Frequencies[][][] tables = new Frequencies[Region.Order.values().length][2][DECADES];
    private final Map<String, String[]> nicknames = new HashMap<>();

    GivenNames() {
        Map<String, List<String[]>> groups = new HashMap<>();
        for (String[] row : Tables.rows("given-names.csv")) {
            groups.computeIfAbsent(row[0] + " " + row[1], key -> new ArrayList<>())
                    .add(row);
            if (!row[4].isEmpty()) {
                nicknames.putIfAbsent(row[3], row[4].split(" "));
            }
        }
        groups.values().forEach(this::add);
    }

    String draw(Region.Order order, boolean woman, int year, Chance chance) {
        int decade = Math.clamp((year - FIRST_DECADE) / 10, 0, DECADES - 1);
        return tables[order.ordinal()][woman ? 0 : 1][decade].draw(chance);
    }

    /** What somebody of this name is called; the name itself if nothing is known. */
    String nickname(String given, Chance chance) {
        String[] known = nicknames.get(given);
        return known == null ? given : known[chance.below(known.length)];
    }

    private void add(List<String[]> rows) {
        List<String> names = rows.stream().map(row -> row[3]).toList();
        int order = Region.Order.valueOf(rows.getFirst()[0]).ordinal();
        int sex = rows.getFirst()[1].equals("F") ? 0 : 1;
        for (int decade = 0; decade < DECADES; decade++) {
            double[] weights = new double[rows.size()];
            for (int i = 0; i < weights.length; i++) {
                int peak = Integer.parseInt(rows.get(i)[2]);
                weights[i] = Math.pow(i + 4, -0.9) * fashion(peak, FIRST_DECADE + 10 * decade + 5);
            }
            tables[order][sex][decade] = new Frequencies(names, weights);
        }
    }

    /** A name of all times has the year 0. */
    private static double fashion(int peak, int year) {
        double away = (year - peak) / FASHION;
        return peak == 0 ? 0.5 : OUT_OF_FASHION + Math.exp(-away * away);
    }
}

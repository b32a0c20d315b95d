package org.amparo.linkage.population;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The countries, drawn by their numbers of people within a region. */
final class Countries {
    private final Country[][] byRegion;
    private final Frequencies[] draws;
    private final Frequencies drawRegion;

    Countries(Map<Region, Double> shares) {
        List<Country> all = Tables.rows("countries.csv").stream()
                .map(row -> new Country(
                        row[0],
                        Region.valueOf(row[1]),
                        Double.parseDouble(row[2]),
                        row[3],
                        row[4],
                        Frequencies.ranked(List.of(row[5].split("\\|")), 1, 1)))
                .toList();
        List<Region> regions =
                Arrays.stream(Region.values()).filter(shares::containsKey).toList();
        this.byRegion = new Country[regions.size()][];
        this.draws = new Frequencies[regions.size()];
        for (int i = 0; i < byRegion.length; i++) {
            Region region = regions.get(i);
            List<Country> here =
                    all.stream().filter(country -> country.region() == region).toList();
            byRegion[i] = here.toArray(Country[]::new);
            draws[i] = new Frequencies(
                    here.stream().map(Country::code).toList(),
                    here.stream().mapToDouble(Country::weight).toArray());
        }
        this.drawRegion = new Frequencies(
                regions.stream().map(Enum::name).toList(),
                regions.stream()
                        .mapToDouble(region -> shares.getOrDefault(region, 0.0))
                        .toArray());
    }

    Country draw(Chance chance) {
        int region = drawRegion.index(chance);
        return byRegion[region][draws[region].index(chance)];
    }
}

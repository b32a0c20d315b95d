package org.amparo.linkage.population;

import java.util.EnumMap;
import java.util.Map;

/**
 * What to generate.
 *
 * @param records how many records, duplicates among them; at least 1
 * @param duplicates the share of records that are further records of somebody, 0 to 0.75
 * @param seed the same settings with the same seed give the same records
 * @param regions how many of the persons live where, in any unit; regions left out have none
 * @param slips how often each slip happens in a further record, 0 to 1; slips left out never do
 */
public record PopulationSettings(
        long records, double duplicates, long seed, Map<Region, Double> regions, Map<Slip, Double> slips) {
    public PopulationSettings {
        if (records < 1 || duplicates < 0 || duplicates > 0.75) {
            throw new IllegalArgumentException("at least one record, and no more than three of four duplicates");
        }
        if (regions.values().stream().anyMatch(share -> share < 0)
                || regions.values().stream().allMatch(share -> share == 0)) {
            throw new IllegalArgumentException("some region needs a share, and none may be below 0");
        }
        if (slips.values().stream().anyMatch(rate -> rate < 0 || rate > 1)) {
            throw new IllegalArgumentException("rates of slips are between 0 and 1");
        }
        regions = Map.copyOf(regions);
        slips = Map.copyOf(slips);
    }

    /** The Spanish-speaking countries with two surnames, a fifth of the records duplicates, the usual slips. */
    public static PopulationSettings ofSpanishAmerica(long records, long seed) {
        return new PopulationSettings(
                records,
                0.2,
                seed,
                Map.of(
                        Region.ANDEAN, 14.0,
                        Region.MEXICO_CENTRAL_AMERICA, 17.0,
                        Region.SOUTHERN_CONE, 8.0,
                        Region.SPANISH_CARIBBEAN, 2.0),
                usualSlips());
    }

    /** All of the Americas from Mexico southwards, by their numbers of people. */
    public static PopulationSettings ofTheAmericas(long records, long seed) {
        return new PopulationSettings(
                records,
                0.2,
                seed,
                Map.of(
                        Region.ANDEAN, 14.0,
                        Region.MEXICO_CENTRAL_AMERICA, 17.0,
                        Region.SOUTHERN_CONE, 8.0,
                        Region.SPANISH_CARIBBEAN, 2.0,
                        Region.ENGLISH_CARIBBEAN, 0.7,
                        Region.BRAZIL, 21.0,
                        Region.HAITI, 1.2),
                usualSlips());
    }

    public PopulationSettings withDuplicates(double share) {
        return new PopulationSettings(records, share, seed, regions, slips);
    }

    public PopulationSettings withRegions(Map<Region, Double> shares) {
        return new PopulationSettings(records, duplicates, seed, shares, slips);
    }

    public PopulationSettings withSlip(Slip slip, double rate) {
        Map<Slip, Double> others = new EnumMap<>(Slip.class);
        others.putAll(slips);
        others.put(slip, rate);
        return new PopulationSettings(records, duplicates, seed, regions, others);
    }

    /** Further records are as the first but for what {@link #withSlip} adds. */
    public PopulationSettings withoutSlips() {
        return new PopulationSettings(records, duplicates, seed, regions, Map.of());
    }

    /** The given rates times a factor, none above 1. */
    public PopulationSettings withSlipsTimes(double factor) {
        Map<Slip, Double> others = new EnumMap<>(Slip.class);
        slips.forEach((slip, rate) -> others.put(slip, Math.min(1, rate * factor)));
        return new PopulationSettings(records, duplicates, seed, regions, others);
    }

    private static Map<Slip, Double> usualSlips() {
        Map<Slip, Double> usual = new EnumMap<>(Slip.class);
        for (Slip slip : Slip.values()) {
            usual.put(slip, slip.usual());
        }
        return usual;
    }
}

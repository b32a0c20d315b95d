package org.amparo.linkage.population;

/** Prints some records and how many a second one thread writes. */
final class PopulationSpeed {
    public static void main(String[] args) {
        Population population = Population.of(PopulationSettings.ofTheAmericas(Long.parseLong(args[0]), 1));
        for (int i = 0; i < 40; i++) {
            System.out.println(population.record(i));
        }
        for (int round = 0; round < 3; round++) {
            long[] letters = new long[1];
            long start = System.nanoTime();
            population.records(person -> letters[0] += person.given().length());
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%.0f records/s, %d letters%n", population.size() / seconds, letters[0]);
        }
    }

    private PopulationSpeed() {}
}

package org.amparo.linkage.population;

/** How a country numbers its people, and where they live, the largest place first. */
record Country(String code, Region region, double weight, String calling, String document, Frequencies places) {}

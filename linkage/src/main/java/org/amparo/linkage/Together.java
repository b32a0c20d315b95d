package org.amparo.linkage;

import java.util.List;

/**
 * Records put together to persons.
 *
 * @param pairs pairs of records of one person, by the order of their records
 * @param persons for each record the lowest record of its person
 */
public record Together(List<Linkage.Pair> pairs, List<Integer> persons) {}

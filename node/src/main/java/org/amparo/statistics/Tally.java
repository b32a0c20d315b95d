package org.amparo.statistics;

import java.util.Map;

/**
 * What was counted.
 *
 * @param total how many
 * @param sides of each dimension, how many have each code; codes that nobody has are not there. Where one may have
 *     several codes the counts add up to more than the total
 */
record Tally(long total, Map<Dimension, Map<String, Long>> sides) {}

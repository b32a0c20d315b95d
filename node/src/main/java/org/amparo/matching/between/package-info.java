/**
 * The private match between two nodes: agreements, signed messages, runs on either side, and what custodians make of what was
 * found.
 *
 * <p>Personal data held: ids of persons, which of them another node knows too, and while a run lasts what became of their
 * keys. Keys themselves stay in memory, names in the vault.
 */
@NullMarked
package org.amparo.matching.between;

import org.jspecify.annotations.NullMarked;

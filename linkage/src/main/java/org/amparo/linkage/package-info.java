/**
 * Linking of records that speak of the same person, without labels: blocking, comparison, scoring, clusters.
 *
 * <p>Knows nothing of Spring, SQL or files. What it is given it keeps in memory and writes nowhere.
 */
@NullMarked
package org.amparo.linkage;

import org.jspecify.annotations.NullMarked;

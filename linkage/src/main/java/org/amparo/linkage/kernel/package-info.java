/**
 * The comparison of bit encodings: Dice's coefficient of a few queries with very many records.
 *
 * <p>What a bit means, the kernel does not know; whoever holds the key of the encodings does.
 */
@NullMarked
package org.amparo.linkage.kernel;

import org.jspecify.annotations.NullMarked;

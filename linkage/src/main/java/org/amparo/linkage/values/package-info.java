/**
 * Values written in one way, whoever wrote them.
 *
 * <p>May know: nothing else of this library. Keeps nothing.
 */
@NullMarked
package org.amparo.linkage.values;

import org.jspecify.annotations.NullMarked;

/**
 * Names of persons as they are written in the Americas, and how alike two of them are.
 *
 * <p>May know: nothing else of this library. Holds names in memory only; writes and logs nothing.
 */
@NullMarked
package org.amparo.linkage.names;

import org.jspecify.annotations.NullMarked;

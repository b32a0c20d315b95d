/**
 * Invented persons of the Americas, as registers write them: with families, namesakes, slips and the truth about who is who.
 *
 * <p>May know: nothing else of this library. No person in it lives; names and frequencies are our own, shaped like those of
 * censuses.
 */
@NullMarked
package org.amparo.linkage.population;

import org.jspecify.annotations.NullMarked;

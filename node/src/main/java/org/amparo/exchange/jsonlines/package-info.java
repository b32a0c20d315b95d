/**
 * Amparo's own format: JSON Lines, a case on each line, with everything that a case has. Two nodes hold the same cases
 * when their files are the same, byte by byte.
 */
@NullMarked
package org.amparo.exchange.jsonlines;

import org.jspecify.annotations.NullMarked;

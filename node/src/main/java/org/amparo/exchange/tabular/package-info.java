/**
 * Tables in files, read row by row: what every import stands on. Files come from anywhere and are believed in nothing:
 * sizes are bounded, memory is flat, and a file that is not a table is refused in one line.
 */
@NullMarked
@NamedInterface("tabular")
package org.amparo.exchange.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

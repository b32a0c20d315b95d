/**
 * The same person, found again: {@code amparo link} over files, with the library {@code linkage}.
 *
 * <p>Personal data held: none. What files hold is kept in memory while they are linked, and nowhere else.
 */
@NullMarked
@ApplicationModule(
        displayName = "matching",
        allowedDependencies = {"linkage", "commandline", "exchange :: tabular", "storage"})
package org.amparo.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

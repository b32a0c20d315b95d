/**
 * One coarse, identity-free row per case, counted from every side; and public data sets beside them.
 *
 * <p>Personal data held: none that identifies; rows are coarse, and small counts are withheld from whoever may not see
 * the cases.
 */
@NullMarked
@ApplicationModule(
        displayName = "statistics",
        allowedDependencies = {"casework", "access", "audit", "forms", "web", "storage"})
package org.amparo.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The desk of custodians of data protection: they search the log, and see what is unusual in it. They edit nothing, and see
 * numbers of cases, ids and users, never what is in a case.
 *
 * <p>Personal data held: none. It has no tables of its own.
 */
@NullMarked
@ApplicationModule(
        displayName = "custody",
        allowedDependencies = {"access", "audit", "casework", "confidential", "identity", "mail", "web"})
package org.amparo.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

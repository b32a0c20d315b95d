/**
 * The log of every read and write, behind one small interface.
 *
 * <p>Personal data held: none. Entries hold ids and facts; what a person typed never comes here.
 */
@NullMarked
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"confidential", "storage", "commandline"})
package org.amparo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The log of every read and write, behind one small interface.
 *
 * <p>Personal data held: none that can be read. Entries hold ids and facts; addresses and searched words are kept as keyed
 * hashes, reasons sealed.
 */
@NullMarked
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"confidential", "storage", "commandline", "web"})
package org.amparo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

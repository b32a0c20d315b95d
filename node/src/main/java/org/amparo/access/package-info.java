/**
 * Institutions, users, sign-in, and who may see which case.
 *
 * <p>Personal data held: names and sign-in names of officials who use the node, and sealed, what their second factors
 * share with it.
 */
@NullMarked
@ApplicationModule(
        displayName = "access",
        allowedDependencies = {"confidential", "audit", "web", "commandline", "storage"})
package org.amparo.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Institutions, users, sign-in, and who may see which case.
 *
 * <p>Personal data held: names and sign-in names of officials who use the node.
 */
@NullMarked
@ApplicationModule(
        displayName = "access",
        allowedDependencies = {"audit", "web", "commandline", "storage"})
package org.amparo.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

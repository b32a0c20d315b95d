/**
 * The directory of national authorities against trafficking in persons: bodies, members, mandates, contact points.
 *
 * <p>Personal data held: work contacts of officials (name, post, work telephone and e-mail). Nothing of victims. Names,
 * secure channels and contact points that are not public are read by focal points and the Secretariat alone, and each
 * such read is audited.
 */
@NullMarked
@ApplicationModule(
        displayName = "directory",
        allowedDependencies = {"access", "audit", "plan", "storage", "web"})
package org.amparo.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The page shell: layout, languages, errors, static assets. Rooms build their pages on it; it knows no room.
 *
 * <p>Personal data held: none.
 */
@NullMarked
@ApplicationModule(
        displayName = "web",
        allowedDependencies = {"storage"})
package org.amparo.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Code lists and local fields: questions and answers as data, in four languages.
 *
 * <p>Personal data held: none.
 */
@NullMarked
@ApplicationModule(
        displayName = "forms",
        allowedDependencies = {"access", "audit", "web", "storage"})
package org.amparo.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * A fictional country with invented people, for whoever tries the program, and cases without end for measurements.
 *
 * <p>Personal data held: none. Nobody in it exists; names, documents and telephones are of kinds that nobody has.
 */
@NullMarked
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "confidential",
            "access",
            "casework",
            "directory",
            "identity",
            "forms",
            "plan",
            "commandline",
            "storage",
            "web"
        })
package org.amparo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

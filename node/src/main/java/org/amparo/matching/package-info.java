/**
 * The same person, found again: {@code amparo link} over files, with the library {@code linkage}; and the private match
 * between two nodes, in {@code between}.
 *
 * <p>Personal data held: which persons, as ids, another node knows too; while a run lasts, sealed
 * encodings of names and dates of those who are compared. What files hold is kept in memory while they are
 * linked, and nowhere else.
 */
@NullMarked
@ApplicationModule(
        displayName = "matching",
        allowedDependencies = {
            "linkage",
            "linkage :: encoding",
            "linkage :: psi",
            "linkage :: threshold",
            "commandline",
            "exchange :: tabular",
            "storage",
            "access",
            "audit",
            "casework",
            "confidential",
            "forms",
            "identity",
            "web"
        })
package org.amparo.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

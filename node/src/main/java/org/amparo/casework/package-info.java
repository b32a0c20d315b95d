/**
 * The case: one person's file, victim by victim, with its situation, changes and history.
 *
 * <p>Personal data held: everything about a case but who the person is; free text that may name someone (notes,
 * reasons, descriptions), and files that are attached.
 */
@NullMarked
@ApplicationModule(
        displayName = "casework",
        allowedDependencies = {"confidential", "identity", "attachments", "access", "audit", "forms", "web", "storage"})
package org.amparo.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

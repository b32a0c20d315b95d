/**
 * The work plan: what it asks of States and of the Secretariat, what is indicated about it, what States submit, and what
 * the region reads from that.
 *
 * <p>Personal data held: none but which official answered, submitted or asked, by id. Whoever writes an answer is told
 * to name no victim.
 */
@NullMarked
@ApplicationModule(
        displayName = "plan",
        allowedDependencies = {"access", "audit", "commandline", "forms", "statistics", "storage", "web"})
package org.amparo.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

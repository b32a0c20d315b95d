/**
 * The work plan: what it asks of States and of the Secretariat, what is indicated about it, what States submit, and what
 * the region reads from that.
 *
 * <p>Personal data held: which official answered, submitted or asked, by id; names and posts of officials who are members
 * of a commission, which their State alone reads. Whoever writes an answer is told to name no victim.
 */
@NullMarked
@ApplicationModule(
        displayName = "plan",
        allowedDependencies = {
            "access",
            "attachments",
            "audit",
            "commandline",
            "confidential",
            "forms",
            "statistics",
            "storage",
            "web"
        })
package org.amparo.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

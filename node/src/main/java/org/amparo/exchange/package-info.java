/**
 * Cases and records in open formats, in and out: HTCDS, CTDC, and Amparo's own.
 *
 * <p>Personal data held: none. What passes through is opened with a token and leaves an audit entry.
 */
@NullMarked
@ApplicationModule(
        displayName = "exchange",
        allowedDependencies = {
            "confidential",
            "casework",
            "identity",
            "statistics",
            "access",
            "audit",
            "commandline",
            "forms",
            "web",
            "storage"
        })
package org.amparo.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

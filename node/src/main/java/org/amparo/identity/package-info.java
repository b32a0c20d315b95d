/**
 * Who a person is, all in one place. The rest of the program knows a {@link org.amparo.identity.PersonId}.
 *
 * <p>Personal data held: names, birth dates, documents, contacts and addresses of victims, witnesses and relatives.
 */
@NullMarked
@ApplicationModule(
        displayName = "identity",
        allowedDependencies = {
            "confidential",
            "access",
            "audit",
            "forms",
            "storage",
            "commandline",
            "linkage",
            "linkage :: names",
            "linkage :: encoding"
        })
package org.amparo.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Mail to custodians and officials: that something waits for them, and where. Nothing that a mail says tells of a case, a person, or
 * who did what; what waits is read at the desk, behind signing in.
 *
 * <p>Personal data held: none. Which user is to be told, and when; the address is asked for when a mail is sent.
 */
@NullMarked
@ApplicationModule(
        displayName = "mail",
        allowedDependencies = {"access", "confidential", "storage", "web"})
package org.amparo.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package org.amparo.confidential;

import java.util.Locale;

/** Why someone opens what identifies a person. Stored by name in the audit log: never rename one. */
public enum Purpose {
    /** The person is being registered, or the registration is being corrected. */
    REGISTRATION,
    /** Help for the person: services, referrals, return. */
    ASSISTANCE,
    /** Safety of the person: shelter, measures of protection. */
    PROTECTION,
    /** Criminal investigation and prosecution. */
    INVESTIGATION,
    /** The person's own lawyer acts for the person. */
    REPRESENTATION,
    /** An institution takes its own data out in an open format. */
    EXPORT,
    /** A backup that stays as closed as the node itself. */
    BACKUP,
    /** A custodian has the program look for what is unusual; nobody is shown who the person is. */
    OVERSIGHT;

    /** The code under which rows, forms and messages know it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one of that code.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Purpose of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package org.amparo.audit;

/** What was done. Stored in lower case; never rename one. */
public enum Action {
    SIGN_IN,
    SIGN_OUT,
    SEARCH,
    READ,
    REGISTER,
    CHANGE,
    OPEN_IDENTITY,
    BREAK_GLASS,
    IMPORT,
    EXPORT,
    STATISTICS,
    ADMINISTER,
    BACKUP,
    RESTORE
}

package org.amparo.access;

import java.util.Locale;

/** By what somebody proved who they are; for the log and for the list of sessions. */
enum Method {
    PASSWORD,
    APP,
    RECOVERY_CODE,
    PASSKEY,
    PROVIDER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

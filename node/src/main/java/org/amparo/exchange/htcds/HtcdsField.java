package org.amparo.exchange.htcds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of the table, as {@code standards/htcds/fields.csv} tells it.
 *
 * @param name the technical name; of a group's first repetition, the others bear a number: {@code hte_Type_2}
 * @param label the standard's English label
 * @param core whether the standard calls it core
 * @param list the code list of a coded field, else empty
 * @param path where it stands in the case, for example {@code content.profile.sex}
 * @param exact the column that says exactly what this one can only say roughly
 * @param group what is repeated with it: {@code event}, {@code incoming}; empty when it stands alone
 * @param identifying whether what stands there may say who somebody is
 */
record HtcdsField(
        String name,
        String label,
        Status status,
        boolean core,
        Type type,
        String list,
        String path,
        Optional<String> exact,
        String group,
        boolean identifying,
        List<String> aliases) {

    /** Whose field it is, and whether it is taken. */
    enum Status {
        /** Of the standard, and taken. */
        HTCDS,
        /** Amparo's own, for what the standard lacks. */
        AMPARO,
        /** Of the standard, which has given it up. */
        DEPRECATED,
        /** Of the standard, without a place in the case. */
        ABSENT,
        /** What survey tools add to each answer. */
        METADATA;

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What stands in its cells. */
    enum Type {
        TEXT,
        LONGTEXT,
        DATE,
        PARTIAL,
        INTEGER,
        DECIMAL,
        YESNO,
        ONE,
        MANY,
        JSON,
        NONE;

        static Type of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    boolean isTaken() {
        return status == Status.HTCDS || status == Status.AMPARO;
    }

    /** Whether a rejected value may be shown: texts may name somebody. */
    boolean isOpen() {
        return switch (type) {
            case TEXT, LONGTEXT, JSON -> false;
            default -> !identifying;
        };
    }

    /** The name of its n-th repetition, from 1. */
    static String nth(String name, int n) {
        return n == 1 ? name : name + "_" + n;
    }
}

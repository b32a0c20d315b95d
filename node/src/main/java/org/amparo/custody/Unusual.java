package org.amparo.custody;

import java.time.LocalDate;
import org.amparo.audit.Action;

/** Something in the log that a custodian should look at, with the figures behind it. It proves nothing by itself. */
sealed interface Unusual {
    String actor();

    /** The entries behind it. */
    LogQuery entries();

    /**
     * Far more cases on a day than usual.
     *
     * @param usual nine of ten other days had at most so many
     * @param own whether these days are the user's own, or for want of them those of all
     */
    record ManyCases(String actor, LocalDate day, int cases, int usual, boolean own) implements Unusual {
        @Override
        public LogQuery entries() {
            return LogQuery.of(actor).between(day, day);
        }
    }

    /**
     * Far more searches for persons on a day than usual.
     *
     * @param refused how many were refused, since there had been too many
     */
    record ManySearches(String actor, LocalDate day, int searches, int refused, int usual, boolean own)
            implements Unusual {
        @Override
        public LogQuery entries() {
            return LogQuery.of(actor).between(day, day).doing(Action.SEARCH);
        }
    }

    /**
     * Much at night.
     *
     * @param openings at night, of all of them
     * @param share of openings at night that all users have together, in percent
     */
    record AtNight(String actor, LocalDate first, LocalDate last, int openings, int all, int share) implements Unusual {
        @Override
        public LogQuery entries() {
            return LogQuery.of(actor).between(first, last);
        }
    }

    /** Many cases of institutions other than the one that the user acted for. */
    record OfOthers(String actor, LocalDate first, LocalDate last, int others, int all, int share) implements Unusual {
        @Override
        public LogQuery entries() {
            return LogQuery.of(actor).between(first, last);
        }
    }

    /** Somebody saw who a person is that has the user's own name. */
    record Namesake(String actor, long person) implements Unusual {
        @Override
        public LogQuery entries() {
            return LogQuery.of(actor).about(person);
        }
    }
}

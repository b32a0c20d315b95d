package org.amparo.plan.bodies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A commission against trafficking in persons.
 *
 * @param territory ISO 3166-1 of its country, or ISO 3166-2 of a part of it
 * @param basis the law or decree that made it
 * @param chair the institution that presides
 */
record Commission(
        int id,
        String country,
        int version,
        Optional<Instant> published,
        String territory,
        String name,
        String basis,
        String chair,
        LocalDate founded,
        Optional<LocalDate> ended) {
    boolean isNational() {
        return territory.length() == 2;
    }

    String level() {
        return isNational() ? "national" : "subnational";
    }

    /** An official who sits in it. */
    record Member(
            int id,
            int version,
            String name,
            String post,
            String institution,
            LocalDate since,
            Optional<LocalDate> until) {
        boolean isThereOn(LocalDate day) {
            return !day.isBefore(since) && until.filter(day::isAfter).isEmpty();
        }

        /** Names are nobody's but their State's. */
        @Override
        public String toString() {
            return "Member[" + id + "]";
        }
    }

    /** @param state planned, held or cancelled */
    record Session(int id, int commission, int version, LocalDate day, String title, String agenda, String state) {
        boolean isHeld() {
            return state.equals("held");
        }
    }
}

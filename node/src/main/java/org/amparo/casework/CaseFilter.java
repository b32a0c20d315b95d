package org.amparo.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.access.InstitutionId;

/**
 * Which cases a list shows; what is empty does not narrow it.
 *
 * @param number the beginning of a case number, or all of it
 * @param exploitation list {@code exploitation}
 * @param sex list {@code sex}
 * @param ageBand list {@code age_band}
 * @param nationality list {@code country}
 * @param subdivision ISO 3166-2, where the case was registered
 * @param from registered on or after
 * @param to registered on or before
 * @param owner sign-in name of the responsible user
 * @param unassigned only cases that nobody is responsible for
 */
public record CaseFilter(
        Optional<String> number,
        Optional<CaseStatus> status,
        Optional<String> exploitation,
        Optional<String> sex,
        Optional<String> ageBand,
        Optional<String> nationality,
        Optional<String> subdivision,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<InstitutionId> institution,
        Optional<String> owner,
        boolean unassigned) {

    /** Whoever is responsible. */
    public CaseFilter(
            Optional<String> number,
            Optional<CaseStatus> status,
            Optional<String> exploitation,
            Optional<String> sex,
            Optional<String> ageBand,
            Optional<String> nationality,
            Optional<String> subdivision,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<InstitutionId> institution,
            Optional<String> owner) {
        this(number, status, exploitation, sex, ageBand, nationality, subdivision, from, to, institution, owner, false);
    }

    public static final CaseFilter ALL = new CaseFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}

package org.amparo.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;

/**
 * Who stands where on a case: the facts that a decision is made from.
 *
 * @param registeredBy the institution that registered it
 * @param members the further institutions of its team, ended ones left out
 * @param openings doors that were opened by force
 * @param implicated institutions of which an official is implicated
 */
record Standing(
        InstitutionId registeredBy, List<Member> members, List<Opening> openings, Set<InstitutionId> implicated) {

    Standing {
        members = List.copyOf(members);
        openings = List.copyOf(openings);
        implicated = Set.copyOf(implicated);
    }

    /** A case of which nobody but its institution knows. */
    static Standing of(InstitutionId registeredBy) {
        return new Standing(registeredBy, List.of(), List.of(), Set.of());
    }

    /**
     * An institution on the team.
     *
     * @param classes what consent, law or mandate allow it
     * @param identityGranted whether a custodian granted IDENTITY, where it is among them
     * @param endsOn the last day, if there is one
     */
    record Member(
            InstitutionId institution,
            Purpose purpose,
            Set<DataClass> classes,
            boolean identityGranted,
            Optional<LocalDate> endsOn) {
        Member {
            classes = Set.copyOf(classes);
        }
    }

    /** A case opened by one user by force, for a while. */
    record Opening(UserId user, Purpose purpose, Instant endsAt) {}
}

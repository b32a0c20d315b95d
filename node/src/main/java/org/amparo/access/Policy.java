package org.amparo.access;

import static org.amparo.web.DataClass.GENERAL;
import static org.amparo.web.DataClass.IDENTITY;
import static org.amparo.web.DataClass.LEGAL;
import static org.amparo.web.DataClass.PLACEMENT;
import static org.amparo.web.DataClass.SENSITIVE;
import static org.amparo.web.DataClass.WELFARE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;

/**
 * What a viewer sees of a case: role, institution on the team, purpose, class, and consent or another basis. Pure: the
 * facts and the time are given.
 *
 * <p>Ways of being on the team add up; within one way, all must allow. A denial wins over everything.
 */
final class Policy {
    private static final Set<DataClass> ALL = Set.of(DataClass.values());
    /** What enforcement never sees: health, and where somebody is sheltered. Migratory status is denied besides. */
    static final Set<DataClass> ENFORCEMENT = Set.of(GENERAL, SENSITIVE, IDENTITY, LEGAL);

    private Policy() {}

    static Sight decide(Viewer viewer, Standing standing, LocalDate today, Instant now) {
        if (!Collections.disjoint(standing.implicated(), viewer.workplace().above())) {
            return Sight.NOTHING;
        }
        var seen = EnumSet.noneOf(DataClass.class);
        boolean writes = false;
        if (viewer.maySeeCasesOf(standing.registeredBy())) {
            seen.addAll(allowed(viewer, Purpose.REGISTRATION, ALL));
            writes = true;
        }
        for (var member : standing.members()) {
            boolean over = member.endsOn().filter(today::isAfter).isPresent();
            if (!over && viewer.teamInstitutions().contains(member.institution())) {
                seen.addAll(allowed(viewer, member.purpose(), granted(member)));
                writes |= viewer.roles().stream()
                        .anyMatch(
                                role -> role.registersCases() && role.purposes().contains(member.purpose()));
            }
        }
        for (var opening : standing.openings()) {
            if (opening.user().equals(viewer.user()) && now.isBefore(opening.endsAt())) {
                seen.addAll(allowed(viewer, opening.purpose(), ALL));
            }
        }
        return seen.contains(GENERAL)
                ? new Sight(seen, seen.contains(SENSITIVE) && !viewer.enforces(), writes)
                : Sight.NOTHING;
    }

    /** What being on a team for a purpose can show at most. */
    static Set<DataClass> of(Purpose purpose) {
        return switch (purpose) {
            case REGISTRATION -> ALL;
            case ASSISTANCE -> Set.of(GENERAL, SENSITIVE, IDENTITY, WELFARE);
            case PROTECTION -> Set.of(GENERAL, SENSITIVE, IDENTITY, WELFARE, PLACEMENT);
            case INVESTIGATION, REPRESENTATION -> Set.of(GENERAL, SENSITIVE, IDENTITY, LEGAL);
            case EXPORT, BACKUP, OVERSIGHT -> Set.of(); // a program's, of no team
        };
    }

    private static Set<DataClass> granted(Standing.Member member) {
        if (member.identityGranted()) {
            return member.classes();
        }
        var classes = EnumSet.copyOf(member.classes());
        classes.remove(IDENTITY);
        return classes;
    }

    private static Set<DataClass> allowed(Viewer viewer, Purpose purpose, Set<DataClass> granted) {
        var allowed = EnumSet.noneOf(DataClass.class);
        viewer.roles().stream()
                .filter(role -> role.purposes().contains(purpose))
                .forEach(role -> allowed.addAll(role.classes()));
        allowed.retainAll(of(purpose));
        allowed.retainAll(granted);
        if (viewer.enforces()) {
            allowed.retainAll(ENFORCEMENT);
        }
        return allowed;
    }
}

package org.amparo.access;

import static org.amparo.access.rows.tables.BreakGlass.BREAK_GLASS;
import static org.amparo.access.rows.tables.TeamMember.TEAM_MEMBER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Standing.Member;
import org.amparo.access.Standing.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads who stands where on cases, and lets the policy decide. */
@Component
class Standings implements NeedToKnow {
    private final DSLContext db;
    private final Clock clock;

    Standings(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Sight of(Viewer viewer, long caseId, InstitutionId registeredBy) {
        return of(viewer, Map.of(caseId, registeredBy)).getOrDefault(caseId, Sight.NOTHING);
    }

    @Override
    public Map<Long, Sight> of(Viewer viewer, Map<Long, InstitutionId> registeredBy) {
        if (registeredBy.isEmpty() || !viewer.worksOnCases()) {
            return Map.of();
        }
        var others = others(viewer, registeredBy);
        var members = others.isEmpty() ? Map.<Long, List<Member>>of() : members(viewer, others);
        var openings = others.isEmpty() ? Map.<Long, List<Opening>>of() : openings(viewer, others);
        var implicated = implicated(viewer, registeredBy.keySet());
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        var sights = new HashMap<Long, Sight>();
        registeredBy.forEach((id, institution) -> sights.put(
                id,
                Policy.decide(
                        viewer,
                        new Standing(
                                institution,
                                members.getOrDefault(id, List.of()),
                                openings.getOrDefault(id, List.of()),
                                implicated.getOrDefault(id, Set.of())),
                        today,
                        now)));
        return sights;
    }

    @Override
    public boolean isClosed(long caseId) {
        return closed().contains(caseId);
    }

    /**
     * The cases of which the team must be read. Whoever registered a case sees by that all that the own role may see:
     * being on its team besides adds something for a lawyer alone.
     */
    private static Set<Long> others(Viewer viewer, Map<Long, InstitutionId> registeredBy) {
        boolean represents = viewer.roles().stream().anyMatch(role -> role.worksOnCases() && !role.registersCases());
        return registeredBy.entrySet().stream()
                .filter(one -> represents || !viewer.maySeeCasesOf(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Long, List<Member>> members(Viewer viewer, Collection<Long> ids) {
        return db.select(
                        TEAM_MEMBER.CASE_ID,
                        TEAM_MEMBER.INSTITUTION_ID,
                        TEAM_MEMBER.PURPOSE,
                        TEAM_MEMBER.CLASSES,
                        TEAM_MEMBER.IDENTITY,
                        TEAM_MEMBER.ENDS_ON)
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.CASE_ID.in(ids))
                .and(TEAM_MEMBER.ENDED_AT.isNull())
                .and(TEAM_MEMBER.INSTITUTION_ID.in(values(viewer.teamInstitutions())))
                .fetchGroups(
                        TEAM_MEMBER.CASE_ID,
                        row -> new Member(
                                new InstitutionId(row.get(TEAM_MEMBER.INSTITUTION_ID)),
                                Purpose.of(row.get(TEAM_MEMBER.PURPOSE)),
                                classes(row.get(TEAM_MEMBER.CLASSES)),
                                row.get(TEAM_MEMBER.IDENTITY).equals("granted"),
                                Optional.ofNullable(row.get(TEAM_MEMBER.ENDS_ON))));
    }

    private Map<Long, List<Opening>> openings(Viewer viewer, Collection<Long> ids) {
        return db.select(BREAK_GLASS.CASE_ID, BREAK_GLASS.PURPOSE, BREAK_GLASS.ENDS_AT)
                .from(BREAK_GLASS)
                .where(BREAK_GLASS.USER_ID.eq(viewer.user().value()))
                .and(BREAK_GLASS.CASE_ID.in(ids))
                .and(BREAK_GLASS.ENDED_AT.isNull())
                .and(BREAK_GLASS.ENDS_AT.gt(OffsetDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)))
                .fetchGroups(
                        BREAK_GLASS.CASE_ID,
                        row -> new Opening(
                                viewer.user(),
                                Purpose.of(row.get(BREAK_GLASS.PURPOSE)),
                                row.get(BREAK_GLASS.ENDS_AT).toInstant()));
    }

    /** Whoever is implicated sees no row that says so: the owner's function tells which cases are closed to them. */
    private Map<Long, Set<InstitutionId>> implicated(Viewer viewer, Collection<Long> ids) {
        var found = new HashMap<Long, Set<InstitutionId>>();
        for (var id : closed()) {
            if (ids.contains(id)) {
                found.put(id, Set.of(viewer.institution()));
            }
        }
        return found;
    }

    private List<Long> closed() {
        return db.select(DSL.field("unnest(access.closed_cases())", Long.class)).fetch(row -> row.value1());
    }

    private static List<Integer> values(Collection<InstitutionId> institutions) {
        var values = new ArrayList<Integer>();
        institutions.forEach(institution -> values.add(institution.value()));
        return values;
    }

    static Set<DataClass> classes(String[] codes) {
        return Arrays.stream(codes).map(DataClass::of).collect(Collectors.toUnmodifiableSet());
    }
}

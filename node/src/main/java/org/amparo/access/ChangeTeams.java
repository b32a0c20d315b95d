package org.amparo.access;

import static org.amparo.access.rows.tables.TeamMember.TEAM_MEMBER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.web.DataClass;
import org.jooq.Condition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes response teams. Every change leaves an entry that is part of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangeTeams implements Teams {
    private final TeamRows rows;
    private final TeamRules rules;
    private final NeedToKnow needToKnow;
    private final Institutions institutions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeTeams(
            TeamRows rows,
            TeamRules rules,
            NeedToKnow needToKnow,
            Institutions institutions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.needToKnow = needToKnow;
        this.institutions = institutions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<TeamMember> of(SharedCase shared) {
        return rows.read(isOf(shared));
    }

    @Override
    public TeamOutcome check(Viewer by, SharedCase shared, NewMember member) {
        if (!by.maySeeCasesOf(shared.registeredBy())) {
            return denied(by, shared, "add");
        }
        var sight = needToKnow.of(by, shared.id(), shared.registeredBy());
        var flaws = rules.flaws(shared, member, sight, rows.implicated(shared.id()));
        return flaws.isEmpty() ? new TeamOutcome.Done() : new TeamOutcome.Flawed(flaws);
    }

    @Override
    public TeamOutcome add(Viewer by, SharedCase shared, NewMember member) {
        var checked = check(by, shared, member);
        if (!(checked instanceof TeamOutcome.Done)) {
            return checked;
        }
        rows.insert(shared, member, by.actor());
        if (member.classes().contains(DataClass.IDENTITY)) {
            events.publishEvent(new CustodiansNeeded(
                    shared.id(),
                    Set.of(member.institution().value(), shared.registeredBy().value()),
                    by.user().value()));
        }
        audit.recordWrite(entry(by, shared, "add")
                .with("member", member.institution().value())
                .with("basis", member.basis().code())
                .showing(member.classes())
                .forPurpose(member.purpose().code()));
        return new TeamOutcome.Done();
    }

    @Override
    public TeamOutcome end(Viewer by, SharedCase shared, long member) {
        boolean mayEnd = by.maySeeCasesOf(shared.registeredBy());
        if (!mayEnd || rows.end(isOf(shared).and(TEAM_MEMBER.ID.eq(member)), by.actor()) == 0) {
            return denied(by, shared, "end");
        }
        audit.recordWrite(entry(by, shared, "end"));
        return new TeamOutcome.Done();
    }

    /** Whoever is on the team may be the one whom the person tells; nobody may keep a withdrawal from being heard. */
    @Override
    public TeamOutcome withdraw(Viewer by, SharedCase shared, long consent) {
        var resting = isOf(shared).and(TEAM_MEMBER.CONSENT_ID.eq(consent));
        var ended = rows.read(resting.and(TEAM_MEMBER.ENDED_AT.isNull()));
        var was = rows.read(resting).stream().findFirst();
        if (was.isEmpty() || !rows.withdraw(shared.id(), consent, by.actor())) {
            return denied(by, shared, "withdraw");
        }
        var today = LocalDate.now(clock);
        var staying = rows.read(isOf(shared).and(TEAM_MEMBER.CONSENT_ID.isDistinctFrom(consent))).stream()
                .filter(member -> member.isLive(today))
                .toList();
        rows.end(resting, by.actor());
        events.publishEvent(new ConsentWithdrawn(
                consent,
                shared.id(),
                was.get().institution().value(),
                was.get().purpose().code()));
        audit.recordWrite(entry(by, shared, "withdraw").with("ended", ended.size()));
        return new TeamOutcome.Withdrawn(ended, staying);
    }

    @Override
    public TeamOutcome implicate(Viewer by, SharedCase shared, InstitutionId institution, String reason) {
        var flaws = new ArrayList<TeamOutcome.Flaw>();
        if (institutions.find(institution).isEmpty()) {
            flaws.add(new TeamOutcome.Flaw("institution", "no_such_institution"));
        }
        LiftImplications.flaw(reason).ifPresent(flaws::add);
        if (!flaws.isEmpty()) {
            return new TeamOutcome.Flawed(flaws);
        }
        // Members first: afterwards the one who writes it down may not see them any more.
        var beneath = institutions.subtree(institution).stream()
                .map(InstitutionId::value)
                .toList();
        rows.end(isOf(shared).and(TEAM_MEMBER.INSTITUTION_ID.in(beneath)), by.actor());
        rows.implicate(shared, institution, reason.strip(), by.actor());
        events.publishEvent(new OfficialImplicated(shared.id(), institution.value()));
        events.publishEvent(new CustodiansNeeded(
                shared.id(), Set.of(shared.registeredBy().value()), by.user().value()));
        audit.recordWrite(entry(by, shared, "implicate").because(reason.strip()));
        return new TeamOutcome.Done();
    }

    private TeamOutcome denied(Viewer by, SharedCase shared, String what) {
        audit.recordRead(entry(by, shared, what).denied());
        return new TeamOutcome.NotFound();
    }

    private static Condition isOf(SharedCase shared) {
        return TEAM_MEMBER.CASE_ID.eq(shared.id());
    }

    private static Entry entry(Viewer by, SharedCase shared, String what) {
        return by.entry(Action.CHANGE, "case").on(List.of(shared.id())).with("team", what);
    }
}

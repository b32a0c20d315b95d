package org.amparo.access;

import static org.amparo.access.rows.tables.BreakGlass.BREAK_GLASS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.TeamOutcome.Flaw;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.confidential.Purpose;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case by force, and tells the log and the custodian's desk in the same transaction. */
@Component
class OpenByForce implements BreakGlass {
    static final Duration OPEN = Duration.ofHours(2);
    private static final Set<Purpose> PURPOSES =
            EnumSet.of(Purpose.ASSISTANCE, Purpose.PROTECTION, Purpose.INVESTIGATION);
    private static final int SHORTEST = 20;
    private static final int LONGEST = 1_000;

    private final DSLContext db;
    private final NeedToKnow needToKnow;
    private final WordsSeal seal;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenByForce(
            DSLContext db,
            NeedToKnow needToKnow,
            WordsSeal seal,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.needToKnow = needToKnow;
        this.seal = seal;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome open(Viewer by, Optional<SharedCase> shared, Purpose purpose, String reason) {
        var flaws = flaws(by, purpose, reason);
        if (!flaws.isEmpty()) {
            return new Outcome.Flawed(flaws);
        }
        return shared.filter(found -> by.mayRegister() && !needToKnow.isClosed(found.id()))
                .map(found -> open(by, found, purpose, reason.strip()))
                .orElseGet(() -> {
                    audit.recordRead(entry(by).denied());
                    return new Outcome.NotThere();
                });
    }

    private Outcome open(Viewer by, SharedCase shared, Purpose purpose, String reason) {
        Instant now = clock.instant();
        Instant until = now.plus(OPEN);
        db.insertInto(BREAK_GLASS)
                .set(BREAK_GLASS.CASE_ID, shared.id())
                .set(BREAK_GLASS.USER_ID, by.user().value())
                .set(BREAK_GLASS.INSTITUTION_ID, by.institution().value())
                .set(BREAK_GLASS.REGISTERED_BY, shared.registeredBy().value())
                .set(BREAK_GLASS.PURPOSE, purpose.code())
                .set(BREAK_GLASS.REASON, seal.seal(reason, place(by.user(), shared.id())))
                .set(BREAK_GLASS.OPENED_AT, now.atOffset(ZoneOffset.UTC))
                .set(BREAK_GLASS.ENDS_AT, until.atOffset(ZoneOffset.UTC))
                .execute();
        audit.recordWrite(
                entry(by).on(List.of(shared.id())).forPurpose(purpose.code()).because(reason));
        events.publishEvent(new CustodiansNeeded(
                shared.id(),
                Stream.of(by.institution(), shared.registeredBy())
                        .map(InstitutionId::value)
                        .collect(Collectors.toSet()),
                by.user().value()));
        return new Outcome.Opened(until);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> openUntil(Viewer viewer, long caseId) {
        return db.select(DSL.max(BREAK_GLASS.ENDS_AT))
                .from(BREAK_GLASS)
                .where(isOpen(viewer, caseId))
                .fetchOptional(row -> row.value1())
                .map(OffsetDateTime::toInstant);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean close(Viewer by, long caseId) {
        int closed = db.update(BREAK_GLASS)
                .set(BREAK_GLASS.ENDED_AT, now())
                .where(isOpen(by, caseId))
                .execute();
        if (closed > 0) {
            audit.recordWrite(entry(by).on(List.of(caseId)).with("closed", true));
        }
        return closed > 0;
    }

    private Condition isOpen(Viewer viewer, long caseId) {
        return BREAK_GLASS
                .USER_ID
                .eq(viewer.user().value())
                .and(BREAK_GLASS.CASE_ID.eq(caseId))
                .and(BREAK_GLASS.ENDED_AT.isNull())
                .and(BREAK_GLASS.ENDS_AT.gt(now()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static String place(UserId user, long caseId) {
        return "break_glass:" + user.value() + ":" + caseId;
    }

    private static List<Flaw> flaws(Viewer by, Purpose purpose, String reason) {
        var flaws = new ArrayList<Flaw>();
        boolean actsFor = by.roles().stream().anyMatch(role -> role.purposes().contains(purpose));
        if (!PURPOSES.contains(purpose) || !actsFor) {
            flaws.add(new Flaw("purpose", "no_purpose_of_yours"));
        }
        if (reason.strip().length() < SHORTEST || reason.length() > LONGEST) {
            flaws.add(new Flaw("reason", "reason_out_of_range"));
        }
        return flaws;
    }

    private static Entry entry(Viewer by) {
        return by.entry(Action.BREAK_GLASS, "case");
    }
}

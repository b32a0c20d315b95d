package org.amparo.access;

import static org.amparo.access.rows.tables.BreakGlass.BREAK_GLASS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.TeamOutcome.Flaw;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.confidential.Purpose;
import org.jooq.DSLContext;
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
    private final Clock clock;

    OpenByForce(DSLContext db, NeedToKnow needToKnow, WordsSeal seal, AuditLog audit, Clock clock) {
        this.db = db;
        this.needToKnow = needToKnow;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome open(Viewer by, SharedCase shared, Purpose purpose, String reason) {
        if (!by.mayRegister() || needToKnow.isClosed(shared.id())) {
            return nothingThere(by);
        }
        var flaws = flaws(by, purpose, reason);
        if (!flaws.isEmpty()) {
            return new Outcome.Flawed(flaws);
        }
        Instant until = clock.instant().plus(OPEN);
        db.insertInto(BREAK_GLASS)
                .set(BREAK_GLASS.CASE_ID, shared.id())
                .set(BREAK_GLASS.USER_ID, by.user().value())
                .set(BREAK_GLASS.INSTITUTION_ID, by.institution().value())
                .set(BREAK_GLASS.REGISTERED_BY, shared.registeredBy().value())
                .set(BREAK_GLASS.PURPOSE, VisibleCases.code(purpose))
                .set(BREAK_GLASS.REASON, seal.seal(reason.strip(), place(by.user(), shared.id())))
                .set(BREAK_GLASS.OPENED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(BREAK_GLASS.ENDS_AT, until.atOffset(ZoneOffset.UTC))
                .execute();
        audit.recordWrite(entry(by)
                .on(List.of(shared.id()))
                .forPurpose(VisibleCases.code(purpose))
                .because(reason.strip()));
        return new Outcome.Opened(until);
    }

    @Override
    public Outcome nothingThere(Viewer by) {
        audit.recordRead(entry(by).denied());
        return new Outcome.NotThere();
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
        return Entry.of(by.actor(), Optional.of(by.institution().value()), Action.BREAK_GLASS, "case");
    }
}

package org.amparo.access;

import static org.amparo.access.rows.tables.BreakGlass.BREAK_GLASS;
import static org.amparo.access.rows.tables.TeamMember.TEAM_MEMBER;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.confidential.Purpose;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The desk of a custodian. A custodian sees who asks for what and why, never a case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CustodiansDesk implements Custody {
    private static final int SHOWN = 100;
    private static final int LONGEST_NOTE = 1_000;

    private final DSLContext db;
    private final WordsSeal seal;
    private final AuditLog audit;
    private final Clock clock;

    CustodiansDesk(DSLContext db, WordsSeal seal, AuditLog audit, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int waiting(Viewer custodian) {
        return db.fetchCount(TEAM_MEMBER, isAsked(custodian)) + db.fetchCount(BREAK_GLASS, isToReview(custodian));
    }

    @Override
    public List<IdentityRequest> identityRequests(Viewer custodian) {
        return db.select(
                        TEAM_MEMBER.ID,
                        TEAM_MEMBER.CASE_ID,
                        TEAM_MEMBER.INSTITUTION_ID,
                        TEAM_MEMBER.REGISTERED_BY,
                        TEAM_MEMBER.PURPOSE,
                        TEAM_MEMBER.CLASSES,
                        TEAM_MEMBER.BASIS,
                        TEAM_MEMBER.LAW,
                        TEAM_MEMBER.ADDED_BY,
                        TEAM_MEMBER.ADDED_AT)
                .from(TEAM_MEMBER)
                .where(isAsked(custodian))
                .orderBy(TEAM_MEMBER.ID)
                .limit(SHOWN)
                .fetch(row -> new IdentityRequest(
                        row.value1(),
                        row.value2(),
                        new InstitutionId(row.value3()),
                        new InstitutionId(row.value4()),
                        Purpose.of(row.value5()),
                        Standings.classes(row.value6()),
                        row.value7(),
                        Optional.ofNullable(row.value8()),
                        row.value9(),
                        row.value10().toInstant()));
    }

    @Override
    public boolean decide(Viewer custodian, long member, boolean granted) {
        var caseId = db.update(TEAM_MEMBER)
                .set(TEAM_MEMBER.IDENTITY, granted ? "granted" : "refused")
                .set(TEAM_MEMBER.DECIDED_BY, custodian.actor())
                .set(TEAM_MEMBER.DECIDED_AT, now())
                .where(isAsked(custodian).and(TEAM_MEMBER.ID.eq(member)))
                .returningResult(TEAM_MEMBER.CASE_ID)
                .fetchOptional(row -> row.value1());
        caseId.ifPresentOrElse(
                id -> audit.recordWrite(entry(custodian).on(List.of(id)).with("granted", granted)),
                () -> audit.recordRead(entry(custodian).denied()));
        return caseId.isPresent();
    }

    @Override
    public List<OpenedByForce> toReview(Viewer custodian) {
        Instant now = clock.instant();
        return db.select(
                        BREAK_GLASS.ID,
                        BREAK_GLASS.CASE_ID,
                        BREAK_GLASS.USER_ID,
                        BREAK_GLASS.INSTITUTION_ID,
                        BREAK_GLASS.REGISTERED_BY,
                        BREAK_GLASS.PURPOSE,
                        BREAK_GLASS.REASON,
                        BREAK_GLASS.OPENED_AT,
                        BREAK_GLASS.ENDS_AT,
                        BREAK_GLASS.ENDED_AT)
                .from(BREAK_GLASS)
                .where(isToReview(custodian))
                .orderBy(BREAK_GLASS.ID.desc())
                .limit(SHOWN)
                .fetch(row -> new OpenedByForce(
                        row.value1(),
                        row.value2(),
                        new UserId(row.value3()),
                        new InstitutionId(row.value4()),
                        new InstitutionId(row.value5()),
                        Purpose.of(row.value6()),
                        seal.open(row.value7(), OpenByForce.place(new UserId(row.value3()), row.value2())),
                        row.value8().toInstant(),
                        row.value9().toInstant(),
                        row.value10() == null && now.isBefore(row.value9().toInstant())));
    }

    @Override
    public boolean review(Viewer custodian, long opening, Verdict verdict, String note) {
        var words = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
        var update = db.update(BREAK_GLASS)
                .set(BREAK_GLASS.OUTCOME, verdict.code())
                .set(BREAK_GLASS.REVIEWED_BY, custodian.actor())
                .set(BREAK_GLASS.REVIEWED_AT, now())
                .set(BREAK_GLASS.REVIEW, seal.seal(words, "review:" + opening));
        if (verdict == Verdict.NOT_JUSTIFIED) {
            update = update.set(BREAK_GLASS.ENDED_AT, DSL.coalesce(BREAK_GLASS.ENDED_AT, now()));
        }
        var caseId = update.where(isToReview(custodian).and(BREAK_GLASS.ID.eq(opening)))
                .returningResult(BREAK_GLASS.CASE_ID)
                .fetchOptional(row -> row.value1());
        caseId.ifPresentOrElse(
                id -> audit.recordWrite(entry(custodian)
                        .on(List.of(id))
                        .with("verdict", verdict.code())
                        .because(words)),
                () -> audit.recordRead(entry(custodian).denied()));
        return caseId.isPresent();
    }

    private static Condition isAsked(Viewer custodian) {
        return TEAM_MEMBER
                .IDENTITY
                .eq("asked")
                .and(TEAM_MEMBER.ENDED_AT.isNull())
                .and(concerns(custodian, TEAM_MEMBER.INSTITUTION_ID, TEAM_MEMBER.REGISTERED_BY))
                .and(VisibleCases.isNotClosed(TEAM_MEMBER.CASE_ID));
    }

    /** Nobody judges what they opened themselves. */
    private static Condition isToReview(Viewer custodian) {
        return BREAK_GLASS
                .OUTCOME
                .isNull()
                .and(BREAK_GLASS.USER_ID.ne(custodian.user().value()))
                .and(concerns(custodian, BREAK_GLASS.INSTITUTION_ID, BREAK_GLASS.REGISTERED_BY))
                .and(VisibleCases.isNotClosed(BREAK_GLASS.CASE_ID));
    }

    private static Condition concerns(Viewer custodian, Field<Integer> one, Field<Integer> other) {
        if (!custodian.has(Role.CUSTODIAN)) {
            return DSL.falseCondition();
        }
        var institutions = custodian.workplace().beneath().stream()
                .map(InstitutionId::value)
                .toArray(Integer[]::new);
        return one.eq(DSL.any(institutions)).or(other.eq(DSL.any(institutions)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(Viewer custodian) {
        return custodian.entry(Action.ADMINISTER, "custody");
    }
}

package org.amparo.plan.bodies;

import static org.amparo.plan.rows.tables.Attendance.ATTENDANCE;
import static org.amparo.plan.rows.tables.Commission.COMMISSION;
import static org.amparo.plan.rows.tables.CommissionMember.COMMISSION_MEMBER;
import static org.amparo.plan.rows.tables.CommissionSession.COMMISSION_SESSION;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.bodies.Commission.Member;
import org.amparo.plan.bodies.Commission.Session;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of commissions, their members and sessions. A change that comes late saves nothing. */
@Component
class Commissions {
    /** More than any State has; a list shows no more. */
    static final int MOST = 500;

    private final DSLContext db;
    private final AuditLog audit;
    private final Clock clock;

    Commissions(DSLContext db, AuditLog audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are published, and all of a State. */
    List<Commission> readableBy(String country) {
        return fetch(COMMISSION.PUBLISHED_AT.isNotNull().or(COMMISSION.COUNTRY.eq(country)));
    }

    List<Commission> published() {
        return fetch(COMMISSION.PUBLISHED_AT.isNotNull());
    }

    List<Commission> of(String country) {
        return fetch(COMMISSION.COUNTRY.eq(country));
    }

    Optional<Commission> find(int id) {
        return fetch(COMMISSION.ID.eq(id)).stream().findFirst();
    }

    private List<Commission> fetch(Condition which) {
        return db.select(
                        COMMISSION.ID,
                        COMMISSION.COUNTRY,
                        COMMISSION.VERSION,
                        COMMISSION.PUBLISHED_AT,
                        COMMISSION.TERRITORY,
                        COMMISSION.NAME,
                        COMMISSION.BASIS,
                        COMMISSION.CHAIR,
                        COMMISSION.FOUNDED_ON,
                        COMMISSION.ENDED_ON)
                .from(COMMISSION)
                .where(which)
                .orderBy(COMMISSION.COUNTRY, COMMISSION.TERRITORY, COMMISSION.ID)
                .limit(MOST)
                .fetch(row -> new Commission(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4()).map(OffsetDateTime::toInstant),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        Optional.ofNullable(row.value10())));
    }

    @Transactional
    int add(Viewer viewer, Commission is) {
        int id = db.insertInto(COMMISSION)
                .set(COMMISSION.COUNTRY, is.country())
                .set(COMMISSION.LEVEL, is.level())
                .set(COMMISSION.TERRITORY, is.territory())
                .set(COMMISSION.NAME, is.name())
                .set(COMMISSION.BASIS, is.basis())
                .set(COMMISSION.CHAIR, is.chair())
                .set(COMMISSION.FOUNDED_ON, is.founded())
                .set(COMMISSION.ENDED_ON, is.ended().orElse(null))
                .set(COMMISSION.ADDED_BY, viewer.user().value())
                .returningResult(COMMISSION.ID)
                .fetchSingle(COMMISSION.ID);
        told(viewer, id, "added");
        return id;
    }

    /** False where it is no longer as the user saw it. */
    @Transactional
    boolean change(Viewer viewer, Commission is) {
        boolean changed = db.update(COMMISSION)
                        .set(COMMISSION.VERSION, is.version() + 1)
                        .set(COMMISSION.LEVEL, is.level())
                        .set(COMMISSION.TERRITORY, is.territory())
                        .set(COMMISSION.NAME, is.name())
                        .set(COMMISSION.BASIS, is.basis())
                        .set(COMMISSION.CHAIR, is.chair())
                        .set(COMMISSION.FOUNDED_ON, is.founded())
                        .set(COMMISSION.ENDED_ON, is.ended().orElse(null))
                        .where(COMMISSION.ID.eq(is.id()))
                        .and(COMMISSION.VERSION.eq(is.version()))
                        .execute()
                == 1;
        return told(changed, viewer, is.id(), "changed");
    }

    @Transactional
    boolean publish(Viewer viewer, int id, int version, boolean published) {
        boolean changed = db.update(COMMISSION)
                        .set(COMMISSION.VERSION, version + 1)
                        .set(COMMISSION.PUBLISHED_AT, published ? now() : null)
                        .where(COMMISSION.ID.eq(id))
                        .and(COMMISSION.VERSION.eq(version))
                        .execute()
                == 1;
        return told(changed, viewer, id, published ? "published" : "withdrawn");
    }

    /** Those in office first, then who was. */
    List<Member> members(int commission) {
        return db.select(
                        COMMISSION_MEMBER.ID,
                        COMMISSION_MEMBER.VERSION,
                        COMMISSION_MEMBER.NAME,
                        COMMISSION_MEMBER.POST,
                        COMMISSION_MEMBER.INSTITUTION,
                        COMMISSION_MEMBER.SINCE,
                        COMMISSION_MEMBER.UNTIL)
                .from(COMMISSION_MEMBER)
                .where(COMMISSION_MEMBER.COMMISSION_ID.eq(commission))
                .orderBy(
                        COMMISSION_MEMBER.UNTIL.isNull().desc(),
                        COMMISSION_MEMBER.UNTIL.desc(),
                        COMMISSION_MEMBER.SINCE,
                        COMMISSION_MEMBER.ID)
                .limit(MOST)
                .fetch(row -> new Member(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        Optional.ofNullable(row.value7())));
    }

    /** Adds a member, or changes one; false where it is no longer as the user saw it. */
    @Transactional
    boolean keep(Viewer viewer, int commission, Member is) {
        if (is.id() == 0) {
            db.insertInto(COMMISSION_MEMBER)
                    .set(COMMISSION_MEMBER.COMMISSION_ID, commission)
                    .set(COMMISSION_MEMBER.NAME, is.name())
                    .set(COMMISSION_MEMBER.POST, is.post())
                    .set(COMMISSION_MEMBER.INSTITUTION, is.institution())
                    .set(COMMISSION_MEMBER.SINCE, is.since())
                    .set(COMMISSION_MEMBER.UNTIL, is.until().orElse(null))
                    .set(COMMISSION_MEMBER.ADDED_BY, viewer.user().value())
                    .execute();
            return told(true, viewer, commission, "member_added");
        }
        boolean changed = db.update(COMMISSION_MEMBER)
                        .set(COMMISSION_MEMBER.VERSION, is.version() + 1)
                        .set(COMMISSION_MEMBER.NAME, is.name())
                        .set(COMMISSION_MEMBER.POST, is.post())
                        .set(COMMISSION_MEMBER.INSTITUTION, is.institution())
                        .set(COMMISSION_MEMBER.SINCE, is.since())
                        .set(COMMISSION_MEMBER.UNTIL, is.until().orElse(null))
                        .where(COMMISSION_MEMBER.ID.eq(is.id()))
                        .and(COMMISSION_MEMBER.COMMISSION_ID.eq(commission))
                        .and(COMMISSION_MEMBER.VERSION.eq(is.version()))
                        .execute()
                == 1;
        return told(changed, viewer, commission, "member_changed");
    }

    /** Newest first. */
    List<Session> sessions(int commission) {
        return sessions(COMMISSION_SESSION.COMMISSION_ID.eq(commission));
    }

    Optional<Session> session(int id) {
        return sessions(COMMISSION_SESSION.ID.eq(id)).stream().findFirst();
    }

    private List<Session> sessions(Condition which) {
        return db.select(
                        COMMISSION_SESSION.ID,
                        COMMISSION_SESSION.COMMISSION_ID,
                        COMMISSION_SESSION.VERSION,
                        COMMISSION_SESSION.ON_DAY,
                        COMMISSION_SESSION.TITLE,
                        COMMISSION_SESSION.AGENDA,
                        COMMISSION_SESSION.STATE)
                .from(COMMISSION_SESSION)
                .where(which)
                .orderBy(COMMISSION_SESSION.ON_DAY.desc(), COMMISSION_SESSION.ID.desc())
                .limit(MOST)
                .fetch(row -> new Session(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    Set<Integer> attended(int session) {
        return db.select(ATTENDANCE.MEMBER_ID)
                .from(ATTENDANCE)
                .where(ATTENDANCE.SESSION_ID.eq(session))
                .fetchSet(ATTENDANCE.MEMBER_ID);
    }

    @Transactional
    int add(Viewer viewer, Session is) {
        int id = db.insertInto(COMMISSION_SESSION)
                .set(COMMISSION_SESSION.COMMISSION_ID, is.commission())
                .set(COMMISSION_SESSION.ON_DAY, is.day())
                .set(COMMISSION_SESSION.TITLE, is.title())
                .set(COMMISSION_SESSION.AGENDA, is.agenda())
                .set(COMMISSION_SESSION.STATE, is.state())
                .set(COMMISSION_SESSION.ADDED_BY, viewer.user().value())
                .returningResult(COMMISSION_SESSION.ID)
                .fetchSingle(COMMISSION_SESSION.ID);
        told(viewer, is.commission(), "session_added");
        return id;
    }

    /** With who attended; false where it is no longer as the user saw it. */
    @Transactional
    boolean change(Viewer viewer, Session is, Collection<Integer> attended) {
        boolean changed = db.update(COMMISSION_SESSION)
                        .set(COMMISSION_SESSION.VERSION, is.version() + 1)
                        .set(COMMISSION_SESSION.ON_DAY, is.day())
                        .set(COMMISSION_SESSION.TITLE, is.title())
                        .set(COMMISSION_SESSION.AGENDA, is.agenda())
                        .set(COMMISSION_SESSION.STATE, is.state())
                        .where(COMMISSION_SESSION.ID.eq(is.id()))
                        .and(COMMISSION_SESSION.VERSION.eq(is.version()))
                        .execute()
                == 1;
        if (changed) {
            db.deleteFrom(ATTENDANCE).where(ATTENDANCE.SESSION_ID.eq(is.id())).execute();
            db.insertInto(ATTENDANCE, ATTENDANCE.SESSION_ID, ATTENDANCE.MEMBER_ID)
                    .valuesOfRows(attended.stream()
                            .map(member -> DSL.row(is.id(), member))
                            .toList())
                    .execute();
        }
        return told(changed, viewer, is.commission(), "session_changed");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private boolean told(boolean done, Viewer viewer, int id, String change) {
        if (done) {
            told(viewer, id, change);
        }
        return done;
    }

    private void told(Viewer viewer, int id, String change) {
        audit.recordWrite(viewer.entry(Action.CHANGE, "plan:commission:" + id).with("change", change));
    }
}

package org.amparo.plan.bodies;

import static org.amparo.plan.rows.tables.Undertaking.UNDERTAKING;
import static org.amparo.plan.rows.tables.UndertakingComment.UNDERTAKING_COMMENT;
import static org.amparo.plan.rows.tables.UndertakingStep.UNDERTAKING_STEP;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.amparo.access.UserId;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.bodies.Undertaking.Says;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of undertakings. Steps are only added; the row says where the last one led. */
@Component
class Undertakings {
    static final int AT_ONCE = 50;

    private static final SelectFieldOrAsterisk[] COLUMNS = {
        UNDERTAKING.ID,
        UNDERTAKING.KIND,
        UNDERTAKING.COUNTRY,
        UNDERTAKING.COMMISSION_ID,
        UNDERTAKING.SESSION_ID,
        UNDERTAKING.ITEM,
        UNDERTAKING.INSTITUTION_ID,
        UNDERTAKING.TITLE,
        UNDERTAKING.WORDS,
        UNDERTAKING.RESULT,
        UNDERTAKING.EDITION,
        UNDERTAKING.STATES,
        UNDERTAKING.FIRST_DAY,
        UNDERTAKING.LAST_DAY,
        UNDERTAKING.DUE,
        UNDERTAKING.STATE,
        UNDERTAKING.CLOSED_ON,
        UNDERTAKING.OPEN,
        UNDERTAKING.VERSION
    };

    private final DSLContext db;
    private final AuditLog audit;
    private final Clock clock;

    Undertakings(DSLContext db, AuditLog audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody said while it was consulted upon. */
    record Comment(String country, String words, Instant at, UserId by) {}

    Optional<Undertaking> find(int id) {
        return fetch(UNDERTAKING.ID.eq(id), 1).stream().findFirst();
    }

    /** Those of a kind that meet a condition, newest first, before that one where it is not 0; one more than is shown. */
    List<Undertaking> some(Kind kind, Condition which, int before) {
        Condition further = before == 0 ? UNDERTAKING.ID.isNotNull() : UNDERTAKING.ID.lt(before);
        return fetch(UNDERTAKING.KIND.eq(kind.code()).and(which).and(further), AT_ONCE + 1);
    }

    List<Undertaking> ofCommission(int commission) {
        return fetch(UNDERTAKING.COMMISSION_ID.eq(commission), Commissions.MOST);
    }

    List<Undertaking> ofSession(int session) {
        return fetch(UNDERTAKING.SESSION_ID.eq(session), Commissions.MOST);
    }

    List<Undertaking> ofMandates() {
        return fetch(UNDERTAKING.KIND.eq(Kind.MANDATE.code()), Commissions.MOST);
    }

    /** What is not closed and has a deadline, the earliest first. */
    List<Undertaking> due(Condition whose) {
        return db.select(COLUMNS)
                .from(UNDERTAKING)
                .where(UNDERTAKING.CLOSED_ON.isNull())
                .and(UNDERTAKING.DUE.isNotNull())
                .and(whose)
                .orderBy(UNDERTAKING.DUE, UNDERTAKING.ID)
                .limit(200)
                .fetch(Undertakings::read);
    }

    private List<Undertaking> fetch(Condition which, int most) {
        return db.select(COLUMNS)
                .from(UNDERTAKING)
                .where(which)
                .orderBy(UNDERTAKING.ID.desc())
                .limit(most)
                .fetch(Undertakings::read);
    }

    private static Undertaking read(Record row) {
        Kind kind = Kind.parse(row.get(UNDERTAKING.KIND)).orElseThrow();
        return new Undertaking(
                row.get(UNDERTAKING.ID),
                kind,
                row.get(UNDERTAKING.COUNTRY),
                Optional.ofNullable(row.get(UNDERTAKING.COMMISSION_ID)),
                Optional.ofNullable(row.get(UNDERTAKING.SESSION_ID)),
                kind.state(row.get(UNDERTAKING.STATE)),
                Optional.ofNullable(row.get(UNDERTAKING.CLOSED_ON)),
                row.get(UNDERTAKING.OPEN),
                row.get(UNDERTAKING.VERSION),
                new Says(
                        row.get(UNDERTAKING.TITLE),
                        row.get(UNDERTAKING.WORDS),
                        row.get(UNDERTAKING.RESULT),
                        row.get(UNDERTAKING.EDITION),
                        row.get(UNDERTAKING.ITEM),
                        Optional.ofNullable(row.get(UNDERTAKING.INSTITUTION_ID)),
                        List.of(row.get(UNDERTAKING.STATES)),
                        Optional.ofNullable(row.get(UNDERTAKING.FIRST_DAY)),
                        Optional.ofNullable(row.get(UNDERTAKING.LAST_DAY)),
                        Optional.ofNullable(row.get(UNDERTAKING.DUE))));
    }

    Course course(Undertaking is) {
        List<Step> steps = db.select(
                        UNDERTAKING_STEP.WAS,
                        UNDERTAKING_STEP.BECAME,
                        UNDERTAKING_STEP.ON_DAY,
                        UNDERTAKING_STEP.AT,
                        UNDERTAKING_STEP.BY,
                        UNDERTAKING_STEP.WHY)
                .from(UNDERTAKING_STEP)
                .where(UNDERTAKING_STEP.UNDERTAKING_ID.eq(is.id()))
                .orderBy(UNDERTAKING_STEP.NUMBER)
                .fetch(row -> new Step(
                        Optional.ofNullable(row.value1()).map(is.kind()::state),
                        is.kind().state(row.value2()),
                        new Said(new UserId(row.value5()), row.value4().toInstant(), row.value3(), row.value6())));
        return new Course(is.kind(), steps);
    }

    /** @param commission whose agreement it is, and in which session it was made */
    @Transactional
    int begin(
            Viewer viewer,
            Kind kind,
            String country,
            Optional<Integer> commission,
            Optional<Integer> session,
            Says says,
            Said said) {
        int id = db.insertInto(UNDERTAKING)
                .set(UNDERTAKING.KIND, kind.code())
                .set(UNDERTAKING.COUNTRY, country)
                .set(UNDERTAKING.COMMISSION_ID, commission.orElse(null))
                .set(UNDERTAKING.SESSION_ID, session.orElse(null))
                .set(UNDERTAKING.ITEM, says.item())
                .set(UNDERTAKING.INSTITUTION_ID, says.institution().orElse(null))
                .set(UNDERTAKING.TITLE, says.title())
                .set(UNDERTAKING.WORDS, says.words())
                .set(UNDERTAKING.RESULT, says.result())
                .set(UNDERTAKING.EDITION, says.edition())
                .set(UNDERTAKING.STATES, says.states().toArray(String[]::new))
                .set(UNDERTAKING.FIRST_DAY, says.first().orElse(null))
                .set(UNDERTAKING.LAST_DAY, says.last().orElse(null))
                .set(UNDERTAKING.DUE, says.due().orElse(null))
                .set(UNDERTAKING.STATE, kind.first().code())
                .set(UNDERTAKING.ADDED_BY, viewer.user().value())
                .returningResult(UNDERTAKING.ID)
                .fetchSingle(UNDERTAKING.ID);
        write(id, Course.begun(kind, said));
        told(viewer, kind, id, "added");
        return id;
    }

    /** Changes words; false where it is no longer as the user saw it. */
    @Transactional
    boolean change(Viewer viewer, Undertaking seen, Says says, boolean open, LocalDate today) {
        boolean changed = db.update(UNDERTAKING)
                        .set(UNDERTAKING.VERSION, seen.version() + 1)
                        .set(UNDERTAKING.ITEM, says.item())
                        .set(UNDERTAKING.INSTITUTION_ID, says.institution().orElse(null))
                        .set(UNDERTAKING.TITLE, says.title())
                        .set(UNDERTAKING.WORDS, says.words())
                        .set(UNDERTAKING.RESULT, says.result())
                        .set(UNDERTAKING.EDITION, says.edition())
                        .set(UNDERTAKING.STATES, says.states().toArray(String[]::new))
                        .set(UNDERTAKING.FIRST_DAY, says.first().orElse(null))
                        .set(UNDERTAKING.LAST_DAY, says.last().orElse(null))
                        .set(UNDERTAKING.DUE, says.due().orElse(null))
                        .set(UNDERTAKING.OPEN, open)
                        .where(UNDERTAKING.ID.eq(seen.id()))
                        .and(UNDERTAKING.VERSION.eq(seen.version()))
                        .and(UNDERTAKING.CLOSED_ON.isNull())
                        .execute()
                == 1;
        if (changed) {
            Course course = course(seen);
            // The day of a step is where the one before left it: words may be changed on any day after.
            LocalDate day = course.lastDay().isAfter(today) ? course.lastDay() : today;
            if (course.move(seen.state(), new Said(viewer.user(), clock.instant(), day, ""), day)
                    instanceof Course.Outcome.Taken(Course longer)) {
                write(seen.id(), longer);
            }
            told(viewer, seen.kind(), seen.id(), "changed");
        }
        return changed;
    }

    /** Writes the step that a course took; false where somebody else took one meanwhile. */
    @Transactional
    boolean move(Viewer viewer, Undertaking seen, Course course) {
        State stands = course.stands();
        boolean moved = db.update(UNDERTAKING)
                        .set(UNDERTAKING.VERSION, seen.version() + 1)
                        .set(UNDERTAKING.STATE, stands.code())
                        .set(UNDERTAKING.CLOSED_ON, stands.isClosed() ? course.lastDay() : null)
                        .where(UNDERTAKING.ID.eq(seen.id()))
                        .and(UNDERTAKING.VERSION.eq(seen.version()))
                        .execute()
                == 1;
        if (moved) {
            write(seen.id(), course);
            told(viewer, seen.kind(), seen.id(), "moved");
        }
        return moved;
    }

    private void write(int id, Course course) {
        Step last = course.steps().getLast();
        db.insertInto(UNDERTAKING_STEP)
                .set(UNDERTAKING_STEP.UNDERTAKING_ID, id)
                .set(UNDERTAKING_STEP.NUMBER, (short) course.steps().size())
                .set(UNDERTAKING_STEP.WAS, last.was().map(State::code).orElse(null))
                .set(UNDERTAKING_STEP.BECAME, last.became().code())
                .set(UNDERTAKING_STEP.ON_DAY, last.said().day())
                .set(UNDERTAKING_STEP.AT, last.said().at().atOffset(ZoneOffset.UTC))
                .set(UNDERTAKING_STEP.BY, last.said().by().value())
                .set(UNDERTAKING_STEP.WHY, last.said().why())
                .execute();
    }

    List<Comment> comments(int id) {
        return db.select(
                        UNDERTAKING_COMMENT.COUNTRY,
                        UNDERTAKING_COMMENT.WORDS,
                        UNDERTAKING_COMMENT.AT,
                        UNDERTAKING_COMMENT.BY)
                .from(UNDERTAKING_COMMENT)
                .where(UNDERTAKING_COMMENT.UNDERTAKING_ID.eq(id))
                .orderBy(UNDERTAKING_COMMENT.ID)
                .limit(Commissions.MOST)
                .fetch(row ->
                        new Comment(row.value1(), row.value2(), row.value3().toInstant(), new UserId(row.value4())));
    }

    @Transactional
    void comment(Viewer viewer, Undertaking on, String country, String words) {
        db.insertInto(UNDERTAKING_COMMENT)
                .set(UNDERTAKING_COMMENT.UNDERTAKING_ID, on.id())
                .set(UNDERTAKING_COMMENT.COUNTRY, country)
                .set(UNDERTAKING_COMMENT.WORDS, words)
                .set(UNDERTAKING_COMMENT.AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .set(UNDERTAKING_COMMENT.BY, viewer.user().value())
                .execute();
        told(viewer, on.kind(), on.id(), "commented");
    }

    private void told(Viewer viewer, Kind kind, int id, String change) {
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:" + kind.code() + ":" + id).with("change", change));
    }
}

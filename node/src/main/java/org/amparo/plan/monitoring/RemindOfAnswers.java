package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.Answer.ANSWER;
import static org.amparo.plan.rows.tables.Assignment.ASSIGNMENT;
import static org.amparo.plan.rows.tables.Cycle.CYCLE;
import static org.amparo.plan.rows.tables.StateCycle.STATE_CYCLE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.amparo.access.InstitutionId;
import org.amparo.access.Officials;
import org.amparo.access.Role;
import org.amparo.access.UserId;
import org.amparo.access.WorkWaits;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds institutions of answers that are due soon or late, and focal points of a cycle that is. Several nodes may do so at
 * once: each row is taken by one of them.
 */
@Component
class RemindOfAnswers {
    private final DSLContext db;
    private final Officials officials;
    private final MemberStates members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindOfAnswers(
            DSLContext db, Officials officials, MemberStates members, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.officials = officials;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 16, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void remind() {
        LocalDate today = LocalDate.now(clock);
        Set<UserId> told = new HashSet<>();
        assignments(today)
                .forEach(institution ->
                        told.addAll(officials.at(institution, Set.of(Role.RESPONDENT, Role.FOCAL_POINT))));
        states(today).forEach(country -> told.addAll(officials.of(country, Set.of(Role.FOCAL_POINT))));
        if (!told.isEmpty()) {
            events.publishEvent(new WorkWaits(told, WorkWaits.Where.PLAN));
        }
    }

    /** Marks what it is time to remind of; which institutions owe it. */
    private Set<InstitutionId> assignments(LocalDate today) {
        Set<InstitutionId> late = new LinkedHashSet<>();
        db.select(
                        ASSIGNMENT.STATE_CYCLE_ID,
                        ASSIGNMENT.INDICATOR_ID,
                        ASSIGNMENT.INSTITUTION_ID,
                        ASSIGNMENT.DUE,
                        ASSIGNMENT.REMINDED_AT,
                        STATE_CYCLE.COUNTRY)
                .from(ASSIGNMENT)
                .join(STATE_CYCLE)
                .on(STATE_CYCLE.ID.eq(ASSIGNMENT.STATE_CYCLE_ID))
                .join(CYCLE)
                .on(CYCLE.ID.eq(STATE_CYCLE.CYCLE_ID))
                .where(ASSIGNMENT.DUE.le(today.plusDays(WhenToRemind.ANSWER_SOON)))
                .and(CYCLE.PUBLISHED_AT.isNull())
                .and(STATE_CYCLE.STAGE.ne(Stage.SUBMITTED.code()))
                .andNotExists(DSL.selectOne()
                        .from(ANSWER)
                        .where(ANSWER.STATE_CYCLE_ID.eq(ASSIGNMENT.STATE_CYCLE_ID))
                        .and(ANSWER.INDICATOR_ID.eq(ASSIGNMENT.INDICATOR_ID))
                        .and(ANSWER.LATEST)
                        .and(ANSWER.CHOICE.isNotNull().or(ANSWER.FIGURE.isNotNull())))
                .orderBy(ASSIGNMENT.INSTITUTION_ID)
                .forUpdate()
                .of(ASSIGNMENT)
                .skipLocked()
                .forEach(row -> {
                    if (WhenToRemind.isTime(row.value4(), WhenToRemind.ANSWER_SOON, day(row.value5()), today)
                            && members.isMember(row.value6(), today)) {
                        db.update(ASSIGNMENT)
                                .set(ASSIGNMENT.REMINDED_AT, now())
                                .where(ASSIGNMENT.STATE_CYCLE_ID.eq(row.value1()))
                                .and(ASSIGNMENT.INDICATOR_ID.eq(row.value2()))
                                .execute();
                        late.add(new InstitutionId(row.value3()));
                    }
                });
        return late;
    }

    /** Marks the States that it is time to remind of a cycle. */
    private List<String> states(LocalDate today) {
        return db
                .select(STATE_CYCLE.ID, STATE_CYCLE.COUNTRY, CYCLE.DUE, STATE_CYCLE.REMINDED_AT)
                .from(STATE_CYCLE)
                .join(CYCLE)
                .on(CYCLE.ID.eq(STATE_CYCLE.CYCLE_ID))
                .where(CYCLE.DUE.le(today.plusDays(WhenToRemind.STATE_SOON)))
                .and(CYCLE.PUBLISHED_AT.isNull())
                .and(STATE_CYCLE.STAGE.ne(Stage.SUBMITTED.code()))
                .forUpdate()
                .of(STATE_CYCLE)
                .skipLocked()
                .fetch()
                .stream()
                .filter(row -> WhenToRemind.isTime(row.value3(), WhenToRemind.STATE_SOON, day(row.value4()), today)
                        && members.isMember(row.value2(), today))
                .map(row -> {
                    db.update(STATE_CYCLE)
                            .set(STATE_CYCLE.REMINDED_AT, now())
                            .where(STATE_CYCLE.ID.eq(row.value1()))
                            .execute();
                    return row.value2();
                })
                .distinct()
                .toList();
    }

    private Optional<LocalDate> day(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(moment -> LocalDate.ofInstant(moment.toInstant(), clock.getZone()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.amparo.plan.bodies;

import static org.amparo.plan.rows.tables.Undertaking.UNDERTAKING;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.amparo.access.InstitutionId;
import org.amparo.access.Officials;
import org.amparo.access.Role;
import org.amparo.access.UserId;
import org.amparo.access.WorkWaits;
import org.amparo.plan.States;
import org.amparo.plan.monitoring.WhenToRemind;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds those who took something upon themselves that its deadline comes, or has passed. Several nodes may do so at once:
 * each row is taken by one of them.
 */
@Component
class RemindOfUndertakings {
    private final DSLContext db;
    private final Undertakings undertakings;
    private final Officials officials;
    private final States states;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindOfUndertakings(
            DSLContext db,
            Undertakings undertakings,
            Officials officials,
            States states,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.undertakings = undertakings;
        this.officials = officials;
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 18, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void remind() {
        LocalDate today = LocalDate.now(clock);
        Set<UserId> told = new HashSet<>();
        timeToRemind(today).forEach(id -> undertakings.find(id).ifPresent(is -> told.addAll(whoActsOn(is))));
        if (!told.isEmpty()) {
            events.publishEvent(new WorkWaits(told, WorkWaits.Where.PLAN));
        }
    }

    /** Marks them. */
    private List<Integer> timeToRemind(LocalDate today) {
        List<Integer> due = db
                .select(UNDERTAKING.ID, UNDERTAKING.DUE, UNDERTAKING.REMINDED_AT)
                .from(UNDERTAKING)
                .where(UNDERTAKING.CLOSED_ON.isNull())
                .and(UNDERTAKING.DUE.le(today.plusDays(WhenToRemind.ANSWER_SOON)))
                .orderBy(UNDERTAKING.DUE, UNDERTAKING.ID)
                .forUpdate()
                .skipLocked()
                .fetch()
                .stream()
                .filter(row -> WhenToRemind.isTime(
                        row.value2(),
                        WhenToRemind.ANSWER_SOON,
                        Optional.ofNullable(row.value3())
                                .map(at -> LocalDate.ofInstant(at.toInstant(), clock.getZone())),
                        today))
                .map(row -> row.value1())
                .toList();
        db.update(UNDERTAKING)
                .set(UNDERTAKING.REMINDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(UNDERTAKING.ID.in(due))
                .execute();
        return due;
    }

    /** The institution that took it upon itself; the Secretariat for its own and what was asked of it; else focal points. */
    private Set<UserId> whoActsOn(Undertaking is) {
        if (is.country().isEmpty() || is.kind() == Kind.REQUEST && is.state().isHandedIn()) {
            return officials.anywhere(Set.of(Role.SECRETARIAT));
        }
        if (!states.isMember(is.country())) {
            return Set.of();
        }
        Set<UserId> all = new HashSet<>(officials.of(is.country(), Set.of(Role.FOCAL_POINT)));
        is.says()
                .institution()
                .ifPresent(owner ->
                        all.addAll(officials.at(new InstitutionId(owner), Set.of(Role.RESPONDENT, Role.FOCAL_POINT))));
        return all;
    }
}

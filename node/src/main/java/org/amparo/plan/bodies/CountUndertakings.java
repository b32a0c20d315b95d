package org.amparo.plan.bodies;

import static org.amparo.plan.rows.tables.Proof.PROOF;
import static org.amparo.plan.rows.tables.Undertaking.UNDERTAKING;
import static org.amparo.plan.rows.tables.UndertakingStep.UNDERTAKING_STEP;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.amparo.plan.monitoring.CountsFigures;
import org.amparo.plan.monitoring.PlanFigure;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What requests, joint activities and the Secretariat's actions answer to indicators. */
@Component
class CountUndertakings implements CountsFigures {
    private static final int DAYS_TO_ANSWER = 30;

    private final DSLContext db;

    CountUndertakings(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<PlanFigure> knows() {
        return EnumSet.range(PlanFigure.REQUESTS_DUE, PlanFigure.AGENCY_MEETINGS_ATTENDED);
    }

    @Override
    public long count(PlanFigure figure, String country, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return switch (figure) {
            case REQUESTS_DUE -> requests(country, dueToAnswer(first, last));
            case REQUESTS_ANSWERED -> requests(country, dueToAnswer(first, last).and(answeredInTime()));
            case REQUESTS_COMPLETED -> requests(country, completed(first.minusYears(2), first.minusDays(1)));
            case ACTIVITIES_HELD -> activities(country, first, last);
            case CURRICULUM_PROPOSALS -> actions("mandate-6", first, last, proposed());
            case CURRICULUM_PROPOSED_BEFORE ->
                actions("mandate-6", first.minusYears(2), first.minusDays(1), proposed());
            case CURRICULUM_TAKEN_UP -> actions("mandate-6", first.minusYears(2), first.minusDays(1), doneBy(last));
            case PARTNER_ACTIONS_PLANNED -> actions("mandate-17", first, last, DSL.noCondition());
            case PARTNER_ACTIONS_DONE -> actions("mandate-17", first, last, doneBy(last));
            case AGENCY_MEETINGS -> actions("mandate-18", first, last, DSL.noCondition());
            case AGENCY_MEETINGS_ATTENDED -> actions("mandate-18", first, last, doneBy(last));
            default -> throw new IllegalArgumentException("another register knows it");
        };
    }

    private long requests(String country, Condition which) {
        return db.fetchCount(
                UNDERTAKING,
                UNDERTAKING
                        .KIND
                        .eq(Kind.REQUEST.code())
                        .and(country.isEmpty() ? DSL.noCondition() : UNDERTAKING.COUNTRY.eq(country))
                        .and(which));
    }

    /** The day of the first step into one of these states. */
    private static Field<LocalDate> firstInto(List<? extends State> states) {
        return DSL.field(DSL.select(DSL.min(UNDERTAKING_STEP.ON_DAY))
                .from(UNDERTAKING_STEP)
                .where(UNDERTAKING_STEP.UNDERTAKING_ID.eq(UNDERTAKING.ID))
                .and(UNDERTAKING_STEP.BECAME.in(states.stream().map(State::code).toList())));
    }

    /** What its State withdrew before anybody answered waits for no answer. */
    private static Condition dueToAnswer(LocalDate first, LocalDate last) {
        return firstInto(List.of(RequestState.REQUESTED))
                .between(first.minusDays(DAYS_TO_ANSWER), last.minusDays(DAYS_TO_ANSWER))
                .and(UNDERTAKING
                        .STATE
                        .ne(RequestState.WITHDRAWN.code())
                        .or(answered().isNotNull()));
    }

    private static Condition answeredInTime() {
        return DSL.localDateDiff(answered(), firstInto(List.of(RequestState.REQUESTED)))
                .le(DAYS_TO_ANSWER);
    }

    private static Field<LocalDate> answered() {
        return firstInto(List.of(RequestState.ACCEPTED, RequestState.DECLINED));
    }

    private static Condition completed(LocalDate first, LocalDate last) {
        return UNDERTAKING.STATE.eq(RequestState.COMPLETED.code()).and(UNDERTAKING.CLOSED_ON.between(first, last));
    }

    private long activities(String country, LocalDate first, LocalDate last) {
        Condition whose = country.isEmpty()
                ? DSL.noCondition()
                : UNDERTAKING.COUNTRY.eq(country).or(DSL.val(country).eq(DSL.any(UNDERTAKING.STATES)));
        return db.fetchCount(
                UNDERTAKING,
                UNDERTAKING
                        .KIND
                        .eq(Kind.ACTIVITY.code())
                        .and(UNDERTAKING.STATE.in(ActivityState.HELD.code(), ActivityState.REPORTED.code()))
                        .and(DSL.coalesce(UNDERTAKING.LAST_DAY, UNDERTAKING.FIRST_DAY)
                                .between(first, last))
                        .and(whose)
                        .and(DSL.exists(DSL.selectOne()
                                .from(PROOF)
                                .where(PROOF.UNDERTAKING_ID.eq(UNDERTAKING.ID))
                                .and(PROOF.REMOVED_AT.isNull()))));
    }

    /** An action counts in the year of its first day; one that has none in the year of its deadline. */
    private long actions(String mandate, LocalDate first, LocalDate last, Condition which) {
        return db.fetchCount(
                UNDERTAKING,
                UNDERTAKING
                        .KIND
                        .eq(Kind.MANDATE.code())
                        .and(UNDERTAKING.ITEM.eq(mandate))
                        .and(DSL.coalesce(UNDERTAKING.FIRST_DAY, UNDERTAKING.DUE)
                                .between(first, last))
                        .and(which));
    }

    private static Condition proposed() {
        return UNDERTAKING.STATE.ne(MandateState.PLANNED.code());
    }

    private static Condition doneBy(LocalDate last) {
        return UNDERTAKING.STATE.eq(MandateState.DONE.code()).and(UNDERTAKING.CLOSED_ON.le(last));
    }
}

package org.amparo.plan.prevention;

import static org.amparo.plan.rows.tables.PreventionAction.PREVENTION_ACTION;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.amparo.plan.monitoring.CountsFigures;
import org.amparo.plan.monitoring.PlanFigure;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What prevention actions answer to indicators. */
@Component
class CountActions implements CountsFigures {
    private final DSLContext db;

    CountActions(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<PlanFigure> knows() {
        return EnumSet.of(PlanFigure.CAMPAIGNS, PlanFigure.PREVENTION_ACTIONS);
    }

    @Override
    public long count(PlanFigure figure, String country, int year) {
        Condition which = figure == PlanFigure.CAMPAIGNS ? PREVENTION_ACTION.KIND.eq("campaign") : DSL.noCondition();
        return db.fetchCount(
                PREVENTION_ACTION,
                (country.isEmpty() ? DSL.noCondition() : PREVENTION_ACTION.COUNTRY.eq(country))
                        .and(PREVENTION_ACTION.FIRST_DAY.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                        .and(PREVENTION_ACTION.STATE.in("under_way", "done"))
                        .and(which));
    }
}

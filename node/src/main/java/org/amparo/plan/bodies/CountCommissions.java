package org.amparo.plan.bodies;

import static org.amparo.plan.rows.tables.Commission.COMMISSION;
import static org.amparo.plan.rows.tables.CommissionSession.COMMISSION_SESSION;
import static org.amparo.plan.rows.tables.Undertaking.UNDERTAKING;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.amparo.plan.monitoring.CountsFigures;
import org.amparo.plan.monitoring.PlanFigure;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What commissions answer to indicators. */
@Component
class CountCommissions implements CountsFigures {
    private final DSLContext db;

    CountCommissions(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<PlanFigure> knows() {
        return EnumSet.of(
                PlanFigure.AGREEMENTS_DUE,
                PlanFigure.AGREEMENTS_KEPT,
                PlanFigure.TERRITORIES_WITH_BODY,
                PlanFigure.TERRITORIES_ACTIVE);
    }

    @Override
    public long count(PlanFigure figure, String country, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return switch (figure) {
            case AGREEMENTS_DUE -> agreements(country, first, last, DSL.noCondition());
            case AGREEMENTS_KEPT ->
                agreements(
                        country,
                        first,
                        last,
                        UNDERTAKING
                                .STATE
                                .eq(AgreementState.FULFILLED.code())
                                .and(UNDERTAKING.CLOSED_ON.le(UNDERTAKING.DUE)));
            case TERRITORIES_WITH_BODY -> territories(country, last, DSL.noCondition());
            case TERRITORIES_ACTIVE ->
                territories(country, last, metTwice(first, last).and(agreed(first, last)));
            default -> throw new IllegalArgumentException("another register knows it");
        };
    }

    private long agreements(String country, LocalDate first, LocalDate last, Condition which) {
        return db.selectCount()
                .from(UNDERTAKING)
                .join(COMMISSION)
                .on(COMMISSION.ID.eq(UNDERTAKING.COMMISSION_ID))
                .where(UNDERTAKING.KIND.eq(Kind.AGREEMENT.code()))
                .and(country.isEmpty() ? DSL.noCondition() : UNDERTAKING.COUNTRY.eq(country))
                .and(UNDERTAKING.DUE.between(first, last))
                .and(COMMISSION.LEVEL.eq("national"))
                .and(which)
                .fetchSingle()
                .value1();
    }

    private long territories(String country, LocalDate day, Condition which) {
        return db.select(DSL.countDistinct(COMMISSION.TERRITORY))
                .from(COMMISSION)
                .where(country.isEmpty() ? DSL.noCondition() : COMMISSION.COUNTRY.eq(country))
                .and(COMMISSION.LEVEL.eq("subnational"))
                .and(COMMISSION.FOUNDED_ON.le(day))
                .and(COMMISSION.ENDED_ON.isNull().or(COMMISSION.ENDED_ON.gt(day)))
                .and(which)
                .fetchSingle()
                .value1();
    }

    private static Condition metTwice(LocalDate first, LocalDate last) {
        return DSL.field(DSL.selectCount()
                        .from(COMMISSION_SESSION)
                        .where(COMMISSION_SESSION.COMMISSION_ID.eq(COMMISSION.ID))
                        .and(COMMISSION_SESSION.STATE.eq("held"))
                        .and(COMMISSION_SESSION.ON_DAY.between(first, last)))
                .ge(2);
    }

    /** In a session of the year. */
    private static Condition agreed(LocalDate first, LocalDate last) {
        return DSL.exists(DSL.selectOne()
                .from(UNDERTAKING)
                .join(COMMISSION_SESSION)
                .on(COMMISSION_SESSION.ID.eq(UNDERTAKING.SESSION_ID))
                .where(UNDERTAKING.COMMISSION_ID.eq(COMMISSION.ID))
                .and(COMMISSION_SESSION.ON_DAY.between(first, last)));
    }
}

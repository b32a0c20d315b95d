package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.BudgetLine.BUDGET_LINE;
import static org.amparo.plan.rows.tables.LawOrUnit.LAW_OR_UNIT;
import static org.amparo.plan.rows.tables.TreatyAct.TREATY_ACT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a State keeps all along: budget lines, acts on treaties, laws and units. A submission takes a copy. */
@Component
class Registers {
    private final DSLContext db;
    private final AuditLog audit;

    Registers(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /** Which register an entry is in, as addresses name it. */
    enum Register {
        BUDGET,
        TREATIES,
        LAWS
    }

    record BudgetLine(
            long id,
            int year,
            String item,
            String body,
            String currency,
            BigDecimal assigned,
            Optional<BigDecimal> executed,
            String address) {}

    /** @param act signed, ratified, acceded or denounced */
    record TreatyAct(long id, String treaty, String act, LocalDate day, String address) {}

    /**
     * @param kind law, unit, plan or protocol
     * @param item of the plan that it serves, or empty
     */
    record LawOrUnit(long id, String kind, String title, LocalDate day, String item, String address) {}

    List<BudgetLine> budget(String country) {
        return db.select(
                        BUDGET_LINE.ID,
                        BUDGET_LINE.YEAR,
                        BUDGET_LINE.ITEM,
                        BUDGET_LINE.BODY,
                        BUDGET_LINE.CURRENCY,
                        BUDGET_LINE.ASSIGNED,
                        BUDGET_LINE.EXECUTED,
                        BUDGET_LINE.ADDRESS)
                .from(BUDGET_LINE)
                .where(BUDGET_LINE.COUNTRY.eq(country))
                .and(BUDGET_LINE.REMOVED_AT.isNull())
                .orderBy(BUDGET_LINE.YEAR.desc(), BUDGET_LINE.ID)
                .fetch(row -> new BudgetLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        Optional.ofNullable(row.value7()),
                        row.value8()));
    }

    List<TreatyAct> treaties(String country) {
        return db.select(TREATY_ACT.ID, TREATY_ACT.TREATY, TREATY_ACT.ACT, TREATY_ACT.ON_DAY, TREATY_ACT.ADDRESS)
                .from(TREATY_ACT)
                .where(TREATY_ACT.COUNTRY.eq(country))
                .and(TREATY_ACT.REMOVED_AT.isNull())
                .orderBy(TREATY_ACT.ON_DAY.desc(), TREATY_ACT.ID)
                .fetch(row -> new TreatyAct(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    List<LawOrUnit> laws(String country) {
        return db.select(
                        LAW_OR_UNIT.ID,
                        LAW_OR_UNIT.KIND,
                        LAW_OR_UNIT.TITLE,
                        LAW_OR_UNIT.ON_DAY,
                        LAW_OR_UNIT.ITEM,
                        LAW_OR_UNIT.ADDRESS)
                .from(LAW_OR_UNIT)
                .where(LAW_OR_UNIT.COUNTRY.eq(country))
                .and(LAW_OR_UNIT.REMOVED_AT.isNull())
                .orderBy(LAW_OR_UNIT.ON_DAY.desc(), LAW_OR_UNIT.ID)
                .fetch(row -> new LawOrUnit(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** The ids of what is added are given here; those of the records do not count. */
    @Transactional
    void add(Viewer viewer, String country, BudgetLine line) {
        db.insertInto(BUDGET_LINE)
                .set(BUDGET_LINE.COUNTRY, country)
                .set(BUDGET_LINE.YEAR, (short) line.year())
                .set(BUDGET_LINE.ITEM, line.item())
                .set(BUDGET_LINE.BODY, line.body())
                .set(BUDGET_LINE.CURRENCY, line.currency())
                .set(BUDGET_LINE.ASSIGNED, line.assigned())
                .set(BUDGET_LINE.EXECUTED, line.executed().orElse(null))
                .set(BUDGET_LINE.ADDRESS, line.address())
                .set(BUDGET_LINE.ADDED_BY, viewer.user().value())
                .execute();
        told(viewer, Register.BUDGET, "added");
    }

    @Transactional
    void add(Viewer viewer, String country, TreatyAct act) {
        db.insertInto(TREATY_ACT)
                .set(TREATY_ACT.COUNTRY, country)
                .set(TREATY_ACT.TREATY, act.treaty())
                .set(TREATY_ACT.ACT, act.act())
                .set(TREATY_ACT.ON_DAY, act.day())
                .set(TREATY_ACT.ADDRESS, act.address())
                .set(TREATY_ACT.ADDED_BY, viewer.user().value())
                .execute();
        told(viewer, Register.TREATIES, "added");
    }

    @Transactional
    void add(Viewer viewer, String country, LawOrUnit law) {
        db.insertInto(LAW_OR_UNIT)
                .set(LAW_OR_UNIT.COUNTRY, country)
                .set(LAW_OR_UNIT.KIND, law.kind())
                .set(LAW_OR_UNIT.TITLE, law.title())
                .set(LAW_OR_UNIT.ON_DAY, law.day())
                .set(LAW_OR_UNIT.ITEM, law.item())
                .set(LAW_OR_UNIT.ADDRESS, law.address())
                .set(LAW_OR_UNIT.ADDED_BY, viewer.user().value())
                .execute();
        told(viewer, Register.LAWS, "added");
    }

    /** False where the State has no such entry. */
    @Transactional
    boolean remove(Viewer viewer, String country, Register register, long id) {
        int removed = switch (register) {
            case BUDGET ->
                db.update(BUDGET_LINE)
                        .set(BUDGET_LINE.REMOVED_AT, DSL.currentOffsetDateTime())
                        .where(BUDGET_LINE.ID.eq(id))
                        .and(BUDGET_LINE.COUNTRY.eq(country))
                        .and(BUDGET_LINE.REMOVED_AT.isNull())
                        .execute();
            case TREATIES ->
                db.update(TREATY_ACT)
                        .set(TREATY_ACT.REMOVED_AT, DSL.currentOffsetDateTime())
                        .where(TREATY_ACT.ID.eq(id))
                        .and(TREATY_ACT.COUNTRY.eq(country))
                        .and(TREATY_ACT.REMOVED_AT.isNull())
                        .execute();
            case LAWS ->
                db.update(LAW_OR_UNIT)
                        .set(LAW_OR_UNIT.REMOVED_AT, DSL.currentOffsetDateTime())
                        .where(LAW_OR_UNIT.ID.eq(id))
                        .and(LAW_OR_UNIT.COUNTRY.eq(country))
                        .and(LAW_OR_UNIT.REMOVED_AT.isNull())
                        .execute();
        };
        if (removed == 1) {
            told(viewer, register, "removed");
        }
        return removed == 1;
    }

    private void told(Viewer viewer, Register register, String change) {
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:register:" + register.name().toLowerCase(java.util.Locale.ROOT))
                        .with("change", change));
    }
}

package org.amparo.plan.prevention;

import static org.amparo.plan.rows.tables.PreventionAction.PREVENTION_ACTION;
import static org.amparo.plan.rows.tables.PreventionFacet.PREVENTION_FACET;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.prevention.PreventionAction.Says;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of prevention actions. A change that comes late saves nothing. */
@Component
class PreventionActions {
    static final int AT_ONCE = 50;
    /** What open data give out at once. */
    static final int MOST = 10_000;

    private final DSLContext db;
    private final AuditLog audit;
    private final Clock clock;

    PreventionActions(DSLContext db, AuditLog audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is looked for; what is empty is not asked.
     *
     * @param own the State whose actions are read though they are not open; empty for none
     */
    record Sought(String own, String country, String territory, String kind, String state, String item, int skip) {
        static Sought open(String country, String territory) {
            return new Sought("", country, territory, "", "", "", 0);
        }

        private Condition condition() {
            Condition which = own.isEmpty()
                    ? PREVENTION_ACTION.OPEN.isTrue()
                    : PREVENTION_ACTION.OPEN.isTrue().or(PREVENTION_ACTION.COUNTRY.eq(own));
            which = country.isEmpty() ? which : which.and(PREVENTION_ACTION.COUNTRY.eq(country));
            which = territory.isEmpty() ? which : which.and(PREVENTION_ACTION.TERRITORY.eq(territory));
            which = kind.isEmpty() ? which : which.and(PREVENTION_ACTION.KIND.eq(kind));
            which = state.isEmpty() ? which : which.and(PREVENTION_ACTION.STATE.eq(state));
            return item.isEmpty()
                    ? which
                    : which.and(PREVENTION_ACTION.ID.in(DSL.select(PREVENTION_FACET.ACTION_ID)
                            .from(PREVENTION_FACET)
                            .where(PREVENTION_FACET.FACET.eq("item"))
                            .and(PREVENTION_FACET.CODE.eq(item))));
        }
    }

    /** The latest first. */
    List<PreventionAction> find(Sought sought, int most) {
        return fetch(sought.condition(), sought.skip(), most);
    }

    /** What is open, and planned or under way. */
    List<PreventionAction> now(String territory) {
        Condition which = PREVENTION_ACTION.OPEN.isTrue().and(PREVENTION_ACTION.STATE.in("planned", "under_way"));
        return fetch(territory.isEmpty() ? which : which.and(PREVENTION_ACTION.TERRITORY.eq(territory)), 0, AT_ONCE);
    }

    Optional<PreventionAction> find(int id) {
        return fetch(PREVENTION_ACTION.ID.eq(id), 0, 1).stream().findFirst();
    }

    private List<PreventionAction> fetch(Condition which, int skip, int most) {
        List<Record> rows = db
                .select(
                        PREVENTION_ACTION.ID,
                        PREVENTION_ACTION.COUNTRY,
                        PREVENTION_ACTION.INSTITUTION_ID,
                        PREVENTION_ACTION.VERSION,
                        PREVENTION_ACTION.OPEN,
                        PREVENTION_ACTION.KIND,
                        PREVENTION_ACTION.TITLE,
                        PREVENTION_ACTION.WORDS,
                        PREVENTION_ACTION.TERRITORY,
                        PREVENTION_ACTION.MUNICIPALITY,
                        PREVENTION_ACTION.LATITUDE,
                        PREVENTION_ACTION.LONGITUDE,
                        PREVENTION_ACTION.STATE,
                        PREVENTION_ACTION.FIRST_DAY,
                        PREVENTION_ACTION.LAST_DAY,
                        PREVENTION_ACTION.REACH,
                        PREVENTION_ACTION.REACH_METHOD,
                        PREVENTION_ACTION.EVENT_ID,
                        PREVENTION_ACTION.PARTNERS,
                        PREVENTION_ACTION.COST,
                        PREVENTION_ACTION.CURRENCY,
                        PREVENTION_ACTION.FUNDS)
                .select(PREVENTION_ACTION.RESULT, PREVENTION_ACTION.MEASURED)
                .from(PREVENTION_ACTION)
                .where(which)
                .orderBy(PREVENTION_ACTION.FIRST_DAY.desc(), PREVENTION_ACTION.ID.desc())
                .offset(skip)
                .limit(most)
                .stream()
                .map(row -> (Record) row)
                .toList();
        Map<Integer, Facets> facets =
                facets(rows.stream().map(row -> row.get(PREVENTION_ACTION.ID)).toList());
        return rows.stream()
                .map(row -> read(row, facets.getOrDefault(row.get(PREVENTION_ACTION.ID), new Facets())))
                .toList();
    }

    /** Codes by facet. */
    private static final class Facets extends HashMap<String, List<String>> {
        private static final long serialVersionUID = 1L;

        List<String> of(String facet) {
            return getOrDefault(facet, List.of());
        }
    }

    private Map<Integer, Facets> facets(List<Integer> ids) {
        Map<Integer, Facets> facets = new HashMap<>();
        db.select(PREVENTION_FACET.ACTION_ID, PREVENTION_FACET.FACET, PREVENTION_FACET.CODE)
                .from(PREVENTION_FACET)
                .where(PREVENTION_FACET.ACTION_ID.in(ids))
                .orderBy(PREVENTION_FACET.CODE)
                .forEach(row -> facets.computeIfAbsent(row.value1(), id -> new Facets())
                        .computeIfAbsent(row.value2(), facet -> new java.util.ArrayList<>())
                        .add(row.value3()));
        return facets;
    }

    private static PreventionAction read(Record row, Facets facets) {
        return new PreventionAction(
                row.get(PREVENTION_ACTION.ID),
                row.get(PREVENTION_ACTION.COUNTRY),
                row.get(PREVENTION_ACTION.INSTITUTION_ID),
                row.get(PREVENTION_ACTION.VERSION),
                row.get(PREVENTION_ACTION.OPEN),
                new Says(
                        row.get(PREVENTION_ACTION.KIND),
                        row.get(PREVENTION_ACTION.TITLE),
                        row.get(PREVENTION_ACTION.WORDS),
                        row.get(PREVENTION_ACTION.TERRITORY),
                        row.get(PREVENTION_ACTION.MUNICIPALITY),
                        Optional.ofNullable(row.get(PREVENTION_ACTION.LATITUDE)),
                        Optional.ofNullable(row.get(PREVENTION_ACTION.LONGITUDE)),
                        row.get(PREVENTION_ACTION.STATE),
                        row.get(PREVENTION_ACTION.FIRST_DAY),
                        Optional.ofNullable(row.get(PREVENTION_ACTION.LAST_DAY)),
                        Optional.ofNullable(row.get(PREVENTION_ACTION.REACH)),
                        row.get(PREVENTION_ACTION.REACH_METHOD),
                        Optional.ofNullable(row.get(PREVENTION_ACTION.EVENT_ID)),
                        row.get(PREVENTION_ACTION.PARTNERS),
                        Optional.ofNullable(row.get(PREVENTION_ACTION.COST)),
                        row.get(PREVENTION_ACTION.CURRENCY),
                        row.get(PREVENTION_ACTION.FUNDS),
                        row.get(PREVENTION_ACTION.RESULT),
                        row.get(PREVENTION_ACTION.MEASURED),
                        facets.of("group"),
                        facets.of("language"),
                        facets.of("form"),
                        facets.of("item")));
    }

    @Transactional
    int add(Viewer viewer, String country, Says says, boolean open) {
        int id = db.insertInto(PREVENTION_ACTION)
                .set(columns(viewer, says, open))
                .set(PREVENTION_ACTION.COUNTRY, country)
                .set(PREVENTION_ACTION.INSTITUTION_ID, viewer.institution().value())
                .set(PREVENTION_ACTION.ADDED_BY, viewer.user().value())
                .returningResult(PREVENTION_ACTION.ID)
                .fetchSingle(PREVENTION_ACTION.ID);
        write(id, says);
        told(viewer, id, "added");
        return id;
    }

    /** False where it is no longer as the user saw it. */
    @Transactional
    boolean change(Viewer viewer, int id, int version, Says says, boolean open) {
        boolean changed = db.update(PREVENTION_ACTION)
                        .set(columns(viewer, says, open))
                        .set(PREVENTION_ACTION.VERSION, version + 1)
                        .where(PREVENTION_ACTION.ID.eq(id))
                        .and(PREVENTION_ACTION.VERSION.eq(version))
                        .execute()
                == 1;
        if (changed) {
            write(id, says);
            told(viewer, id, "changed");
        }
        return changed;
    }

    private Map<org.jooq.Field<?>, Object> columns(Viewer viewer, Says says, boolean open) {
        Map<org.jooq.Field<?>, Object> columns = new HashMap<>();
        columns.put(PREVENTION_ACTION.KIND, says.kind());
        columns.put(PREVENTION_ACTION.TITLE, says.title());
        columns.put(PREVENTION_ACTION.WORDS, says.words());
        columns.put(PREVENTION_ACTION.TERRITORY, says.territory());
        columns.put(PREVENTION_ACTION.MUNICIPALITY, says.municipality());
        columns.put(PREVENTION_ACTION.LATITUDE, DSL.val(says.latitude().orElse(null), PREVENTION_ACTION.LATITUDE));
        columns.put(PREVENTION_ACTION.LONGITUDE, DSL.val(says.longitude().orElse(null), PREVENTION_ACTION.LONGITUDE));
        columns.put(PREVENTION_ACTION.STATE, says.state());
        columns.put(PREVENTION_ACTION.FIRST_DAY, says.first());
        columns.put(PREVENTION_ACTION.LAST_DAY, DSL.val(says.last().orElse(null), PREVENTION_ACTION.LAST_DAY));
        columns.put(PREVENTION_ACTION.REACH, DSL.val(says.reach().orElse(null), PREVENTION_ACTION.REACH));
        columns.put(PREVENTION_ACTION.REACH_METHOD, says.method());
        columns.put(PREVENTION_ACTION.EVENT_ID, DSL.val(says.event().orElse(null), PREVENTION_ACTION.EVENT_ID));
        columns.put(PREVENTION_ACTION.PARTNERS, says.partners());
        columns.put(PREVENTION_ACTION.COST, DSL.val(says.cost().orElse(null), PREVENTION_ACTION.COST));
        columns.put(PREVENTION_ACTION.CURRENCY, says.currency());
        columns.put(PREVENTION_ACTION.FUNDS, says.funds());
        columns.put(PREVENTION_ACTION.RESULT, says.result());
        columns.put(PREVENTION_ACTION.MEASURED, says.measured());
        columns.put(PREVENTION_ACTION.OPEN, open);
        columns.put(PREVENTION_ACTION.CHANGED_AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        columns.put(PREVENTION_ACTION.CHANGED_BY, viewer.user().value());
        return columns;
    }

    private void write(int id, Says says) {
        db.deleteFrom(PREVENTION_FACET).where(PREVENTION_FACET.ACTION_ID.eq(id)).execute();
        write(id, "group", says.groups());
        write(id, "language", says.languages());
        write(id, "form", says.forms());
        write(id, "item", says.items());
    }

    private void write(int id, String facet, List<String> codes) {
        codes.stream()
                .distinct()
                .forEach(code -> db.insertInto(PREVENTION_FACET)
                        .set(PREVENTION_FACET.ACTION_ID, id)
                        .set(PREVENTION_FACET.FACET, facet)
                        .set(PREVENTION_FACET.CODE, code)
                        .execute());
    }

    private void told(Viewer viewer, int id, String change) {
        audit.recordWrite(viewer.entry(Action.CHANGE, "plan:prevention:" + id).with("change", change));
    }
}

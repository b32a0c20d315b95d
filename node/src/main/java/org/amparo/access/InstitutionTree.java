package org.amparo.access;

import static org.amparo.access.rows.tables.Institution.INSTITUTION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tree, read whole and kept for a few seconds: it is small, asked for with every request, and other instances may
 * change it.
 */
@Component
class InstitutionTree implements Institutions {
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final DSLContext db;
    private final Clock clock;
    private volatile @Nullable Snapshot latest;

    InstitutionTree(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Snapshot(
            Instant readAt,
            List<Institution> all,
            Map<InstitutionId, Institution> byId,
            Map<InstitutionId, List<InstitutionId>> children) {}

    @Override
    public Optional<Institution> find(InstitutionId id) {
        return Optional.ofNullable(snapshot().byId().get(id));
    }

    @Override
    public List<Institution> all() {
        return snapshot().all();
    }

    @Override
    public Set<InstitutionId> subtree(InstitutionId root) {
        var found = new HashSet<InstitutionId>();
        collect(snapshot(), root, found);
        return Collections.unmodifiableSet(found);
    }

    @Override
    public Workplace workplace(InstitutionId institution) {
        var above = new HashSet<InstitutionId>();
        for (var at = find(institution); at.isPresent() && above.add(at.get().id()); ) {
            at = at.get().parent().flatMap(this::find);
        }
        boolean enforcement = find(institution)
                .map(Institution::kind)
                .filter(Workplace::isEnforcement)
                .isPresent();
        return new Workplace(enforcement, subtree(institution), above);
    }

    @Override
    public Optional<Institution> named(String name) {
        return all().stream()
                .filter(institution ->
                        !institution.closed() && institution.name().equals(name))
                .findFirst();
    }

    /** The next question reads the tree anew. */
    void forget() {
        latest = null;
    }

    private Snapshot snapshot() {
        var known = latest;
        if (known == null || known.readAt().plus(KEPT).isBefore(clock.instant())) {
            known = read();
            latest = known;
        }
        return known;
    }

    private Snapshot read() {
        var rows = db.select(
                        INSTITUTION.ID,
                        INSTITUTION.PARENT_ID,
                        INSTITUTION.KIND,
                        INSTITUTION.NAME,
                        INSTITUTION.JURISDICTION_COUNTRY,
                        INSTITUTION.JURISDICTION_SUBDIVISION,
                        INSTITUTION.CLOSED_AT,
                        INSTITUTION.VERSION)
                .from(INSTITUTION)
                .orderBy(INSTITUTION.NAME, INSTITUTION.ID)
                .fetch(row -> new Institution(
                        new InstitutionId(row.value1()),
                        Optional.ofNullable(row.value2()).map(InstitutionId::new),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        Optional.ofNullable(row.value6()),
                        row.value7() != null,
                        row.value8()));
        var byId = new HashMap<InstitutionId, Institution>();
        var children = new HashMap<InstitutionId, List<InstitutionId>>();
        var roots = new ArrayList<InstitutionId>();
        for (var institution : rows) {
            byId.put(institution.id(), institution);
            institution
                    .parent()
                    .map(parent -> children.computeIfAbsent(parent, none -> new ArrayList<>()))
                    .orElse(roots)
                    .add(institution.id());
        }
        var ordered = new ArrayList<Institution>();
        roots.forEach(root -> order(root, byId, children, ordered));
        return new Snapshot(clock.instant(), List.copyOf(ordered), byId, children);
    }

    private static void order(
            InstitutionId id,
            Map<InstitutionId, Institution> byId,
            Map<InstitutionId, List<InstitutionId>> children,
            List<Institution> ordered) {
        var institution = byId.get(id);
        if (institution != null) {
            ordered.add(institution);
            children.getOrDefault(id, List.of()).forEach(child -> order(child, byId, children, ordered));
        }
    }

    private static void collect(Snapshot snapshot, InstitutionId root, Set<InstitutionId> found) {
        if (snapshot.byId().containsKey(root) && found.add(root)) {
            snapshot.children().getOrDefault(root, List.of()).forEach(child -> collect(snapshot, child, found));
        }
    }
}

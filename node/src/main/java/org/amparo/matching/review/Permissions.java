package org.amparo.matching.review;

import static org.amparo.matching.rows.tables.Permission.PERMISSION;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.amparo.identity.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rows that say of whom in a pair a custodian let others know. For the program's own ticket alone. */
@Component
class Permissions {
    private final DSLContext db;
    private final Clock clock;

    Permissions(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What was decided of these pairs: by pair, of which person, and whether it was granted. */
    Map<Long, Map<PersonId, Boolean>> of(Collection<Long> pairs) {
        var decided = new HashMap<Long, Map<PersonId, Boolean>>();
        db.select(PERMISSION.LIKENESS_ID, PERMISSION.PERSON_ID, PERMISSION.GRANTED)
                .from(PERMISSION)
                .where(PERMISSION.LIKENESS_ID.in(pairs))
                .forEach(row -> decided.computeIfAbsent(row.value1(), pair -> new HashMap<>())
                        .put(new PersonId(row.value2()), row.value3()));
        return decided;
    }

    /** Of whom in these pairs others may know; of whom nobody may, the pair is not among them. */
    Map<Long, Set<PersonId>> granted(Collection<Long> pairs) {
        var granted = new HashMap<Long, Set<PersonId>>();
        of(pairs)
                .forEach((pair, decided) -> decided.forEach((person, isGranted) -> {
                    if (isGranted) {
                        granted.computeIfAbsent(pair, key -> new HashSet<>()).add(person);
                    }
                }));
        return granted;
    }

    /** The first decision stands; whether it was this one. */
    boolean decide(long pair, PersonId person, boolean granted, String by) {
        return db.insertInto(PERMISSION)
                        .set(PERMISSION.LIKENESS_ID, pair)
                        .set(PERMISSION.PERSON_ID, person.value())
                        .set(PERMISSION.GRANTED, granted)
                        .set(PERMISSION.DECIDED_BY, by)
                        .set(PERMISSION.DECIDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** When a pair is asked about anew, custodians are too. */
    void forget(long pair) {
        db.deleteFrom(PERMISSION).where(PERMISSION.LIKENESS_ID.eq(pair)).execute();
    }
}

package org.amparo.statistics;

import static org.amparo.statistics.rows.tables.Record.RECORD;

import java.util.Map;
import org.amparo.access.ImplicationLifted;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.OfficialImplicated;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A case that implicates the institution that registered it is counted by the one above: the exact figures of its own would
 * tell of it else.
 */
@Component
class CountElsewhere {
    private final DSLContext db;
    private final Institutions institutions;

    CountElsewhere(DSLContext db, Institutions institutions) {
        this.db = db;
        this.institutions = institutions;
    }

    @EventListener
    void anOfficialWasImplicated(OfficialImplicated event) {
        var implicated = new InstitutionId(event.institutionId());
        institutions
                .find(implicated)
                .flatMap(Institution::parent)
                .ifPresent(above -> count(
                        event.caseId(),
                        above.value(),
                        RECORD.INSTITUTION_ID.in(institutions.subtree(implicated).stream()
                                .map(InstitutionId::value)
                                .toList())));
    }

    @EventListener
    void itWasLifted(ImplicationLifted event) {
        count(event.caseId(), event.countedBy(), RECORD.INSTITUTION_ID.ne(event.countedBy()));
    }

    private void count(long caseId, int institution, Condition where) {
        db.update(RECORD)
                // The second is what cubes look for when they ask what is new.
                .set(Map.of(RECORD.INSTITUTION_ID, institution, RECORD.CHANGED_XID, DSL.field("pg_current_xact_id()")))
                .where(RECORD.CASE_ID.eq(caseId))
                .and(where)
                .execute();
    }
}

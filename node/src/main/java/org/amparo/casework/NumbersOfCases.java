package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.RowTickets;
import org.amparo.identity.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads no more of a case than its number, whose it is and the person's id. */
@Component
class NumbersOfCases implements CaseRegister {
    private static final int AT_ONCE = 10_000;
    private static final String NAME = "register-of-cases";

    private final DSLContext db;
    private final RowTickets tickets;

    NumbersOfCases(DSLContext db, RowTickets tickets) {
        this.db = db;
        this.tickets = tickets;
    }

    @Override
    public Optional<Registered> find(CaseNumber number) {
        return tickets.asProcess(
                NAME, () -> read(CASE_FILE.NUMBER.eq(number.value())).stream().findFirst());
    }

    @Override
    public Map<CaseId, Registered> find(Collection<CaseId> ids) {
        return tickets.asProcess(NAME, () -> inParts(ids));
    }

    private Map<CaseId, Registered> inParts(Collection<CaseId> ids) {
        Map<CaseId, Registered> found = new HashMap<>();
        List<Long> all = new ArrayList<>(ids.stream().map(CaseId::value).toList());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            read(CASE_FILE.ID.eq(org.jooq.impl.DSL.any(some.toArray(Long[]::new))))
                    .forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    private List<Registered> read(Condition condition) {
        return db.select(CASE_FILE.ID, CASE_FILE.NUMBER, CASE_FILE.INSTITUTION_ID, CASE_FILE.PERSON_ID)
                .from(CASE_FILE)
                .where(condition)
                .fetch(row -> new Registered(
                        new CaseId(row.value1()),
                        new CaseNumber(row.value2()),
                        new InstitutionId(row.value3()),
                        new PersonId(row.value4())));
    }
}

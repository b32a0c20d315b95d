package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Participant.PARTICIPANT;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.amparo.access.InstitutionId;
import org.amparo.access.RowTickets;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.identity.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Walks cases by the institutions that registered them. */
@Component
class ReadPersonsOfCases implements PersonsOfCases {
    private static final int AT_ONCE = 5_000;
    private static final String NAME = "persons-of-cases";

    private final DSLContext db;
    private final RowTickets tickets;

    ReadPersonsOfCases(DSLContext db, RowTickets tickets) {
        this.db = db;
        this.tickets = tickets;
    }

    @Override
    public Map<PersonId, Set<Long>> of(Set<InstitutionId> registeredBy, Set<String> roles) {
        var which = CASE_FILE.INSTITUTION_ID.eq(DSL.any(ids(registeredBy)));
        return tickets.asProcess(NAME, () -> {
            var found = new HashMap<PersonId, Set<Long>>();
            if (roles.contains(VICTIM)) {
                db.select(CASE_FILE.PERSON_ID, CASE_FILE.ID)
                        .from(CASE_FILE)
                        .where(which)
                        .fetchSize(AT_ONCE)
                        .fetchStream()
                        .forEach(row -> add(found, row.value1(), row.value2()));
            }
            db.select(PARTICIPANT.PERSON_ID, CASE_FILE.ID)
                    .from(PARTICIPANT)
                    .join(CASE_FILE)
                    .on(CASE_FILE.ID.eq(PARTICIPANT.CASE_ID))
                    .where(which)
                    .and(PARTICIPANT.ROLE.in(roles))
                    .fetchSize(AT_ONCE)
                    .fetchStream()
                    .forEach(row -> add(found, row.value1(), row.value2()));
            return found;
        });
    }

    private static void add(Map<PersonId, Set<Long>> found, long person, long caseId) {
        found.computeIfAbsent(new PersonId(person), key -> new HashSet<>(2)).add(caseId);
    }

    @Override
    public Map<PersonId, Set<Registered>> casesOf(Collection<PersonId> persons, Set<InstitutionId> registeredBy) {
        var which = CASE_FILE.INSTITUTION_ID.eq(DSL.any(ids(registeredBy)));
        var all = persons.stream().map(PersonId::value).distinct().toList();
        return tickets.asProcess(NAME, () -> {
            var found = new HashMap<PersonId, Set<Registered>>();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                var some =
                        all.subList(from, Math.min(all.size(), from + AT_ONCE)).toArray(Long[]::new);
                read(found, which.and(CASE_FILE.PERSON_ID.eq(DSL.any(some))), false);
                read(found, which.and(PARTICIPANT.PERSON_ID.eq(DSL.any(some))), true);
            }
            return found;
        });
    }

    private void read(Map<PersonId, Set<Registered>> found, Condition which, boolean further) {
        var person = further ? PARTICIPANT.PERSON_ID : CASE_FILE.PERSON_ID;
        var from = further ? CASE_FILE.join(PARTICIPANT).on(PARTICIPANT.CASE_ID.eq(CASE_FILE.ID)) : CASE_FILE;
        db.select(person, CASE_FILE.ID, CASE_FILE.NUMBER, CASE_FILE.INSTITUTION_ID, CASE_FILE.PERSON_ID)
                .from(from)
                .where(which)
                .forEach(row -> found.computeIfAbsent(new PersonId(row.value1()), key -> new HashSet<>(2))
                        .add(new Registered(
                                new CaseId(row.value2()),
                                new CaseNumber(row.value3()),
                                new InstitutionId(row.value4()),
                                new PersonId(row.value5()))));
    }

    private static Integer[] ids(Set<InstitutionId> institutions) {
        return institutions.stream().map(InstitutionId::value).toArray(Integer[]::new);
    }
}

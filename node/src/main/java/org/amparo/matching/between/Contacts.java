package org.amparo.matching.between;

import static org.amparo.matching.rows.tables.Contact.CONTACT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.CustodiansNeeded;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.Viewer;
import org.amparo.access.WordsSeal;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.casework.PersonsOfCases;
import org.amparo.matching.between.Contact.Answer;
import org.amparo.matching.between.Run.Pair;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests for contact, in and out. */
@Component
@Transactional
class Contacts {
    private static final String PROCESS = "process:match";

    private final DSLContext db;
    private final Runs runs;
    private final PersonsOfCases persons;
    private final Institutions institutions;
    private final WordsSeal seal;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            DSLContext db,
            Runs runs,
            PersonsOfCases persons,
            Institutions institutions,
            WordsSeal seal,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.runs = runs;
        this.persons = persons;
        this.institutions = institutions;
        this.seal = seal;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Asks; empty where that was done before. */
    Optional<UUID> ask(Viewer custodian, Agreement agreement, Pair pair, String contact, String reason) {
        var id = UUID.randomUUID();
        int rows = db.insertInto(CONTACT)
                .set(CONTACT.ID, id)
                .set(CONTACT.PAIR_ID, pair.id())
                .set(CONTACT.INCOMING, false)
                .set(CONTACT.PURPOSE, agreement.terms().purpose().code())
                .set(CONTACT.CONTACT_, seal.seal(contact, place(id, "contact")))
                .set(CONTACT.REASON, seal.seal(reason, place(id, "reason")))
                .set(CONTACT.ASKED_BY, custodian.actor())
                .set(CONTACT.ASKED_AT, now())
                .set(CONTACT.TOLD, false)
                .onConflictDoNothing()
                .execute();
        if (rows == 0) {
            return Optional.empty();
        }
        audit.recordWrite(custodian
                .entry(Action.ADMINISTER, "match-contact:" + id)
                .with("contact", "asked")
                .on(cases(agreement, pair))
                .because(reason));
        return Optional.of(id);
    }

    /** The other side asks. The same one twice is one. */
    void receive(Agreement agreement, UUID id, Pair pair, String contact) {
        int rows = db.insertInto(CONTACT)
                .set(CONTACT.ID, id)
                .set(CONTACT.PAIR_ID, pair.id())
                .set(CONTACT.INCOMING, true)
                .set(CONTACT.PURPOSE, agreement.terms().purpose().code())
                .set(CONTACT.CONTACT_, seal.seal(contact, place(id, "contact")))
                .set(CONTACT.ASKED_BY, PROCESS)
                .set(CONTACT.ASKED_AT, now())
                .set(CONTACT.TOLD, true)
                .onConflictDoNothing()
                .execute();
        if (rows > 0) {
            var cases = cases(agreement, pair);
            audit.recordWrite(entry(agreement, id).with("contact", "received").on(cases));
            cases.stream()
                    .findFirst()
                    .ifPresent(one -> events.publishEvent(new CustodiansNeeded(
                            one, Set.of(agreement.own().madeFor().value()), 0)));
        }
    }

    /** Decides about what the other side asked; false where that was done before. */
    boolean decide(
            Viewer custodian, Agreement agreement, Contact asked, boolean granted, String contact, String reason) {
        int rows = db.update(CONTACT)
                .set(CONTACT.GRANTED, granted)
                .set(CONTACT.ANSWER, seal.seal(granted ? contact : "", place(asked.id(), "answer")))
                .set(CONTACT.ANSWER_REASON, seal.seal(reason, place(asked.id(), "answer-reason")))
                .set(CONTACT.ANSWERED_BY, custodian.actor())
                .set(CONTACT.ANSWERED_AT, now())
                .set(CONTACT.TOLD, false)
                .where(CONTACT.ID.eq(asked.id()))
                .and(CONTACT.INCOMING.isTrue())
                .and(CONTACT.GRANTED.isNull())
                .execute();
        if (rows > 0) {
            var pair = runs.pair(asked.pair()).orElseThrow();
            audit.recordWrite(custodian
                    .entry(Action.ADMINISTER, "match-contact:" + asked.id())
                    .with("granted", granted)
                    .on(cases(agreement, pair))
                    .because(reason));
        }
        return rows > 0;
    }

    /** The other side decided. */
    void answered(Agreement agreement, UUID id, boolean granted, String contact) {
        int rows = db.update(CONTACT)
                .set(CONTACT.GRANTED, granted)
                .set(CONTACT.ANSWER, seal.seal(contact, place(id, "answer")))
                .set(CONTACT.ANSWERED_BY, PROCESS)
                .set(CONTACT.ANSWERED_AT, now())
                .where(CONTACT.ID.eq(id))
                .and(CONTACT.INCOMING.isFalse())
                .and(CONTACT.GRANTED.isNull())
                .execute();
        if (rows > 0) {
            audit.recordWrite(entry(agreement, id).with("granted", granted));
        }
    }

    void told(UUID id) {
        db.update(CONTACT).set(CONTACT.TOLD, true).where(CONTACT.ID.eq(id)).execute();
    }

    Optional<Contact> find(UUID id) {
        return some(CONTACT.ID.eq(id)).stream().findFirst();
    }

    List<Contact> ofPairs(List<Long> pairs) {
        return some(CONTACT.PAIR_ID.eq(DSL.any(pairs.toArray(Long[]::new))));
    }

    /** Requests of other nodes that nobody decided yet. */
    List<Contact> waiting() {
        return some(CONTACT.INCOMING.isTrue().and(CONTACT.GRANTED.isNull()));
    }

    /** What the other side does not know yet. */
    List<Contact> untold() {
        return some(CONTACT.TOLD.isFalse());
    }

    private List<Contact> some(Condition condition) {
        return db.selectFrom(CONTACT)
                .where(condition)
                .orderBy(CONTACT.ASKED_AT.desc())
                .limit(1_000)
                .fetch(this::read);
    }

    private Contact read(Record row) {
        var id = row.get(CONTACT.ID);
        Optional<Answer> answer = Optional.ofNullable(row.get(CONTACT.GRANTED))
                .map(granted -> new Answer(
                        granted,
                        seal.open(row.get(CONTACT.ANSWER), place(id, "answer")),
                        Optional.ofNullable(row.get(CONTACT.ANSWER_REASON))
                                .map(words -> seal.open(words, place(id, "answer-reason"))),
                        row.get(CONTACT.ANSWERED_BY),
                        row.get(CONTACT.ANSWERED_AT).toInstant()));
        return new Contact(
                id,
                row.get(CONTACT.PAIR_ID),
                row.get(CONTACT.INCOMING),
                row.get(CONTACT.PURPOSE),
                seal.open(row.get(CONTACT.CONTACT_), place(id, "contact")),
                Optional.ofNullable(row.get(CONTACT.REASON)).map(words -> seal.open(words, place(id, "reason"))),
                row.get(CONTACT.ASKED_BY),
                row.get(CONTACT.ASKED_AT).toInstant(),
                answer,
                row.get(CONTACT.TOLD));
    }

    private List<Long> cases(Agreement agreement, Pair pair) {
        return persons
                .casesOf(
                        List.of(pair.person()),
                        institutions.subtree(agreement.own().madeFor()))
                .getOrDefault(pair.person(), Set.of())
                .stream()
                .map(one -> one.id().value())
                .sorted()
                .toList();
    }

    private static Entry entry(Agreement agreement, UUID id) {
        return Entry.of(
                PROCESS,
                Optional.of(agreement.own().madeFor()).map(InstitutionId::value),
                Action.ADMINISTER,
                "match-contact:" + id);
    }

    private static String place(UUID id, String what) {
        return "match-contact:" + id + ":" + what;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

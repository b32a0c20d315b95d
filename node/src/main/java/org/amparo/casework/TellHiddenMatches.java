package org.amparo.casework;

import static org.amparo.casework.rows.tables.PersonSearch.PERSON_SEARCH;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.amparo.access.CustodiansNeeded;
import org.amparo.access.RowTickets;
import org.amparo.casework.PersonSearches.Hidden;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has custodians told of hidden matches, a while after the search: were it done with the search, the time of the answer would
 * tell whoever searched. Whoever searches for the same persons again calls nobody again, while the first waits to be settled.
 */
@Component
class TellHiddenMatches {
    private static final String PROCESS = "hidden-matches";
    private static final int AT_ONCE = 200;

    private final DSLContext db;
    private final RowTickets tickets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellHiddenMatches(DSLContext db, RowTickets tickets, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void tellAll() {
        int told;
        do {
            told = tickets.asProcess(PROCESS, this::tell);
        } while (told == AT_ONCE);
    }

    /** Some of them, in one transaction with what is told. Another instance takes others. */
    private int tell() {
        var searches = db.select(
                        PERSON_SEARCH.ID, PERSON_SEARCH.USER_ID, PERSON_SEARCH.HIDDEN, PERSON_SEARCH.REGISTERED_BY)
                .from(PERSON_SEARCH)
                .where(PERSON_SEARCH.TOLD_AT.isNull())
                .orderBy(PERSON_SEARCH.ID)
                .limit(AT_ONCE)
                .forUpdate()
                .skipLocked()
                .fetch();
        var toldNow = new HashSet<Asked>();
        searches.forEach(search -> {
            var asked = new Asked(search.value2(), Arrays.asList(search.value3()));
            if (asked.hidden().getFirst() != 0) {
                if (toldNow.add(asked) && !waitsAlready(asked)) {
                    hidden(search)
                            .forEach(one -> events.publishEvent(
                                    new CustodiansNeeded(one.caseId(), Set.of(one.registeredBy()), asked.user())));
                }
            }
        });
        db.update(PERSON_SEARCH)
                .set(PERSON_SEARCH.TOLD_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(PERSON_SEARCH.ID.in(
                        searches.stream().map(Record4::value1).toList()))
                .execute();
        return searches.size();
    }

    private record Asked(int user, List<Long> hidden) {}

    private boolean waitsAlready(Asked asked) {
        return db.fetchExists(
                PERSON_SEARCH,
                PERSON_SEARCH
                        .USER_ID
                        .eq(asked.user())
                        .and(DSL.condition(
                                "{0} = {1}",
                                PERSON_SEARCH.HIDDEN, DSL.val(asked.hidden().toArray(Long[]::new))))
                        .and(PERSON_SEARCH.TOLD_AT.isNotNull())
                        .and(PERSON_SEARCH.SETTLED_AT.isNull()));
    }

    private static List<Hidden> hidden(Record4<Long, Integer, Long[], Integer[]> search) {
        return IntStream.range(0, search.value3().length)
                .mapToObj(i -> new Hidden(search.value3()[i], search.value4()[i]))
                .filter(one -> one.caseId() != 0)
                .toList();
    }
}

package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.PersonSearch.PERSON_SEARCH;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.InstitutionId;
import org.amparo.access.RowTickets;
import org.amparo.access.UserId;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The rows of searches for persons. */
@Component
class PersonSearches implements HiddenMatches {
    /** So many cases are kept of a search. */
    static final int MOST = 10;

    private static final String PROCESS = "hidden-matches";

    private final DSLContext db;
    private final RowTickets tickets;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration kept;
    private final int mostADay;

    /**
     * @param kept how long a search is remembered that told custodians nothing, or was settled
     * @param mostADay so many searches a user may make in a day and a night
     */
    PersonSearches(
            DSLContext db,
            RowTickets tickets,
            AuditLog audit,
            Clock clock,
            @Value("${amparo.retention.person-searches:90d}") Duration kept,
            @Value("${amparo.person-searches-a-day:300}") int mostADay) {
        this.db = db;
        this.tickets = tickets;
        this.audit = audit;
        this.clock = clock;
        this.kept = kept;
        this.mostADay = mostADay;
    }

    /**
     * Whether the user has searched as often as anybody may in a day, and for how long it stays so: whoever asks for
     * everybody is not helping one.
     */
    Optional<Duration> isTooOften(Viewer viewer) {
        return tickets.asProcess(
                PROCESS,
                () -> db.select(PERSON_SEARCH.SEARCHED_AT)
                        .from(PERSON_SEARCH)
                        .where(PERSON_SEARCH.USER_ID.eq(viewer.user().value()))
                        .and(PERSON_SEARCH.SEARCHED_AT.gt(before(Duration.ofDays(1))))
                        .orderBy(PERSON_SEARCH.SEARCHED_AT.desc())
                        .offset(mostADay - 1)
                        .limit(1)
                        .fetchOptional(row -> Duration.between(
                                before(Duration.ofDays(1)).toInstant(),
                                row.value1().toInstant())));
    }

    /** Forgets searches, once an hour. Several instances may do so at once. */
    @Scheduled(initialDelay = 24, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        tickets.asProcess(
                PROCESS,
                () -> db.deleteFrom(PERSON_SEARCH)
                        .where(PERSON_SEARCH.SEARCHED_AT.le(before(kept)))
                        .and(DSL.condition("hidden[1] = 0").or(PERSON_SEARCH.SETTLED_AT.isNotNull()))
                        .execute());
    }

    private OffsetDateTime before(Duration ago) {
        return clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
    }

    /** The cases that implicate an institution of whoever shows the ticket. */
    Set<Long> closed() {
        return db.select(DSL.field("unnest(access.closed_cases())", Long.class)).fetchSet(row -> row.value1());
    }

    /** A case that the searcher may not know of. */
    record Hidden(long caseId, int registeredBy) {
        private static final Hidden NONE = new Hidden(0, 0);
    }

    /** Writes a row that is as long whatever was found. */
    int write(Viewer viewer, Stream<Hidden> hidden) {
        var all = Stream.concat(hidden, Stream.generate(() -> Hidden.NONE))
                .limit(MOST)
                .toList();
        return db.insertInto(PERSON_SEARCH)
                .set(PERSON_SEARCH.USER_ID, viewer.user().value())
                .set(PERSON_SEARCH.INSTITUTION_ID, viewer.institution().value())
                .set(PERSON_SEARCH.HIDDEN, all.stream().map(Hidden::caseId).toArray(Long[]::new))
                .set(
                        PERSON_SEARCH.REGISTERED_BY,
                        all.stream().map(Hidden::registeredBy).toArray(Integer[]::new))
                .execute();
    }

    @Override
    public List<HiddenMatch> open(Viewer custodian, Optional<Long> before, int limit) {
        return tickets.as(custodian, () -> {
            var rows = db.select(
                            PERSON_SEARCH.ID,
                            PERSON_SEARCH.SEARCHED_AT,
                            PERSON_SEARCH.USER_ID,
                            PERSON_SEARCH.INSTITUTION_ID,
                            PERSON_SEARCH.HIDDEN)
                    .from(PERSON_SEARCH)
                    .where(isOpenTo(custodian))
                    .and(before.map(PERSON_SEARCH.ID::lt).orElse(DSL.noCondition()))
                    .orderBy(PERSON_SEARCH.ID.desc())
                    .limit(limit)
                    .fetch();
            var numbers = numbers(
                    custodian,
                    rows.stream().flatMap(row -> Arrays.stream(row.value5())).collect(Collectors.toSet()));
            return rows.stream()
                    .map(row -> new HiddenMatch(
                            row.value1(),
                            row.value2().toInstant(),
                            new UserId(row.value3()),
                            new InstitutionId(row.value4()),
                            Arrays.stream(row.value5())
                                    .map(numbers::get)
                                    .flatMap(Stream::ofNullable)
                                    .toList()))
                    .filter(match -> !match.cases().isEmpty())
                    .toList();
        });
    }

    /** Of cases that the custodian's institutions registered. */
    private static Condition isOpenTo(Viewer custodian) {
        var institutions = custodian.workplace().beneath().stream()
                .map(InstitutionId::value)
                .sorted()
                .toArray(Integer[]::new);
        return DSL.condition("hidden[1] <> 0")
                .and(PERSON_SEARCH.SETTLED_AT.isNull())
                // As it stands in each of the two indexes.
                .and(DSL.condition("(told_at is null or told_at is not null)"))
                .and(DSL.condition("{0} && {1}", PERSON_SEARCH.REGISTERED_BY, DSL.val(institutions)));
    }

    /** Without those that implicate the custodian's own institution. */
    private Map<Long, CaseNumber> numbers(Viewer custodian, Set<Long> ids) {
        var closed = closed();
        return tickets.asProcess(PROCESS, () -> {
            var numbers = new HashMap<Long, CaseNumber>();
            db.select(CASE_FILE.ID, CASE_FILE.NUMBER, CASE_FILE.INSTITUTION_ID)
                    .from(CASE_FILE)
                    .where(CASE_FILE.ID.in(ids))
                    .forEach(row -> {
                        if (!closed.contains(row.value1())
                                && custodian.workplace().beneath().contains(new InstitutionId(row.value3()))) {
                            numbers.put(row.value1(), new CaseNumber(row.value2()));
                        }
                    });
            return numbers;
        });
    }

    @Override
    public boolean settle(Viewer custodian, long id) {
        return tickets.as(custodian, () -> {
            int settled = db.update(PERSON_SEARCH)
                    .set(PERSON_SEARCH.SETTLED_BY, custodian.actor())
                    .set(PERSON_SEARCH.SETTLED_AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .where(PERSON_SEARCH.ID.eq(id))
                    .and(isOpenTo(custodian))
                    .execute();
            if (settled == 1) {
                audit.recordWrite(custodian.entry(Action.CHANGE, "person-search:" + id));
            }
            return settled == 1;
        });
    }
}

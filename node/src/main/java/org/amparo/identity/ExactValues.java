package org.amparo.identity;

import static org.amparo.identity.rows.tables.ExactValue.EXACT_VALUE;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.storage.Copy;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectLimitStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers under which document numbers, addresses of e-mail and telephones are found. */
@Component
class ExactValues {
    static final int AROUND = 32;

    private static final List<ExactKind> KINDS = List.of(ExactKind.values());

    private final DSLContext db;
    private final NodeKeys keys;
    private final Copy copy;

    ExactValues(DSLContext db, NodeKeys keys, Copy copy) {
        this.db = db;
        this.keys = keys;
        this.copy = copy;
    }

    /** Adds the rows of a person to those that {@link #write} will copy. */
    void collect(long person, Identity identity, List<@Nullable Object[]> rows) {
        for (long number : numbers(identity)) {
            rows.add(new @Nullable Object[] {number, person});
        }
    }

    void write(List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            copy.into(EXACT_VALUE, List.of(EXACT_VALUE.NUMBER, EXACT_VALUE.PERSON_ID), rows);
        }
    }

    /** Finds a person by whatever any of these identities has, and by nothing else. */
    void replace(PersonId person, List<Identity> known) {
        forget(person);
        write(known.stream()
                .flatMap(identity -> numbers(identity).stream())
                .distinct()
                .map(number -> new @Nullable Object[] {number, person.value()})
                .toList());
    }

    void forget(PersonId person) {
        db.deleteFrom(EXACT_VALUE)
                .where(EXACT_VALUE.PERSON_ID.eq(person.value()))
                .execute();
    }

    /**
     * Persons by a value.
     *
     * @param holders who has it, save that two values may share a number: their identities say whether they do
     * @param others who comes next in the order of the numbers, which says nothing of them; the same for the same value
     */
    record Around(List<PersonId> holders, List<PersonId> others) {}

    /**
     * Who has that value, and who comes next. As many rows are read whether anybody has it or not, since a row more shows in
     * the time; only what more than {@value #AROUND} persons share takes longer.
     */
    Around around(ExactKind kind, String value) {
        var normal = kind.normal(value);
        if (normal.isEmpty()) {
            return new Around(List.of(), List.of());
        }
        long number = number(kind, normal);
        var rows = next(EXACT_VALUE.NUMBER.ge(number))
                .unionAll(next(EXACT_VALUE.NUMBER.lt(number)))
                .limit(AROUND)
                .fetch(row -> new Holder(row.value1(), new PersonId(row.value2())));
        var holders = persons(rows.stream().filter(row -> row.number() == number));
        return holders.size() < AROUND
                ? new Around(holders, persons(rows.stream().filter(row -> row.number() != number)))
                : new Around(all(number), List.of());
    }

    private record Holder(long number, PersonId person) {}

    private SelectLimitStep<Record2<Long, Long>> next(Condition from) {
        return db.select(EXACT_VALUE.NUMBER, EXACT_VALUE.PERSON_ID)
                .from(EXACT_VALUE)
                .where(from)
                .orderBy(EXACT_VALUE.NUMBER, EXACT_VALUE.PERSON_ID);
    }

    private List<PersonId> all(long number) {
        return persons(
                next(EXACT_VALUE.NUMBER.eq(number))
                        .fetch(row -> new Holder(number, new PersonId(row.value2())))
                        .stream());
    }

    private static List<PersonId> persons(Stream<Holder> rows) {
        return rows.map(Holder::person)
                .distinct()
                .sorted(Comparator.comparingLong(PersonId::value))
                .toList();
    }

    static boolean has(Identity identity, ExactKind kind, String value) {
        var normal = kind.normal(value);
        return values(identity, kind).map(kind::normal).anyMatch(normal::equals);
    }

    private Set<Long> numbers(Identity identity) {
        var numbers = new HashSet<Long>();
        for (var kind : KINDS) {
            values(identity, kind).forEach(value -> {
                var normal = kind.normal(value);
                if (!normal.isEmpty()) {
                    numbers.add(number(kind, normal));
                }
            });
        }
        return numbers;
    }

    private long number(ExactKind kind, String normal) {
        return keys.search().number(kind.name(), normal);
    }

    static Stream<String> values(Identity identity, ExactKind kind) {
        return switch (kind) {
            case DOCUMENT -> identity.documents().stream().map(IdentityDocument::number);
            case EMAIL -> identity.email().stream();
            case PHONE -> Stream.concat(identity.homePhone().stream(), identity.mobilePhone().stream());
        };
    }
}

package org.amparo.identity;

import static org.amparo.identity.rows.tables.ExactValue.EXACT_VALUE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.storage.Copy;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers under which document numbers, addresses of e-mail and telephones are found. */
@Component
class ExactValues {
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

    void forget(PersonId person) {
        db.deleteFrom(EXACT_VALUE)
                .where(EXACT_VALUE.PERSON_ID.eq(person.value()))
                .execute();
    }

    /** Who may have that value: their identities say whether they do. */
    List<PersonId> candidates(ExactKind kind, String value) {
        var normal = kind.normal(value);
        return normal.isEmpty()
                ? List.of()
                : db.selectDistinct(EXACT_VALUE.PERSON_ID)
                        .from(EXACT_VALUE)
                        .where(EXACT_VALUE.NUMBER.eq(number(kind, normal)))
                        .orderBy(EXACT_VALUE.PERSON_ID)
                        .fetch(row -> new PersonId(row.value1()));
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

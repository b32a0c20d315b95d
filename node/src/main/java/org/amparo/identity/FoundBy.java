package org.amparo.identity;

import static org.amparo.identity.rows.tables.Person.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** By what persons are found who are one: each of them by every name and number that any of them has or had. */
@Component
class FoundBy {
    private final DSLContext db;
    private final KeyRows keys;
    private final MergeRows rows;
    private final ExactValues exactValues;
    private final NameEncodings names;

    FoundBy(DSLContext db, KeyRows keys, MergeRows rows, ExactValues exactValues, NameEncodings names) {
        this.db = db;
        this.keys = keys;
        this.rows = rows;
        this.exactValues = exactValues;
        this.names = names;
    }

    /** Writes anew by what all are found for whom a person stands. */
    void all(PersonId root) {
        var members = rows.members(root);
        var known = known(root);
        var ofAll = keys.of(members);
        for (var member : members) {
            Optional.ofNullable(ofAll.get(member)).ifPresent(key -> {
                exactValues.replace(member, known);
                names.replace(member, key, known);
            });
        }
    }

    /** Who the person is, and whom each of those was of whom the person is made up. */
    List<Identity> known(PersonId root) {
        var members = rows.members(root);
        var ofAll = keys.of(members);
        var known = new ArrayList<Identity>();
        db.select(PERSON.ID, PERSON.VERSION, PERSON.RECORD)
                .from(PERSON)
                .where(PERSON.ID.in(members.stream().map(PersonId::value).toList()))
                .orderBy(PERSON.ID)
                .forEach(row -> Optional.ofNullable(ofAll.get(new PersonId(row.value1())))
                        .ifPresent(key -> known.add(Records.open(key, row.value1(), row.value2(), row.value3()))));
        for (var row : rows.among(members)) {
            Optional.ofNullable(ofAll.get(new PersonId(row.survivor())))
                    .ifPresent(key -> known.add(Records.openBefore(key, row.survivor(), row.id(), row.before())));
        }
        return known;
    }
}

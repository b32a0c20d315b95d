package org.amparo.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongPredicate;
import org.amparo.identity.NameIndex.Hits;
import org.springframework.stereotype.Component;

/** Searches names in memory, and exact values by their numbers. */
@Component
class SearchPersons implements PersonSearch {
    private static final int WHOLE = 1_000;

    private final KeptNames names;
    private final NameEncoder encoder;
    private final ExactValues exactValues;

    SearchPersons(KeptNames names, NameEncoder encoder, ExactValues exactValues) {
        this.names = names;
        this.encoder = encoder;
        this.exactValues = exactValues;
    }

    @Override
    public Everywhere everywhere(Sought sought, int most) {
        if (sought.by() != Sought.By.NAME) {
            var around = around(sought);
            return new Everywhere(exactly(around.holders(), most), around.others());
        }
        var name = SoughtName.of(sought.text(), encoder);
        return names.ask(index -> new Everywhere(
                alike(index.search(name, Likeness.FAINT.least(), most)),
                index.from(name.place(), ExactValues.AROUND)
                        .mapToObj(PersonId::new)
                        .toList()));
    }

    @Override
    public List<Alike> among(Collection<PersonId> persons, Sought sought, int most) {
        if (sought.by() != Sought.By.NAME) {
            var having = around(sought).holders();
            var asked = new HashSet<>(persons);
            return exactly(having.stream().filter(asked::contains).toList(), most);
        }
        var name = SoughtName.of(sought.text(), encoder);
        var ids = persons.stream().mapToLong(PersonId::value).distinct().toArray();
        return alike(names.ask(index -> index.search(name, ids, Likeness.FAINT.least(), most)));
    }

    @Override
    public List<Alike> among(LongPredicate persons, Sought sought, int most) {
        if (sought.by() != Sought.By.NAME) {
            return exactly(
                    around(sought).holders().stream()
                            .filter(holder -> persons.test(holder.value()))
                            .toList(),
                    most);
        }
        var name = SoughtName.of(sought.text(), encoder);
        return alike(names.ask(index -> index.search(name, persons, Likeness.FAINT.least(), most)));
    }

    @Override
    public long persons() {
        return names.ask(NameIndex::persons);
    }

    /** By number alone: opening records to look at the value would take longer where there is somebody than where not. */
    private ExactValues.Around around(Sought sought) {
        return exactValues.around(sought.kind(), sought.text());
    }

    private static List<Alike> exactly(List<PersonId> persons, int most) {
        return persons.stream()
                .limit(most)
                .map(person -> new Alike(person, WHOLE))
                .toList();
    }

    private static List<Alike> alike(Hits hits) {
        return hits.hits().stream()
                .map(hit -> new Alike(new PersonId(hit.person()), Math.min(WHOLE, (int) (hit.likeness() * WHOLE))))
                .toList();
    }
}

package org.amparo.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.linkage.FieldSpec;
import org.amparo.linkage.Kind;
import org.amparo.linkage.Records;
import org.amparo.linkage.population.Person;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;

/** A file of invented persons, the same persons as records, and what its columns hold. */
final class Invented {
    static final List<FieldSpec> FIELDS = List.of(
            new FieldSpec("given", Kind.GIVEN_NAME),
            new FieldSpec("surname", Kind.SURNAME),
            new FieldSpec("second", Kind.SURNAME_SECOND),
            new FieldSpec("sex", Kind.SEX),
            new FieldSpec("born", Kind.DATE),
            new FieldSpec("nationality", Kind.NATIONALITY),
            new FieldSpec("place", Kind.PLACE),
            new FieldSpec("document", Kind.IDENTIFIER),
            new FieldSpec("phone", Kind.PHONE));

    private final Population population;

    Invented(int records) {
        this.population = Population.of(PopulationSettings.ofSpanishAmerica(records, 11));
    }

    private static List<String> values(Person person) {
        return List.of(
                person.given(),
                person.surname(),
                person.secondSurname(),
                person.sex(),
                person.dateOfBirth(),
                person.nationality(),
                person.place(),
                person.document(),
                person.phone());
    }

    static String id(long record) {
        return "r" + record;
    }

    Records records() {
        Records.Builder records = new Records.Builder(FIELDS);
        population.records(person -> records.add(id(person.record()), values(person)));
        return records.build();
    }

    void csv(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,given,surname,second,sex,born,nationality,place,document,phone\n");
            population.records(person -> {
                try {
                    out.write(id(person.record()) + ",\"" + String.join("\",\"", values(person)) + "\"\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    static void spec(Path file) throws IOException {
        StringBuilder yaml = new StringBuilder("id: id\nfields:\n");
        for (FieldSpec field : FIELDS) {
            yaml.append("  - {column: ")
                    .append(field.column())
                    .append(", kind: ")
                    .append(field.kind().code())
                    .append("}\n");
        }
        Files.writeString(file, yaml);
    }
}

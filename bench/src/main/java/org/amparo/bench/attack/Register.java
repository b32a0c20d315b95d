package org.amparo.bench.attack;

import java.util.ArrayList;
import java.util.List;
import org.amparo.linkage.names.Name;
import org.amparo.linkage.population.Person;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;

/** Invented persons in the order in which encodings take their fields. */
record Register(List<Person> persons) {

    /** Persons, each once. */
    static Register of(int size, long seed) {
        return of(PopulationSettings.ofSpanishAmerica(size, seed).withDuplicates(0));
    }

    static Register of(PopulationSettings settings) {
        List<Person> persons = new ArrayList<>();
        Population.of(settings).records(persons::add);
        return new Register(List.copyOf(persons));
    }

    int size() {
        return persons.size();
    }

    List<String> values(int person) {
        Person who = persons.get(person);
        return List.of(who.given(), who.surname(), who.secondSurname(), who.sex(), who.dateOfBirth(), who.place());
    }

    /** The attacked names, in small letters. */
    List<String> surnames() {
        return persons.stream().map(who -> Name.of(who.surname()).normal()).toList();
    }
}

package org.amparo.linkage.population;

import java.util.function.Consumer;

/**
 * Records of invented persons, some of them several times, in an order by chance, with the truth in each. Each record is
 * worked out from its number alone: ten million need no more memory than ten, and threads may share the numbers among
 * them.
 *
 * <p>Names follow Zipf-like frequencies by region, sex and decade of birth; families, twins, children named after a parent
 * and namesakes make persons hard to tell apart; {@link Slip}s make records of one person hard to tell together.
 */
public final class Population {
    /** How many further records persons have who have any: 1 to 4, the usual shares, one round after the other. */
    private static final int[] FURTHER = {1, 1, 2, 1, 1, 3, 1, 1, 2, 1, 1, 1, 4, 1, 2, 1, 1, 2, 1, 3};

    private static final int COPY_STREAM = 4;
    private static final int FIRST_STREAM = 5;

    /** What a register does not know of one in so many even when it writes somebody down for the first time. */
    private static final double NO_DOCUMENT = 0.12;

    private static final double NO_PHONE = 0.25;

    private final PopulationSettings settings;
    private final long duplicates;
    private final long persons;
    private final Shuffle order;
    private final Shuffle whoHasMore;
    private final int[] roundPerson;
    private final int[] roundCopy;
    private final int personsARound;
    private final Originals originals;
    private final WriteAgain again;

    private Population(PopulationSettings settings) {
        this.settings = settings;
        this.duplicates = Math.round(settings.records() * settings.duplicates());
        this.persons = settings.records() - duplicates;
        this.order = new Shuffle(settings.records(), settings.seed() + 1);
        this.whoHasMore = new Shuffle(persons, settings.seed() + 2);
        int[] further = settings.duplicates() > 0.5 ? new int[] {4} : FURTHER;
        int round = 0;
        for (int many : further) {
            round += many;
        }
        this.roundPerson = new int[round];
        this.roundCopy = new int[round];
        int at = 0;
        for (int i = 0; i < further.length; i++) {
            for (int copy = 1; copy <= further[i]; copy++) {
                roundPerson[at] = i;
                roundCopy[at++] = copy;
            }
        }
        this.personsARound = further.length;
        GivenNames givenNames = new GivenNames();
        Surnames surnames = new Surnames();
        Countries countries = new Countries(settings.regions());
        this.originals = new Originals(settings.seed(), persons, countries, surnames, givenNames);
        this.again = new WriteAgain(settings.slips(), surnames, givenNames);
    }

    public static Population of(PopulationSettings settings) {
        return new Population(settings);
    }

    /** How many records there are. */
    public long size() {
        return settings.records();
    }

    /** How many persons they speak of. */
    public long persons() {
        return persons;
    }

    /** All records, one after the other; nothing is kept. */
    public void records(Consumer<Person> each) {
        for (long number = 0; number < size(); number++) {
            each.accept(record(number));
        }
    }

    /** One record. Safe for use by many threads. */
    public Person record(long number) {
        long place = order.at(number);
        if (place < persons) {
            return first(number, originals.person(place));
        }
        long duplicate = place - persons;
        int inRound = (int) (duplicate % roundPerson.length);
        long owner = duplicate / roundPerson.length * personsARound + roundPerson[inRound];
        Original person = originals.person(whoHasMore.at(owner));
        return again.record(number, roundCopy[inRound], person, new Chance(settings.seed(), COPY_STREAM, place));
    }

    private Person first(long number, Original person) {
        Chance chance = new Chance(settings.seed(), FIRST_STREAM, person.person());
        return new Person(
                number,
                person.person(),
                person.household(),
                0,
                person.given(),
                person.surname(),
                person.secondSurname(),
                person.woman() ? "F" : "M",
                person.dateOfBirth(),
                person.country().code(),
                person.place(),
                chance.happens(NO_DOCUMENT) ? "" : person.document(),
                chance.happens(NO_PHONE) ? "" : person.phone());
    }
}

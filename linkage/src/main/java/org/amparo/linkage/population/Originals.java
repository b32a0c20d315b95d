package org.amparo.linkage.population;

/**
 * Who the persons are, each worked out from its number alone. Eight neighbours in number are some households: singles,
 * couples with children, siblings. Children bear both parents' names, some the given name of a parent too; some second
 * children are twins of the first; one person in a hundred is a namesake of another.
 */
final class Originals {
    private static final int BLOCK = 8;

    /** Households of a block: S a single, F father, M mother, A to C children. */
    private static final String[][] LAYOUTS = {
        {"S", "S", "S", "S", "S", "S", "S", "S"},
        {"S", "S", "S", "S", "S", "S", "S", "S"},
        {"FMAB", "S", "S", "S", "S"},
        {"FMABC", "S", "S", "S"},
        {"AB", "AB", "S", "S", "S", "S"},
        {"MAB", "FM", "S", "S", "S"}
    };

    private static final double NAMESAKE = 0.01;
    private static final double AFTER_A_PARENT = 0.12;
    private static final double TWINS = 0.08;

    private static final String[] OF_MARY = {
        " del Carmen", " de los Ángeles", " de Lourdes", " del Pilar", " de la Luz", " de Jesús", " del Rosario"
    };

    private static final int LAST_YEAR = 2020;

    private static final int LAYOUT_STREAM = 1;
    private static final int FAMILY_STREAM = 2;
    private static final int PERSON_STREAM = 3;

    private final long seed;
    private final Shuffle namesakes;
    private final Countries countries;
    private final Surnames surnames;
    private final GivenNames givenNames;

    Originals(long seed, long persons, Countries countries, Surnames surnames, GivenNames givenNames) {
        this.seed = seed;
        this.namesakes = new Shuffle(persons, seed + 7);
        this.countries = countries;
        this.surnames = surnames;
        this.givenNames = givenNames;
    }

    Original person(long number) {
        Chance own = new Chance(seed, PERSON_STREAM, number);
        boolean namesake = own.happens(NAMESAKE);
        Original person = write(number, own);
        return namesake ? named(person, write(namesakes.at(number)), own) : person;
    }

    private Original write(long number) {
        Chance own = new Chance(seed, PERSON_STREAM, number);
        own.share();
        return write(number, own);
    }

    private Original write(long number, Chance own) {
        long block = number / BLOCK;
        String[] layout = LAYOUTS[new Chance(seed, LAYOUT_STREAM, block).below(LAYOUTS.length)];
        int place = (int) (number % BLOCK);
        int household = 0;
        while (place >= layout[household].length()) {
            place -= layout[household].length();
            household++;
        }
        long home = block * BLOCK + household;
        return member(number, home, layout[household].charAt(place), new Chance(seed, FAMILY_STREAM, home), own);
    }

    private Original member(long number, long home, char role, Chance family, Chance own) {
        Country country = countries.draw(family);
        Region region = country.region();
        Region.Order order = region.order();
        String fathers = surnames.draw(region, family);
        String mothers = surnames.draw(region, family);
        boolean twins = family.happens(TWINS);
        int eldest = role == 'S' ? Births.year(own) : family.between(1980, 2018);
        int fatherYear = eldest - family.between(18, 42);
        int motherYear = eldest - family.between(16, 38);
        long shared = family.next();

        boolean parent = role == 'F' || role == 'M';
        boolean woman = role == 'M' || role != 'F' && own.happens(0.5);
        int year = switch (role) {
            case 'F' -> fatherYear;
            case 'M' -> motherYear;
            case 'B' -> twins ? eldest : eldest + own.between(1, 4);
            case 'C' -> eldest + own.between(5, 9);
            default -> eldest;
        };
        boolean eldestDay = role == 'A' || role == 'B' && twins;
        String born = Births.date(Math.min(year, LAST_YEAR), eldestDay ? new Chance(shared, 1, 0) : own);
        String given = parent || role == 'A' && own.happens(AFTER_A_PARENT)
                ? given(order, woman, woman ? motherYear : fatherYear, new Chance(shared, woman ? 2 : 3, 0))
                : given(order, woman, year, own);
        String[] both = surnames(region, role, fathers, mothers, shared, own);
        boolean sharesPhone = !parent && role != 'S' && own.happens(0.6);
        return new Original(
                number,
                home,
                country,
                woman,
                given,
                both[0],
                both[1],
                born,
                country.places().draw(new Chance(shared, 4, 0)),
                Numbers.document(country.document(), given, both[0], both[1], woman, born, own),
                Numbers.phone(country.calling(), sharesPhone ? new Chance(shared, 5, 0) : own));
    }

    private String[] surnames(Region region, char role, String fathers, String mothers, long shared, Chance own) {
        String one = role == 'M' ? mothers : fathers;
        String two = role == 'F' || role == 'M' ? surnames.draw(region, own) : mothers;
        return switch (region.order()) {
            case SPANISH -> new String[] {one, own.happens(0.04) ? "" : two};
            case PORTUGUESE -> own.happens(0.25) ? new String[] {one, ""} : new String[] {two, one};
            case ENGLISH, FRENCH -> {
                boolean takesHusbands = role == 'M' && new Chance(shared, 6, 0).happens(0.6);
                yield new String[] {takesHusbands ? fathers : one, ""};
            }
        };
    }

    private Original named(Original person, Original like, Chance own) {
        String born = Births.date(Math.min(LAST_YEAR, like.year() + own.between(-8, 8)), own);
        String document = Numbers.document(
                like.country().document(), like.given(), like.surname(), like.secondSurname(), like.woman(), born, own);
        return new Original(
                person.person(),
                person.household(),
                like.country(),
                like.woman(),
                like.given(),
                like.surname(),
                like.secondSurname(),
                born,
                like.country().places().draw(own),
                document,
                Numbers.phone(like.country().calling(), own));
    }

    private String given(Region.Order order, boolean woman, int year, Chance chance) {
        String first = givenNames.draw(order, woman, year, chance);
        String second = givenNames.draw(order, woman, year, chance);
        boolean both = !second.equals(first);
        return switch (order) {
            case SPANISH -> spanish(first, second, both, year, chance);
            case PORTUGUESE -> both && chance.happens(0.35) ? first + " " + second : first;
            case ENGLISH -> both && chance.happens(0.25) ? first + " " + second : first;
            case FRENCH -> both && chance.happens(0.35) ? first + "-" + second : first;
        };
    }

    private static String spanish(String first, String second, boolean both, int year, Chance chance) {
        // Parents of the last decades spell names as they please.
        String own = year > 1975 && chance.happens(0.05) ? Misspell.byEar(first, chance) : first;
        if (first.equals("María") && chance.happens(0.15)) {
            return own + OF_MARY[chance.below(OF_MARY.length)];
        }
        boolean two = both && chance.happens(first.equals("María") ? 0.85 : 0.5);
        return two ? own + " " + second : own;
    }
}

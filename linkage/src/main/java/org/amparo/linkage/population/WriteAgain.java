package org.amparo.linkage.population;

import java.util.Locale;
import java.util.Map;

/** What another register makes of a person. */
final class WriteAgain {
    private static final int CUT = 10;

    private final double[] rates = new double[Slip.values().length];
    private final Surnames surnames;
    private final GivenNames givenNames;

    WriteAgain(Map<Slip, Double> slips, Surnames surnames, GivenNames givenNames) {
        slips.forEach((slip, rate) -> rates[slip.ordinal()] = rate);
        this.surnames = surnames;
        this.givenNames = givenNames;
    }

    Person record(long record, int copy, Original person, Chance chance) {
        return new Copy(person, chance).written(record, copy);
    }

    /** One further record, while it is written. */
    private final class Copy {
        private final Original person;
        private final Chance chance;
        private String given;
        private String surname;
        private String second;
        private String sex;
        private String born;
        private String nationality;
        private String place;
        private String document;
        private String phone;

        Copy(Original person, Chance chance) {
            this.person = person;
            this.chance = chance;
            this.given = person.given();
            this.surname = person.surname();
            this.second = person.secondSurname();
            this.sex = person.woman() ? "F" : "M";
            this.born = person.dateOfBirth();
            this.nationality = person.country().code();
            this.place = person.place();
            this.document = person.document();
            this.phone = person.phone();
        }

        Person written(long record, int copy) {
            givenNames();
            surnames();
            spelling();
            order();
            dates();
            rest();
            looks();
            return new Person(
                    record,
                    person.person(),
                    person.household(),
                    copy,
                    given,
                    surname,
                    second,
                    sex,
                    born,
                    nationality,
                    place,
                    document,
                    phone);
        }

        private void givenNames() {
            int space = given.indexOf(' ');
            if (happens(Slip.NICKNAME)) {
                String first = space < 0 ? given : given.substring(0, space);
                given = givenNames.nickname(first, chance) + given.substring(first.length());
                space = given.indexOf(' ');
            }
            if (happens(Slip.GIVEN_NAME_DROPPED) && space > 0) {
                boolean first = given.indexOf(" de", space) == space || chance.happens(0.75);
                given = first ? given.substring(0, space) : given.substring(space + 1);
                space = given.indexOf(' ');
            }
            if (happens(Slip.INITIAL)) {
                given = space > 0 && chance.happens(0.8)
                        ? given.substring(0, space + 2) + "."
                        : given.charAt(0) + "." + (space > 0 ? given.substring(space) : "");
            }
        }

        private void surnames() {
            if (happens(Slip.MARRIED_NAME) && person.woman() && person.year() < 2004) {
                marry();
            }
            if (happens(Slip.PARTICLES_LOST)) {
                boolean together = chance.happens(0.2);
                surname = withoutParticles(surname, together);
                second = withoutParticles(second, together);
            }
        }

        private void marry() {
            String husbands = surnames.draw(person.country().region(), chance);
            switch (person.country().region().order()) {
                case SPANISH -> {
                    String form = chance.happens(0.1) ? "vda. de " : "de ";
                    second = second.isEmpty() || chance.happens(0.7) ? form + husbands : second + " " + form + husbands;
                }
                case PORTUGUESE -> second = husbands;
                case ENGLISH, FRENCH -> surname = chance.happens(0.3) ? surname + "-" + husbands : husbands;
            }
        }

        private void spelling() {
            if (happens(Slip.RESPELT)) {
                misspell(1);
            }
            if (happens(Slip.TYPING)) {
                misspell(0);
            }
            if (happens(Slip.MISREAD)) {
                misspell(2);
            }
        }

        private void misspell(int how) {
            int field = chance.below(second.isEmpty() ? 2 : 3);
            switch (field) {
                case 0 -> given = misspelt(given, how);
                case 1 -> surname = misspelt(surname, how);
                default -> second = misspelt(second, how);
            }
        }

        private String misspelt(String text, int how) {
            return switch (how) {
                case 0 -> Misspell.byHand(text, chance);
                case 1 -> Misspell.byEar(text, chance);
                default -> Misspell.byMachine(text, chance);
            };
        }

        private void order() {
            if (happens(Slip.SECOND_SURNAME_MISSING)) {
                second = "";
            }
            if (happens(Slip.SURNAMES_SWAPPED) && !second.isEmpty()) {
                String first = surname;
                surname = second;
                second = first;
            }
            if (happens(Slip.SURNAMES_TOGETHER) && !second.isEmpty()) {
                surname = surname + " " + second;
                second = "";
            }
            if (happens(Slip.GIVEN_AND_SURNAME_SWAPPED)) {
                String first = surname;
                surname = given;
                given = first;
            }
        }

        private void dates() {
            int year = person.year();
            int month = Integer.parseInt(born, 5, 7, 10);
            int day = Integer.parseInt(born, 8, 10, 10);
            if (happens(Slip.YEAR_OFF_BY_ONE)) {
                year += chance.happens(0.5) ? 1 : -1;
            }
            if (happens(Slip.DAY_AND_MONTH_SWAPPED)) {
                int other = month;
                month = day;
                day = other;
            }
            if (happens(Slip.FIRST_OF_JANUARY)) {
                month = 1;
                day = 1;
            }
            born = Births.date(year, month, day);
            if (happens(Slip.DIGIT_OF_DATE)) {
                // The century is seldom wrong.
                born = born.substring(0, 2) + Misspell.digit(born.substring(2), chance);
            }
            if (happens(Slip.DATE_MISSING)) {
                born = "";
            }
        }

        private void rest() {
            if (happens(Slip.OTHER_DOCUMENT)) {
                document = Numbers.passport(chance);
            }
            if (happens(Slip.DIGIT_OF_DOCUMENT)) {
                document = Misspell.digit(document, chance);
            }
            document = happens(Slip.DOCUMENT_MISSING) ? "" : document;
            phone = happens(Slip.OTHER_PHONE) ? Numbers.phone(person.country().calling(), chance) : phone;
            phone = happens(Slip.PHONE_MISSING) ? "" : phone;
            place = happens(Slip.OTHER_PLACE) ? person.country().places().draw(chance) : place;
            place = happens(Slip.PLACE_MISSING) ? "" : place;
            sex = happens(Slip.OTHER_SEX) ? (sex.equals("F") ? "M" : "F") : sex;
            sex = happens(Slip.SEX_MISSING) ? "" : sex;
            nationality = happens(Slip.NATIONALITY_MISSING) ? "" : nationality;
        }

        private void looks() {
            if (happens(Slip.TRUNCATED)) {
                given = cut(given);
                surname = cut(surname);
                second = cut(second);
            }
            if (happens(Slip.ACCENTS_LOST)) {
                given = Letters.plain(given);
                surname = Letters.plain(surname);
                second = Letters.plain(second);
                place = Letters.plain(place);
            }
            if (happens(Slip.CAPITALS)) {
                given = given.toUpperCase(Locale.ROOT);
                surname = surname.toUpperCase(Locale.ROOT);
                second = second.toUpperCase(Locale.ROOT);
            }
        }

        private boolean happens(Slip slip) {
            return chance.happens(rates[slip.ordinal()]);
        }

        private String cut(String text) {
            return text.length() <= CUT ? text : text.substring(0, CUT).strip();
        }

        private String withoutParticles(String name, boolean together) {
            if (name.indexOf(' ') < 0 || !(name.startsWith("D") || name.startsWith("San"))) {
                return name;
            }
            return together || name.startsWith("San")
                    ? name.replace(" ", "")
                    : name.substring(name.lastIndexOf(' ') + 1);
        }
    }
}

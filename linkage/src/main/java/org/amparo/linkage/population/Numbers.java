package org.amparo.linkage.population;

import java.util.Locale;

/** Numbers of documents and telephones in the form of each country, with its check digits where it has them. */
final class Numbers {
    private static final String[] STATES = {"DF", "JC", "NL", "PL", "BC", "CS", "OC", "VZ", "GR", "TL", "QR", "YN"};
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ";

    private Numbers() {}

    static String passport(Chance chance) {
        StringBuilder number = new StringBuilder(9);
        number.append(CONSONANTS.charAt(chance.below(CONSONANTS.length())));
        digits(number, 8, chance);
        return number.toString();
    }

    static String phone(String calling, Chance chance) {
        StringBuilder number = new StringBuilder(14).append('+').append(calling);
        number.append((char) ('2' + chance.below(8)));
        digits(number, calling.length() == 4 ? 6 : calling.length() == 3 ? 7 : 9, chance);
        return number.toString();
    }

    static String document(
            String pattern, String given, String surname, String second, boolean woman, String born, Chance chance) {
        if (pattern.equals("CURP")) {
            return curp(given, surname, second, woman, born, chance);
        }
        StringBuilder number = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '#' -> number.append((char) ('0' + chance.below(10)));
                case 'K' -> number.append(rutDigit(number));
                case 'C' -> number.append(cpfDigit(number));
                case 'Y' -> {
                    boolean whole = pattern.startsWith("YYYY", i);
                    number.append(born, whole ? 0 : 2, 4);
                    i += whole ? 3 : 1;
                }
                case 'M' -> {
                    number.append(born, 5, 7);
                    i++;
                }
                case 'D' -> {
                    number.append(born, 8, 10);
                    i++;
                }
                default -> number.append(c);
            }
        }
        return number.toString();
    }

    /** Mexico: from the names, the date, the sex and the state. */
    private static String curp(String given, String surname, String second, boolean woman, String born, Chance chance) {
        String first = letters(surname);
        String other = letters(second.isEmpty() ? "X" : second);
        String own = letters(given);
        StringBuilder number = new StringBuilder(18)
                .append(first.charAt(0))
                .append(inner(first, true))
                .append(other.charAt(0))
                .append(own.charAt(0))
                .append(born, 2, 4)
                .append(born, 5, 7)
                .append(born, 8, 10)
                .append(woman ? 'M' : 'H')
                .append(STATES[chance.below(STATES.length)])
                .append(inner(first, false))
                .append(inner(other, false))
                .append(inner(own, false));
        digits(number, 2, chance);
        return number.toString();
    }

    private static String letters(String name) {
        String plain = Letters.plain(name).toUpperCase(Locale.ROOT);
        return plain.substring(plain.lastIndexOf(' ') + 1);
    }

    private static char inner(String word, boolean vowel) {
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'A' && c <= 'Z' && "AEIOU".indexOf(c) >= 0 == vowel) {
                return c;
            }
        }
        return 'X';
    }

    /** Chile: modulo 11, ten is K. */
    private static char rutDigit(CharSequence number) {
        int sum = 0;
        int weight = 2;
        for (int i = number.length() - 1; i >= 0; i--) {
            if (Character.isDigit(number.charAt(i))) {
                sum += (number.charAt(i) - '0') * weight;
                weight = weight == 7 ? 2 : weight + 1;
            }
        }
        int rest = (11 - sum % 11) % 11;
        return rest == 10 ? 'K' : (char) ('0' + rest);
    }

    /** Brazil: modulo 11, ten is 0; the second digit is worked out over the first. */
    private static char cpfDigit(CharSequence number) {
        int sum = 0;
        int weight = 2;
        for (int i = number.length() - 1; i >= 0; i--) {
            if (Character.isDigit(number.charAt(i))) {
                sum += (number.charAt(i) - '0') * weight++;
            }
        }
        return (char) ('0' + sum * 10 % 11 % 10);
    }

    private static void digits(StringBuilder number, int many, Chance chance) {
        for (int i = 0; i < many; i++) {
            number.append((char) ('0' + chance.below(10)));
        }
    }
}

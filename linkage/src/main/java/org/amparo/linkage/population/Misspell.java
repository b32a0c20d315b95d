package org.amparo.linkage.population;

/** Slips of the hand, the ear and the machine in one text. */
final class Misspell {
    /** The keys around a to z. */
    private static final String[] BESIDE = {
        "qwsz", "vghn", "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko", "huikmn", "jiolm", "kop", "njk",
        "bhjm", "iklp", "ol", "wa", "edft", "awedxz", "rfgy", "yhji", "cfgb", "qase", "zsdc", "tghu", "asx"
    };

    /** As written, as heard. Their own list, not that of the phonetic code, so as not to test the code with itself. */
    private static final String[][] HEARD = {
        {"v", "b"}, {"b", "v"}, {"z", "s"}, {"s", "z"}, {"ce", "se"}, {"ci", "si"}, {"se", "ce"}, {"ll", "y"},
        {"y", "ll"}, {"j", "x"}, {"ge", "je"}, {"gi", "ji"}, {"x", "j"}, {"x", "s"}, {"que", "ke"}, {"qui", "ki"},
        {"ca", "ka"}, {"co", "ko"}, {"k", "c"}, {"ñ", "ni"}, {"nn", "n"}, {"w", "gu"}, {"w", "v"}, {"hua", "gua"},
        {"hua", "wa"}, {"gua", "hua"}, {"gui", "wi"}, {"i", "y"}, {"y", "i"}, {"ph", "f"}, {"th", "t"}, {"h", ""},
        {"ss", "s"}, {"tt", "t"}, {"l", "ll"}, {"n", "nn"}, {"ç", "ss"}, {"ão", "an"}, {"nh", "ñ"}, {"lh", "ll"},
        {"ou", "u"}, {"eau", "o"}, {"au", "o"}, {"oi", "wa"}, {"ck", "k"}, {"ch", "sh"}, {"sh", "ch"}, {"tz", "ts"},
        {"e", "i"}, {"o", "u"}, {"rr", "r"}, {"mb", "nb"}, {"é", "e"}, {"í", "i"}
    };

    private static final String[][] MISREAD = {
        {"rn", "m"}, {"m", "rn"}, {"l", "i"}, {"i", "l"}, {"cl", "d"}, {"d", "cl"}, {"o", "0"}, {"h", "b"}, {"e", "c"},
        {"u", "ii"}, {"vv", "w"}, {"g", "q"}, {"n", "ri"}, {"0", "O"}, {"1", "I"}, {"5", "S"}, {"8", "B"}, {"6", "G"}
    };

    private Misspell() {}

    static String byHand(String text, Chance chance) {
        String slipped = slip(text, chance);
        return chance.happens(0.15) ? slip(slipped, chance) : slipped;
    }

    static String byEar(String text, Chance chance) {
        return replaceOne(text, HEARD, chance);
    }

    static String byMachine(String text, Chance chance) {
        return replaceOne(text, MISREAD, chance);
    }

    static String digit(String text, Chance chance) {
        int from = text.isEmpty() ? 0 : chance.below(text.length());
        for (int k = 0; k < text.length(); k++) {
            int i = (from + k) % text.length();
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                char other = (char) ('0' + (c - '0' + 1 + chance.below(9)) % 10);
                return text.substring(0, i) + other + text.substring(i + 1);
            }
        }
        return text;
    }

    private static String slip(String text, Chance chance) {
        if (text.length() < 2) {
            return text;
        }
        // The first letter is seldom wrong.
        int i = chance.happens(0.9) ? 1 + chance.below(text.length() - 1) : 0;
        char c = text.charAt(i);
        return switch (chance.below(4)) {
            case 0 -> text.substring(0, i) + beside(c, chance) + text.substring(i + 1);
            case 1 -> text.substring(0, i) + text.substring(i + 1);
            case 2 -> text.substring(0, i) + c + (chance.happens(0.5) ? c : beside(c, chance)) + text.substring(i + 1);
            default -> {
                int j = Math.max(1, i);
                yield text.substring(0, j - 1) + text.charAt(j) + text.charAt(j - 1) + text.substring(j + 1);
            }
        };
    }

    private static char beside(char c, Chance chance) {
        char small = Character.toLowerCase(c);
        if (small < 'a' || small > 'z') {
            return small;
        }
        String keys = BESIDE[small - 'a'];
        char other = keys.charAt(chance.below(keys.length()));
        return small == c ? other : Character.toUpperCase(other);
    }

    /** One rule that fits, sought from a place by chance; the text as it is when none does. */
    private static String replaceOne(String text, String[][] rules, Chance chance) {
        int from = chance.below(rules.length);
        for (int k = 0; k < rules.length; k++) {
            String[] rule = rules[(from + k) % rules.length];
            int i = find(text, rule[0]);
            if (i >= 0) {
                String with = i == 0 && !rule[1].isEmpty() && Character.isUpperCase(text.charAt(0))
                        ? Character.toUpperCase(rule[1].charAt(0)) + rule[1].substring(1)
                        : rule[1];
                String rest = text.substring(i + rule[0].length());
                if (i == 0 && with.isEmpty() && !rest.isEmpty()) {
                    return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
                }
                return text.substring(0, i) + with + rest;
            }
        }
        return text;
    }

    private static int find(String text, String letters) {
        for (int i = 0; i + letters.length() <= text.length(); i++) {
            if (text.regionMatches(i == 0, i, letters, 0, letters.length())) {
                return i;
            }
        }
        return -1;
    }
}

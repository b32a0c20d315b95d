package org.amparo.linkage.names;

/** How vowels and y are heard, alone, together, and where they are written and not heard. */
final class HearVowels {
    private final Spoken spoken;

    HearVowels(Spoken spoken) {
        this.spoken = spoken;
    }

    void hear() {
        char next = spoken.next(1);
        switch (spoken.letter()) {
            case 'a' -> {
                spoken.say('a');
                spoken.skip(1);
                if (next == 'e') {
                    spoken.say('i');
                    spoken.skip(1);
                }
            }
            case 'e' -> {
                if (next == 'a' && spoken.next(2) == 'u') {
                    spoken.say('o');
                    spoken.skip(3);
                } else if (next == 'w' && "trh".indexOf(spoken.before()) >= 0) {
                    spoken.say('u');
                    spoken.skip(2);
                } else if (!glideBeforeVowel(next) && !silent(next)) {
                    spoken.say(afterK() ? 'i' : 'e');
                    spoken.skip(1);
                } else {
                    spoken.skip(1);
                }
            }
            case 'i' -> i(next);
            case 'o' -> {
                if (next == 'u') {
                    spoken.say('o', 'u');
                    spoken.skip(2);
                } else {
                    spoken.say('o');
                    spoken.skip(1);
                }
            }
            case 'u' -> {
                spoken.say(spoken.isFirst() && Spoken.isVowel(next) ? 'w' : 'u');
                spoken.skip(1);
            }
            default -> y(next);
        }
    }

    private void i(char next) {
        if (next == 'e' && spoken.next(2) == Spoken.END && spoken.at() > 1) {
            spoken.say('e');
            spoken.skip(2);
        } else if (next == Spoken.END && spoken.at() > 1) {
            spoken.say('e');
            spoken.skip(1);
        } else if (glideBeforeVowel(next)) {
            spoken.skip(1);
        } else {
            spoken.say(Spoken.isVowel(next) && (spoken.isFirst() || Spoken.isVowel(spoken.before())) ? 'y' : 'i');
            spoken.skip(1);
        }
    }

    private void y(char next) {
        if (Spoken.isVowel(next) && (spoken.isFirst() || Spoken.isVowel(spoken.before()))) {
            spoken.say('y');
            spoken.skip(1);
        } else {
            i(next);
        }
    }

    /** Giovanni, Geovany, Jean: the first vowel only says how the first letter sounds. */
    private boolean glideBeforeVowel(char next) {
        return spoken.at() == 1
                && "gjy".indexOf(spoken.word().charAt(0)) >= 0
                && (next == 'o' || next == 'a' || next == 'u');
    }

    /** Browne, Greene, Clarke: English writes an e that is not heard. */
    private boolean silent(char next) {
        return next == Spoken.END
                && (spoken.word().endsWith("wne")
                        || spoken.word().endsWith("eene")
                        || spoken.word().endsWith("rke")
                        || spoken.word().length() >= 8 && spoken.word().endsWith("ine"));
    }

    /** Quechua and Aymara do not tell e from i; beside q and k both are written. */
    private boolean afterK() {
        return spoken.at() > 0
                && spoken.next(1) != Spoken.END
                && (spoken.before() == 'k'
                        || spoken.before() == 'q'
                        || spoken.at() > 1 && spoken.before() == 'u' && spoken.before(2) == 'q');
    }
}

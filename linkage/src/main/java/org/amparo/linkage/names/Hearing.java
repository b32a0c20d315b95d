package org.amparo.linkage.names;

import java.util.List;

/** One word, heard letter by letter from the left; the first way to hear it is the Spanish reading. */
final class Hearing {
    private final Spoken spoken;
    private final HearVowels vowels;
    private final HearConsonants consonants;

    Hearing(String word) {
        this.spoken = new Spoken(spellOut(word));
        this.vowels = new HearVowels(spoken);
        this.consonants = new HearConsonants(spoken);
    }

    List<String> codes() {
        if (spoken.letter() == 's' && spoken.next(1) != Spoken.END && "ptkcqmnlf".indexOf(spoken.next(1)) >= 0) {
            spoken.say('e');
        }
        while (spoken.letter() != Spoken.END) {
            if (Spoken.isVowel(spoken.letter())) {
                vowels.hear();
            } else {
                consonants.hear();
            }
        }
        return spoken.codes();
    }

    private static String spellOut(String word) {
        return word.length() > 2 && word.startsWith("mc") ? "mac" + word.substring(2) : word;
    }
}

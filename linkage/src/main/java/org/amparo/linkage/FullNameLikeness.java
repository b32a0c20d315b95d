package org.amparo.linkage;

import java.util.List;
import org.amparo.linkage.names.Name;
import org.amparo.linkage.names.Similarity;
import org.amparo.linkage.names.Token;

/** How alike two whole names are whose parts nobody set apart, best first: words may stand in any order. */
enum FullNameLikeness {
    SAME,
    SAME_WORDS,
    ALL_OF_THE_FEWER,
    ALL_ALIKE,
    ALL_OF_THE_FEWER_ALIKE,
    ALL_BUT_ONE,
    HALF,
    DIFFERENT;

    private static final double ALIKE = 0.9;

    static FullNameLikeness of(Name a, Name b) {
        if (a.equals(b)) {
            return SAME;
        }
        List<Token> fewer = a.tokens().size() <= b.tokens().size() ? a.tokens() : b.tokens();
        List<Token> more = fewer == a.tokens() ? b.tokens() : a.tokens();
        int same = 0;
        int alike = 0;
        long taken = 0;
        for (int i = 0; i < fewer.size(); i++) {
            int best = best(fewer.get(i), more, taken);
            if (best >= 0) {
                taken |= 1L << best;
                alike++;
                same += fewer.get(i).text().equals(more.get(best).text()) ? 1 : 0;
            }
        }
        boolean enough = fewer.size() >= 2;
        if (same == more.size()) {
            return SAME_WORDS;
        }
        if (same == fewer.size() && enough) {
            return ALL_OF_THE_FEWER;
        }
        if (alike == more.size()) {
            return ALL_ALIKE;
        }
        if (alike == fewer.size() && enough) {
            return ALL_OF_THE_FEWER_ALIKE;
        }
        if (alike >= 2 && alike == fewer.size() - 1) {
            return ALL_BUT_ONE;
        }
        return 2 * alike >= fewer.size() && alike > 0 ? HALF : DIFFERENT;
    }

    /** The place of the word most like this one among those that no other took; the same word before one that is alike. */
    private static int best(Token word, List<Token> among, long taken) {
        int alike = -1;
        for (int j = 0; j < among.size(); j++) {
            if ((taken & 1L << j) != 0) {
                continue;
            }
            if (word.text().equals(among.get(j).text())) {
                return j;
            }
            if (alike < 0 && alike(word, among.get(j))) {
                alike = j;
            }
        }
        return alike;
    }

    private static boolean alike(Token a, Token b) {
        return a.soundsLike(b) || a.standsForSame(b) || Similarity.jaroWinkler(a.text(), b.text()) >= ALIKE;
    }
}

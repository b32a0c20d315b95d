package org.amparo.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.linkage.names.Name;
import org.amparo.linkage.names.Token;

/** How common the words of names are: to share a rare one says more than to share Maria. */
final class WordShares {
    private static final double MOST_BITS = 6;
    private static final double LN2 = Math.log(2);

    private final Map<String, Double> shares = new HashMap<>();
    private final double usual;

    WordShares(Name[] names, double[] nameShares) {
        for (int value = 0; value < names.length; value++) {
            for (Token token : names[value].tokens()) {
                shares.merge(token.text(), nameShares[value], Double::sum);
            }
        }
        double words = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        double squares =
                shares.values().stream().mapToDouble(share -> share * share).sum();
        this.usual = words == 0 ? 1 : squares / words;
    }

    /** Bits for the rarest word that both have, not a number if they share none. */
    double rarity(List<Token> a, List<Token> b) {
        double rarest = Double.MAX_VALUE;
        for (int i = 0; i < a.size(); i++) {
            String word = a.get(i).text();
            for (int j = 0; j < b.size(); j++) {
                if (word.equals(b.get(j).text())) {
                    rarest = Math.min(rarest, shares.getOrDefault(word, usual));
                }
            }
        }
        return rarest == Double.MAX_VALUE
                ? Double.NaN
                : Math.clamp(Math.log(usual / rarest) / LN2, -MOST_BITS, MOST_BITS);
    }
}

package org.amparo.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.amparo.linkage.names.CompareGivenNames;
import org.amparo.linkage.names.CompareSurnames;
import org.amparo.linkage.names.GivenLikeness;
import org.amparo.linkage.names.Name;
import org.amparo.linkage.names.SurnameLikeness;
import org.amparo.linkage.names.Token;

/** Names, by what {@link org.amparo.linkage.names} knows of them. */
final class CompareNames implements Comparison {
    private final Name[] names;
    private final List<List<Token>> tokens;
    private final List<String> levels;
    private final Judge judge;
    private final WordShares words;

    /** Says how alike two names are, 0 for the same. */
    private interface Judge {
        int likeness(Name a, Name b);
    }

    private CompareNames(List<String> values, double[] shares, Enum<?>[] likenesses, Judge judge) {
        this.names = values.stream().map(Name::of).toArray(Name[]::new);
        this.tokens = Arrays.stream(names).map(Name::tokens).toList();
        this.levels = Stream.concat(
                        Stream.of("missing"),
                        Arrays.stream(likenesses)
                                .map(likeness ->
                                        likeness.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .toList();
        this.judge = judge;
        this.words = new WordShares(names, shares);
    }

    static CompareNames given(List<String> values, double[] shares) {
        CompareGivenNames compare = new CompareGivenNames();
        return new CompareNames(
                values,
                shares,
                GivenLikeness.values(),
                (a, b) -> compare.compare(a, b).ordinal());
    }

    static CompareNames surnames(List<String> values, double[] shares) {
        CompareSurnames compare = new CompareSurnames();
        return new CompareNames(
                values,
                shares,
                SurnameLikeness.values(),
                (a, b) -> compare.compare(a, b).ordinal());
    }

    static CompareNames full(List<String> values, double[] shares) {
        return new CompareNames(
                values,
                shares,
                FullNameLikeness.values(),
                (a, b) -> FullNameLikeness.of(a, b).ordinal());
    }

    @Override
    public List<String> levels() {
        return levels;
    }

    @Override
    public int compare(int a, int b) {
        return Pattern.SAME + judge.likeness(names[a], names[b]);
    }

    @Override
    public double rarity(int a, int b, int level) {
        return words.rarity(tokens.get(a), tokens.get(b));
    }
}

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

/** Names, by what {@link org.amparo.linkage.names} knows of them. */
final class CompareNames implements Comparison {
    private final Name[] names;
    private final List<String> levels;
    private final Judge judge;
    private final WordShares words;

    /** Says how alike two names are, 0 for the same. */
    private interface Judge {
        int likeness(Name a, Name b);
    }

    private CompareNames(List<Name> names, WordShares.Of words, Enum<?>[] likenesses, Judge judge) {
        this.names = names.toArray(Name[]::new);
        this.levels = Stream.concat(
                        Stream.of("missing"),
                        Arrays.stream(likenesses)
                                .map(likeness ->
                                        likeness.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .toList();
        this.judge = judge;
        this.words = words.over(this.names);
    }

    static CompareNames given(List<Name> names, WordShares.Of words) {
        CompareGivenNames compare = new CompareGivenNames();
        return new CompareNames(
                names,
                words,
                GivenLikeness.values(),
                (a, b) -> compare.compare(a, b).ordinal());
    }

    static CompareNames surnames(List<Name> names, WordShares.Of words) {
        CompareSurnames compare = new CompareSurnames();
        return new CompareNames(
                names,
                words,
                SurnameLikeness.values(),
                (a, b) -> compare.compare(a, b).ordinal());
    }

    static CompareNames full(List<Name> names, WordShares.Of words) {
        return new CompareNames(
                names,
                words,
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
    public List<Name> names() {
        return Arrays.asList(names);
    }

    @Override
    public double rarity(int a, int b, int level) {
        return words.rarity(a, b);
    }
}

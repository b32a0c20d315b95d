package org.amparo.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.PersonFinder.Match;
import org.amparo.identity.PersonSearch.Likeness;

/**
 * What a draft knows of persons whom its person may be. Numbers of cases that its author may see, never a name.
 *
 * @param open whom the author has to be asked about
 * @param others numbers of cases of which the author said that it is somebody else: they are not asked about again
 */
record Lookalikes(List<Match> open, Set<String> others) {
    private static final String OPEN = "lookalikes.open";
    private static final String OTHERS = "lookalikes.others";

    Lookalikes {
        open = List.copyOf(open);
        others = Set.copyOf(others);
    }

    static Lookalikes of(Draft draft) {
        return new Lookalikes(
                draft.answers().all(OPEN).stream().map(Lookalikes::read).toList(),
                Set.copyOf(draft.answers().all(OTHERS)));
    }

    Sheet in(Sheet answers) {
        return answers.with(OPEN, open.stream().map(Lookalikes::written).toList())
                .with(OTHERS, others.stream().sorted().toList());
    }

    /** With what was found now, save those that were said to be others. */
    Lookalikes found(List<Match> matches) {
        return new Lookalikes(
                matches.stream()
                        .filter(match -> !others.contains(match.number().value()))
                        .toList(),
                others);
    }

    /** None of them is the person. */
    Lookalikes noneOfThem() {
        return new Lookalikes(
                List.of(),
                Stream.concat(
                                others.stream(),
                                open.stream().map(match -> match.number().value()))
                        .collect(Collectors.toSet()));
    }

    static String written(Match match) {
        return String.join(
                " ", match.number().value(), match.role(), match.likeness().code());
    }

    private static Match read(String written) {
        return parse(written).orElseThrow();
    }

    /** What was written down; a form may bring anything. */
    static Optional<Match> parse(String written) {
        var parts = written.split(" ", -1);
        return parts.length == 3
                ? CaseNumber.parse(parts[0])
                        .flatMap(number -> Arrays.stream(Likeness.values())
                                .filter(one -> one.code().equals(parts[2]))
                                .findFirst()
                                .map(likeness -> new Match(number, parts[1], likeness)))
                : Optional.empty();
    }
}

package org.amparo.casework.web;

import java.util.List;
import java.util.Set;

/**
 * Questions that stand together.
 *
 * @param key of the legend: {@code casework.group.<key>}; empty for none
 * @param folded whether the group stands closed at first
 * @param joined whether its answers are one when they are read back: the three parts of a place
 */
record Group(String key, boolean folded, boolean joined, List<Question> questions) {
    static Group of(Question... questions) {
        return new Group("", false, false, List.of(questions));
    }

    static Group titled(String key, Question... questions) {
        return new Group(key, false, false, List.of(questions));
    }

    /** A place: country, subdivision and municipality. */
    static Group place(String key, String prefix) {
        return new Group(
                key,
                false,
                true,
                List.of(
                        Question.of("country", Field.Kind.SELECT)
                                .from("country")
                                .labelled("place.country")
                                .under(prefix),
                        Question.of("subdivision", Field.Kind.SEARCH)
                                .from("subdivision")
                                .labelled("place.subdivision")
                                .under(prefix),
                        Question.of("municipality", Field.Kind.TEXT)
                                .labelled("place.municipality")
                                .under(prefix)));
    }

    Group fold() {
        return new Group(key, true, joined, questions);
    }

    /** Without the questions that somebody is not shown. */
    Group hiding(Set<String> hidden) {
        return new Group(
                key,
                folded,
                joined,
                questions.stream()
                        .filter(question -> !hidden.contains(question.name()))
                        .toList());
    }

    Group under(String prefix) {
        return new Group(
                key,
                folded,
                joined,
                questions.stream().map(question -> question.under(prefix)).toList());
    }
}

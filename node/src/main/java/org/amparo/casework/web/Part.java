package org.amparo.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.forms.MissingAnswer;

/**
 * A part of a form: groups of questions, or a list of rows that each ask the same.
 *
 * @param list the name of the list whose rows these are; empty when the part is none
 * @param usual what the first rows begin with where nothing is answered yet
 */
record Part(String list, List<Group> groups, List<Sheet> usual) {
    private static final String MARK = "row";

    static Part of(Group... groups) {
        return new Part("", List.of(groups), List.of());
    }

    static Part rows(String list, List<Sheet> usual, Group... groups) {
        return new Part(list, List.of(groups), usual);
    }

    boolean isList() {
        return !list.isEmpty();
    }

    /** The groups of one row, with the names of its fields. */
    List<Group> row(int index) {
        return groups.stream().map(group -> group.under(Sheet.row(list, index))).toList();
    }

    /** Whether nothing but what the row is was answered. */
    boolean isBlank(Sheet row) {
        var framing = Stream.concat(
                        Stream.of(MARK), questions().filter(Question::frame).map(Question::name))
                .map(name -> "]." + name)
                .toList();
        return row.answers().entrySet().stream()
                .filter(answer -> framing.stream().noneMatch(answer.getKey()::endsWith))
                .allMatch(answer -> answer.getValue().stream().allMatch(MissingAnswer.NOT_ASKED_CODE::equals));
    }

    /** All questions of the part as it stands in a sheet. */
    Stream<Question> questions(Sheet sheet) {
        return isList()
                ? Stream.iterate(0, index -> index + 1)
                        .limit(sheet.rows(list))
                        .flatMap(index -> row(index).stream())
                        .flatMap(group -> group.questions().stream())
                : questions();
    }

    private Stream<Question> questions() {
        return groups.stream().flatMap(group -> group.questions().stream());
    }

    /** The sheet with the rows that nobody filled in taken out. */
    Sheet compacted(Sheet typed) {
        return isList() ? typed.compacted(list, this::isBlank) : typed;
    }

    /** The sheet with the usual first rows where it has none, and one more where somebody asks for it. */
    private Sheet extended(Sheet typed, boolean more) {
        if (!isList()) {
            return typed;
        }
        var result = typed;
        if (typed.rows(list) == 0) {
            for (int i = 0; i < usual.size(); i++) {
                result = result.with(usual.get(i).renamed("", Sheet.row(list, i)))
                        .with(mark(i), "+");
            }
        }
        return more ? result.with(mark(result.rows(list)), "+") : result;
    }

    /** The stored answers, with those of these parts replaced: what was answered before and is not any more goes. */
    static Sheet replace(List<Part> parts, Sheet stored, Sheet answered) {
        var rest = stored;
        var ordered = answered;
        for (var part : parts) {
            if (part.isList()) {
                rest = rest.without(part.list() + "[");
            } else {
                var names = part.questions().map(Question::name).collect(Collectors.toSet());
                rest = rest.only(name -> !names.contains(name));
            }
            for (var question : part.questions(answered).toList()) {
                ordered =
                        question.kind() == Field.Kind.CHECKBOXES ? inOrder(question.name(), stored, ordered) : ordered;
            }
        }
        return rest.with(ordered);
    }

    /** Boxes are ticked in the order of the list, whatever order the same codes were stored in: that is no change. */
    private static Sheet inOrder(String name, Sheet stored, Sheet answered) {
        return Set.copyOf(stored.all(name)).equals(Set.copyOf(answered.all(name)))
                ? answered.with(name, stored.all(name))
                : answered;
    }

    /** The sheet with the usual first rows of each list, and one more in the list where somebody asks for it. */
    static Sheet extended(List<Part> parts, Sheet typed, Optional<String> add) {
        var result = typed;
        for (var part : parts) {
            result = part.extended(result, add.filter(part.list()::equals).isPresent());
        }
        return result;
    }

    /** The parts without the questions that somebody is not shown. */
    static List<Part> hiding(List<Part> parts, Set<String> hidden) {
        return hidden.isEmpty()
                ? parts
                : parts.stream()
                        .map(part -> new Part(
                                part.list(),
                                part.groups().stream()
                                        .map(group -> group.hiding(hidden))
                                        .toList(),
                                part.usual()))
                        .toList();
    }

    /** The sheet without one row, for example {@code events[1]}; those after it close up. */
    static Sheet without(List<Part> parts, Sheet typed, String row) {
        var result = typed.without(row + ".");
        for (var part : parts) {
            result = part.isList() ? result.compacted(part.list(), blank -> false) : result;
        }
        return result;
    }

    /** The name of a hidden field that every row sends, so that a blank one is there too. */
    String mark(int index) {
        return Sheet.row(list, index) + MARK;
    }
}

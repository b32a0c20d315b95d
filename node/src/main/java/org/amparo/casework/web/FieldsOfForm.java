package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.forms.MissingAnswer;
import org.amparo.web.Choice;
import org.amparo.web.DateAnswer;
import org.amparo.web.FieldErrors;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Makes the fields of a form: from the questions of its parts, and the answers so far. */
@Component
class FieldsOfForm {
    /** How many boxes a question with several long-list answers may have. */
    static final int MOST_BOXES = 50;

    private final Choices choices;

    FieldsOfForm(Choices choices) {
        this.choices = choices;
    }

    List<FormPart> parts(List<Part> parts, Sheet sheet, FieldErrors errors, Words words) {
        return parts.stream().map(part -> part(part, sheet, errors, words)).toList();
    }

    private FormPart part(Part part, Sheet sheet, FieldErrors errors, Words words) {
        if (!part.isList()) {
            return new FormPart(
                    "", "", "", List.of(new FormPart.Row("", "", "", groups(part.groups(), sheet, errors, words))));
        }
        var name = part.list().replace("identity.", "");
        var rows = new ArrayList<FormPart.Row>();
        for (int i = 0; i < Math.max(1, sheet.rows(part.list())); i++) {
            rows.add(new FormPart.Row(
                    words.say("casework.row." + name, i + 1),
                    part.mark(i),
                    part.list() + "[" + i + "]",
                    groups(part.row(i), sheet, errors, words)));
        }
        return new FormPart(name, words.say("casework.part." + name), part.list(), rows);
    }

    private List<FieldGroup> groups(List<Group> groups, Sheet sheet, FieldErrors errors, Words words) {
        return groups.stream()
                .map(group -> new FieldGroup(
                        group.key().isEmpty() ? "" : words.say("casework.group." + group.key()),
                        group.questions().stream()
                                .map(question -> field(question, sheet, words))
                                .toList(),
                        group.folded(),
                        group.questions().stream().anyMatch(question -> isTouched(question, sheet, errors))))
                .toList();
    }

    /** Whether a folded question must be seen: it is answered, or wrong. */
    private static boolean isTouched(Question question, Sheet sheet, FieldErrors errors) {
        return errors.has(question.name())
                || sheet.answers().entrySet().stream()
                        .filter(answer -> answer.getKey().equals(question.name())
                                || answer.getKey().startsWith(question.name() + ".")
                                || answer.getKey().startsWith(question.name() + "-"))
                        .anyMatch(answer -> answer.getValue().stream().anyMatch(value -> !isNotAsked(value)));
    }

    private static boolean isNotAsked(String value) {
        return value.equals(MissingAnswer.NOT_ASKED_CODE);
    }

    private Field field(Question question, Sheet sheet, Words words) {
        var hintKey = "casework.hint." + question.key();
        return new Field(
                question.name(),
                question.kind(),
                label(question, words),
                words.knows(hintKey) ? words.say("casework.hint." + question.key()) : "",
                question.list().isEmpty()
                        ? List.<Choice>of()
                        : choices.offered(question, sheet.all(question.name()), words),
                values(question, sheet, words),
                date(question.name(), sheet),
                empty(question, words));
    }

    static String label(Question question, Words words) {
        return question.ownLabel()
                .map(labels -> labels.in(words.locale()))
                .orElseGet(() -> words.say("casework.field." + question.key()));
    }

    /** The same in fewer words, where an answer is read back. */
    static String said(Question question, Words words) {
        return question.ownLabel().isEmpty() && words.knows("casework.said." + question.key())
                ? words.say("casework.said." + question.key())
                : label(question, words);
    }

    private List<String> values(Question question, Sheet sheet, Words words) {
        var told = sheet.all(question.name());
        return switch (question.kind()) {
            case SELECT -> answered(told.stream()).toList();
            case SEARCH -> shown(question, answered(told.stream()), words);
            case SELECTS -> answered(boxes(question, sheet)).toList();
            case SEARCHES -> shown(question, answered(boxes(question, sheet)), words);
            default -> told;
        };
    }

    /** Not asked is what an empty field says. */
    private static Stream<String> answered(Stream<String> told) {
        return told.filter(code -> !isNotAsked(code));
    }

    /** Codes become the labels that one types; what was typed and is no code stays. */
    private List<String> shown(Question question, Stream<String> told, Words words) {
        return told.map(said -> question.list().equals("subdivision")
                        ? choices.subdivisionLabel(said, words.locale())
                        : choices.label(question.list(), said, words))
                .toList();
    }

    private static Stream<String> boxes(Question question, Sheet sheet) {
        return Stream.concat(
                sheet.all(question.name()).stream(),
                Stream.iterate(1, index -> index + 1)
                        .limit(MOST_BOXES)
                        .flatMap(index -> sheet.all(question.name() + "-" + index).stream()));
    }

    private static DateAnswer date(String name, Sheet sheet) {
        var typed = DateAnswer.typed(box -> sheet.text(box).orElse(null), name);
        return typed.isBlank() ? DateAnswer.of(sheet.text(name).orElse("")) : typed;
    }

    private String empty(Question question, Words words) {
        return switch (question.kind()) {
            case SELECT, SELECTS ->
                question.missing()
                        ? choices.missingLabel(MissingAnswer.NOT_ASKED, words)
                        : question.required() ? "" : words.say("casework.answer.none");
            default -> "";
        };
    }
}

package org.amparo.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.forms.MissingAnswer;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Reads answers back: labels for codes, dates as people write them, a place in one line. */
@Component
class SayAnswers {
    private final Choices choices;

    SayAnswers(Choices choices) {
        this.choices = choices;
    }

    /** All answers of parts that are no lists, in the order of their questions. */
    List<Answer> answers(List<Part> parts, Sheet sheet, Words words) {
        return parts.stream()
                .filter(part -> !part.isList())
                .flatMap(part -> part.groups().stream())
                .flatMap(group -> group(group, sheet, words))
                .toList();
    }

    /** The rows of a list, each with the answers that it has. */
    List<AnswerRow> rows(Part part, Sheet sheet, Words words) {
        var rows = new ArrayList<AnswerRow>();
        for (int i = 0; i < sheet.rows(part.list()); i++) {
            rows.add(row(part, i, sheet, words));
        }
        return rows;
    }

    private AnswerRow row(Part part, int index, Sheet sheet, Words words) {
        var answers = part.row(index).stream()
                .flatMap(group -> group(group, sheet, words))
                .filter(answer -> !answer.texts().isEmpty() && !answer.missing())
                .toList();
        var frame = part.row(index).stream()
                .flatMap(group -> group.questions().stream())
                .filter(Question::frame)
                .findFirst();
        var title = frame.map(question -> text(question, sheet, words))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> words.say("casework.row." + part.list().replace("identity.", ""), index + 1));
        return new AnswerRow(
                title,
                answers.stream()
                        .filter(answer -> frame.filter(
                                        question -> question.name().equals(answer.field()))
                                .isEmpty())
                        .toList());
    }

    private Stream<Answer> group(Group group, Sheet sheet, Words words) {
        if (group.joined()) {
            var parts = group.questions().reversed().stream()
                    .map(question -> text(question, sheet, words))
                    .filter(text -> !text.isEmpty())
                    .toList();
            return Stream.of(new Answer(
                    words.say("casework.group." + group.key()),
                    parts.isEmpty() ? List.of() : List.of(String.join(", ", parts)),
                    false,
                    false,
                    group.questions().getFirst().name()));
        }
        return group.questions().stream().map(question -> answer(question, sheet, words));
    }

    private Answer answer(Question question, Sheet sheet, Words words) {
        var codes = sheet.all(question.name());
        boolean missing = question.missing() && codes.stream().allMatch(MissingAnswer::is);
        return new Answer(
                FieldsOfForm.said(question, words),
                codes.stream().map(code -> text(question, code, words)).toList(),
                missing,
                codes.stream().allMatch(MissingAnswer.NOT_ASKED_CODE::equals),
                question.name());
    }

    private String text(Question question, Sheet sheet, Words words) {
        return sheet.text(question.name())
                .map(code -> text(question, code, words))
                .orElse("");
    }

    private String text(Question question, String answer, Words words) {
        if (question.ownLabel().isPresent() && MissingAnswer.is(answer)) {
            return choices.label("missing_answer", answer, words);
        }
        return switch (question.kind()) {
            case PARTIAL_DATE -> words.partialDate(answer);
            case DAY -> words.date(LocalDate.parse(answer));
            case NUMBER, TEXT, LONG_TEXT, COORDINATES -> answer;
            case RADIOS, SELECT, SEARCH, CHECKBOXES, SELECTS, SEARCHES -> choices.label(question.list(), answer, words);
        };
    }
}

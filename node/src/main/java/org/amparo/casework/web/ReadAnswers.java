package org.amparo.casework.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.forms.MissingAnswer;
import org.amparo.forms.PartialDate;
import org.amparo.web.DateAnswer;
import org.amparo.web.FieldError;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Reads what somebody typed into canonical answers: codes for labels, one date for three boxes, digits for numbers. */
@Component
class ReadAnswers {
    private static final int SHORT_TEXT = 200;
    private static final int LONG_TEXT = 20_000;

    private final Choices choices;

    ReadAnswers(Choices choices) {
        this.choices = choices;
    }

    /**
     * What was read.
     *
     * @param typed as it was typed, without the rows that nobody filled in: what the form shows when it comes back
     * @param answers in canonical form, as far as they could be read
     * @param errors what could not be read
     */
    record Read(Sheet typed, Sheet answers, List<FieldError> errors) {}

    Read read(List<Part> parts, Sheet posted, Words words) {
        var typed = posted;
        for (var part : parts) {
            typed = part.compacted(typed);
        }
        var reading = new Reading(typed, words);
        for (var part : parts) {
            part.questions(typed).forEach(reading::read);
        }
        return new Read(typed, reading.answers, List.copyOf(reading.errors));
    }

    private final class Reading {
        private final Sheet typed;
        private final Words words;
        private final List<FieldError> errors = new ArrayList<>();
        private Sheet answers = Sheet.BLANK;

        Reading(Sheet typed, Words words) {
            this.typed = typed;
            this.words = words;
        }

        void read(Question question) {
            var said = switch (question.kind()) {
                case RADIOS, SELECT -> one(question, typed.text(question.name()));
                case CHECKBOXES -> several(question, typed.all(question.name()));
                case SELECTS -> several(question, boxes(question).toList());
                case SEARCH -> one(question, typed.text(question.name()).flatMap(text -> search(question, text)));
                case SEARCHES ->
                    several(
                            question,
                            boxes(question)
                                    .flatMap(text -> search(question, text).stream())
                                    .toList());
                case NUMBER -> number(question).stream().toList();
                case TEXT -> text(question, SHORT_TEXT).stream().toList();
                case LONG_TEXT -> text(question, LONG_TEXT).stream().toList();
                case DAY -> day(question).stream().toList();
                case PARTIAL_DATE -> partialDate(question).stream().toList();
                case COORDINATES -> coordinates(question).stream().toList();
            };
            answers = answers.with(question.name(), said);
            if (question.required() && said.isEmpty() && errors.stream().noneMatch(on(question))) {
                wrong(question, "required");
            }
        }

        private List<String> one(Question question, Optional<String> code) {
            return code
                    .or(() -> question.missing() ? Optional.of(MissingAnswer.NOT_ASKED_CODE) : Optional.empty())
                    .stream()
                    .toList();
        }

        private List<String> several(Question question, List<String> codes) {
            return codes.isEmpty() && question.missing() ? List.of(MissingAnswer.NOT_ASKED_CODE) : codes;
        }

        /** What was typed into the boxes of one question: name, name-1, name-2 … */
        private Stream<String> boxes(Question question) {
            return Stream.concat(
                    typed.all(question.name()).stream(),
                    Stream.iterate(1, index -> index + 1)
                            .limit(FieldsOfForm.MOST_BOXES)
                            .flatMap(index -> typed.all(question.name() + "-" + index).stream()));
        }

        private Optional<String> search(Question question, String text) {
            var found = question.list().equals("subdivision")
                    ? choices.subdivision(text, typed.text(country(question)), words.locale())
                    : choices.typed(question, text, words.locale());
            if (found.isEmpty()) {
                wrong(question, "not_in_list");
            } else if (question.list().equals("subdivision") && !typed.has(country(question))) {
                answers = answers.with(country(question), found.get().substring(0, 2));
            }
            return found;
        }

        private String country(Question question) {
            return question.name().replace(".subdivision", ".country");
        }

        private Optional<String> text(Question question, int longest) {
            var text = typed.text(question.name())
                    .map(said -> said.replace("\r\n", "\n").replace("\0", "").strip());
            if (text.filter(said -> said.length() > longest).isPresent()) {
                wrong(question, "too_long", longest);
                return Optional.empty();
            }
            return text;
        }

        private Optional<String> number(Question question) {
            var text = typed.text(question.name()).map(String::strip);
            if (text.filter(digits -> !digits.matches("\\d{1,9}")).isPresent()) {
                wrong(question, "number");
                return Optional.empty();
            }
            return text.map(digits -> Integer.toString(Integer.parseInt(digits)));
        }

        private Optional<String> day(Question question) {
            var date = date(question);
            if (date.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(date.get()).toString());
            } catch (DateTimeException e) {
                wrong(question, "day");
                return Optional.empty();
            }
        }

        private Optional<String> partialDate(Question question) {
            var date = date(question);
            if (date.isPresent() && PartialDate.parse(date.get()).isEmpty()) {
                wrong(question, "date");
                return Optional.empty();
            }
            return date;
        }

        private Optional<String> coordinates(Question question) {
            var text = typed.text(question.name());
            var point = text.flatMap(CanonicalCoordinates::parse);
            if (text.isPresent() && point.isEmpty()) {
                wrong(question, "coordinates");
            }
            return point.map(CanonicalCoordinates::text);
        }

        private Optional<String> date(Question question) {
            var iso = DateAnswer.typed(name -> typed.text(name).orElse(null), question.name())
                    .iso();
            return iso.isEmpty() ? typed.text(question.name()) : Optional.of(iso);
        }

        private void wrong(Question question, String code) {
            wrong(question, code, 0);
        }

        private void wrong(Question question, String code, int limit) {
            if (errors.stream().noneMatch(on(question))) {
                errors.add(new FieldError(
                        question.name(),
                        words.say("casework.error." + code, FieldsOfForm.said(question, words), limit)));
            }
        }

        private static java.util.function.Predicate<FieldError> on(Question question) {
            return error -> error.field().equals(question.name());
        }
    }
}

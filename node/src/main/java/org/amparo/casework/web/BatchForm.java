package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.casework.Flaw;
import org.amparo.casework.web.CheckView.CheckedStep;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Page;
import org.amparo.web.Step;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** The pages on which several persons found together are registered: the situation, the persons, the check. */
@Component
class BatchForm {
    static final String PATH = "/situations/new/";
    static final String SITUATION = "situation";
    static final String PERSONS = "persons";
    static final String CHECK = "check";

    /** Five answers and a mark for each: Tomcat's limit on parameters leaves room for these. */
    static final int MOST_ROWS = 500;

    private static final int FIRST_ROWS = 10;
    private static final String DONE = "done";

    private final FieldsOfForm fields;
    private final SayAnswers say;

    BatchForm(FieldsOfForm fields, SayAnswers say) {
        this.fields = fields;
        this.say = say;
    }

    static String href(Draft draft, String step) {
        return PATH + draft.id() + "/" + step;
    }

    /** The answers with those of a step, which is done now. */
    static Sheet answered(Draft draft, String step, List<Part> asked, Sheet answers) {
        var done = new LinkedHashSet<>(draft.answers().all(DONE));
        done.add(step);
        return Part.replace(asked, draft.answers(), answers).with(DONE, List.copyOf(done));
    }

    /** Rows to write into: as many as there are, some when there are none, and so many more. */
    static Sheet rows(Sheet sheet, int more) {
        int there = sheet.rows(BatchParts.PERSONS);
        int wanted = Math.min(there == 0 ? FIRST_ROWS : there + more, MOST_ROWS);
        var result = sheet;
        for (int i = 0; i < wanted; i++) {
            result = result.with(BatchParts.ROWS.mark(i), "+");
        }
        return result;
    }

    StepView situation(Draft draft, Sheet shown, FieldErrors errors, Page page) {
        return new StepView(
                SITUATION,
                bar(draft, SITUATION, page.words()),
                href(draft, SITUATION),
                fields.parts(BatchParts.SITUATION, shown, errors, page.words()),
                errors,
                "/queue",
                discard(draft),
                "");
    }

    PersonsView persons(Draft draft, Sheet shown, FieldErrors errors, Page page) {
        return new PersonsView(
                bar(draft, PERSONS, page.words()),
                href(draft, PERSONS),
                fields.parts(List.of(BatchParts.ROWS), shown, errors, page.words())
                        .getFirst(),
                errors,
                href(draft, SITUATION),
                discard(draft));
    }

    /** @param answers with the names of the persons */
    CheckView check(Draft draft, Sheet answers, List<Flaw> flaws, Words words) {
        var said = say.answers(BatchParts.SITUATION, answers, words);
        var common = new CheckedStep(
                SITUATION,
                words.say("casework.step.situation"),
                href(draft, SITUATION),
                said.stream().filter(Answer::isAnswered).toList(),
                List.of(),
                said.stream()
                        .filter(answer -> !answer.isAnswered())
                        .map(Answer::label)
                        .collect(Collectors.joining(" · ")));
        var persons = new CheckedStep(
                PERSONS,
                words.count("casework.batch.persons", answers.rows(BatchParts.PERSONS)),
                href(draft, PERSONS),
                List.of(),
                say.rows(BatchParts.ROWS, answers, words),
                "");
        return new CheckView(
                bar(draft, CHECK, words),
                List.of(common, persons),
                errors(flaws, words),
                href(draft, CHECK),
                href(draft, PERSONS),
                discard(draft));
    }

    /** What holds for all is said once, not once for each person. */
    private static FieldErrors errors(List<Flaw> flaws, Words words) {
        var errors = new ArrayList<FieldError>();
        for (var flaw : flaws) {
            boolean own = flaw.field().contains("].profile.") || flaw.field().equals(PERSONS);
            var text =
                    words.say("casework.flaw." + flaw.code(), flaw.arguments().toArray());
            var error = new FieldError("step-" + (own ? PERSONS : SITUATION), text);
            if (!errors.contains(error)) {
                errors.add(error);
            }
        }
        return new FieldErrors(errors);
    }

    private static String discard(Draft draft) {
        return draft.answers().has(DONE) ? PATH + draft.id() + "/discard" : "";
    }

    private static List<Step> bar(Draft draft, String current, Words words) {
        var done = draft.answers().all(DONE);
        return Stream.of(SITUATION, PERSONS, CHECK)
                .map(code -> new Step(
                        words.say("casework.step." + code),
                        code.equals(current)
                                ? Step.State.CURRENT
                                : done.contains(code) ? Step.State.DONE : Step.State.TO_DO,
                        done.contains(code) ? href(draft, code) : ""))
                .toList();
    }
}

package org.amparo.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Institution;
import org.amparo.access.Viewer;
import org.amparo.casework.Casework;
import org.amparo.casework.Flaw;
import org.amparo.casework.Place;
import org.amparo.casework.Situations;
import org.amparo.casework.web.ReadAnswers.Read;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.amparo.web.FieldErrors;
import org.amparo.web.Page;
import org.amparo.web.Step;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** The form in which a case is registered: its steps, what each asks, and what is wrong with the answers. */
@Component
class RegisterForm {
    static final String PATH = "/cases/new/";
    /** The answer that names the situation which the case will share. */
    static final String SITUATION = "situation";

    static final String NOTE = "note";
    static final String NOTE_CLASS = "noteClass";
    private static final String DONE = "done";

    private final Parts parts;
    private final FieldsOfForm fields;
    private final Casework casework;
    private final Situations situations;
    private final People people;
    private final Choices choices;
    private final Clock clock;

    RegisterForm(
            Parts parts,
            FieldsOfForm fields,
            Casework casework,
            Situations situations,
            People people,
            Choices choices,
            Clock clock) {
        this.parts = parts;
        this.fields = fields;
        this.casework = casework;
        this.situations = situations;
        this.people = people;
        this.choices = choices;
        this.clock = clock;
    }

    /** The steps there are: the last one only where this node asks something of its own. */
    List<RegisterStep> steps() {
        return Arrays.stream(RegisterStep.values())
                .filter(step -> !parts.of(step).isEmpty())
                .toList();
    }

    /** Where one goes after a step. */
    String after(Draft draft, RegisterStep step) {
        var steps = steps();
        int next = steps.indexOf(step) + 1;
        return href(draft, next < steps.size() ? steps.get(next).code() : "check");
    }

    static String href(Draft draft, String step) {
        return PATH + draft.id() + "/" + step;
    }

    /** What a new registration begins with: today, here, and what is known of the situation it belongs to. */
    Sheet beginning(Viewer viewer, Optional<String> situation) {
        var sheet = new Sheet(Map.of(
                "overview.registeredOn", List.of(LocalDate.now(clock).toString()),
                "overview.traffickingStatus", List.of("possible")));
        var known = situation.flatMap(reference -> situations.view(viewer, reference));
        if (known.isPresent()) {
            return sheet.with(SITUATION, known.get().reference())
                    .with(SheetOfSection.of(
                            "overview.place.", known.get().situation().place()))
                    .with(
                            "overview.identifiedOn",
                            known.get().situation().foundOn().map(PartialDate::iso).stream()
                                    .toList());
        }
        return sheet.with(SheetOfSection.of("overview.place.", placeOf(viewer)));
    }

    /** Where the viewer's institution is. */
    Place placeOf(Viewer viewer) {
        return new Place(
                Optional.of(choices.home()).filter(country -> !country.isEmpty()),
                people.find(viewer.institution()).flatMap(Institution::subdivision),
                Optional.empty());
    }

    /** The answers with those of one step, as they were read. */
    Sheet answered(Draft draft, RegisterStep step, Sheet answers, Viewer viewer) {
        var done = new LinkedHashSet<>(draft.answers().all(DONE));
        done.add(step.code());
        var kept = step == RegisterStep.IDENTITY
                ? draft.answers()
                : Part.replace(parts.of(step, viewer), draft.answers(), answers);
        return kept.with(DONE, List.copyOf(done));
    }

    /** What is wrong with the answers of one step, as the rest of the draft stands. */
    FieldErrors errors(RegisterStep step, Read read, Sheet all, Words words, Viewer viewer) {
        var asked = parts.of(step, viewer);
        var flaws = step == RegisterStep.IDENTITY
                ? casework.check(SheetOfIdentity.identity(read.answers(), Identity.UNKNOWN))
                : flaws(all).stream().filter(flaw -> belongs(flaw, asked, all)).toList();
        return FlawTexts.of(read.errors(), flaws, asked, read.answers(), words);
    }

    /** What is wrong with all answers so far. */
    List<Flaw> flaws(Sheet all) {
        return casework.check(new SectionOfSheet(all, LocalDate.now(clock)).content());
    }

    static boolean belongs(Flaw flaw, List<Part> asked, Sheet sheet) {
        return asked.stream()
                .anyMatch(part -> part.isList()
                        ? flaw.field().equals(part.list()) || flaw.field().startsWith(part.list() + "[")
                        : part.questions(sheet)
                                .anyMatch(question -> question.name().equals(flaw.field())));
    }

    StepView view(Draft draft, RegisterStep step, Sheet shown, FieldErrors errors, Page page, Viewer viewer) {
        var steps = steps();
        int index = steps.indexOf(step);
        return new StepView(
                step.code(),
                bar(draft, step.code(), page.words()),
                href(draft, step.code()),
                fields.parts(parts.of(step, viewer), shown, errors, page.words()),
                errors,
                index == 0 ? "/queue" : href(draft, steps.get(index - 1).code()),
                draft.answers().has(DONE) ? PATH + draft.id() + "/discard" : "",
                draft.answers().code(SITUATION, ""));
    }

    /** The steps above the form; what was answered can be gone back to. */
    List<Step> bar(Draft draft, String current, Words words) {
        var done = draft.answers().all(DONE);
        var codes = new java.util.ArrayList<>(
                steps().stream().map(RegisterStep::code).toList());
        codes.add("check");
        return codes.stream()
                .map(code -> new Step(
                        words.say("casework.step." + code),
                        code.equals(current)
                                ? Step.State.CURRENT
                                : done.contains(code) ? Step.State.DONE : Step.State.TO_DO,
                        done.contains(code) ? href(draft, code) : ""))
                .toList();
    }
}

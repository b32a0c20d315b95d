package org.amparo.custody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseErasures;
import org.amparo.casework.CaseErasures.PersonOfCase;
import org.amparo.casework.CaseErasures.PersonsOfCase;
import org.amparo.casework.CaseNumber;
import org.amparo.custody.web.ErasureView;
import org.amparo.custody.web.PersonView;
import org.amparo.custody.web.PersonsOfCaseView;
import org.amparo.identity.Erasures.AskedBy;
import org.amparo.identity.Erasures.Outcome;
import org.amparo.identity.Erasures.Standing;
import org.amparo.identity.PersonId;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where custodians erase who somebody is, or forbid it for as long as the law does. */
@Controller
class ErasurePages {
    static final String PATH = "/custody/erasure";
    private static final String OF_CASE = PATH + "/{number}";
    private static final String OF_PERSON = OF_CASE + "/{person}";

    private final CaseErasures erasures;
    private final SayEntries say;

    ErasurePages(CaseErasures erasures, SayEntries say) {
        this.erasures = erasures;
        this.say = say;
    }

    @GetMapping(PATH)
    @Route(who = Audience.CUSTODIANS, purpose = "erase somebody: ask for the case", afresh = true)
    ModelAndView ask(Page page) {
        return page.show("custody/erasure", new ErasureView(LogPages.tabs(page.words()), Form.empty()));
    }

    @PostMapping(PATH)
    @Route(who = Audience.CUSTODIANS, purpose = "erase somebody: find the case", audited = true, afresh = true)
    ModelAndView find(Form form, Page page, Viewer viewer) {
        Optional<CaseNumber> number = CaseNumber.parse(form.get("case"))
                .filter(one -> erasures.find(viewer, one).isPresent());
        if (number.isEmpty()) {
            var wrong = FieldErrors.of(new FieldError("case", page.say("custody.erasure.flaw.case")));
            return page.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "custody/erasure",
                    new ErasureView(LogPages.tabs(page.words()), form.with(wrong)));
        }
        return page.redirect(PATH + "/" + number.get().value());
    }

    @GetMapping(OF_CASE)
    @Route(who = Audience.CUSTODIANS, purpose = "erase somebody: choose the person", audited = true, afresh = true)
    ModelAndView persons(@PathVariable String number, Page page, Viewer viewer) {
        PersonsOfCase found = find(number, viewer);
        return page.show(
                "custody/persons",
                new PersonsOfCaseView(
                        found.number().value(),
                        found.persons().stream()
                                .map(one -> new PersonsOfCaseView.Row(
                                        who(one, page.words()),
                                        standing(one, page.words()),
                                        colour(one),
                                        href(found, one)))
                                .toList()));
    }

    @GetMapping(OF_PERSON)
    @Route(who = Audience.CUSTODIANS, purpose = "erase somebody: what will be gone", audited = true, afresh = true)
    ModelAndView person(@PathVariable String number, @PathVariable String person, Page page, Viewer viewer) {
        PersonsOfCase found = find(number, viewer);
        return show(HttpStatus.OK, found, of(found, person), Form.empty(), page);
    }

    @PostMapping(OF_PERSON + "/erase")
    @Route(who = Audience.CUSTODIANS, purpose = "erase who a person is", audited = true, afresh = true)
    ModelAndView erase(@PathVariable String number, @PathVariable String person, Form form, Page page, Viewer viewer) {
        PersonsOfCase found = find(number, viewer);
        PersonOfCase one = of(found, person);
        Optional<AskedBy> askedBy = AskedBy.of(form.get("askedBy"));
        List<FieldError> wrong = new ArrayList<>();
        if (askedBy.isEmpty()) {
            wrong.add(new FieldError("askedBy", page.say("custody.erasure.flaw.askedBy")));
        }
        reason(form, "reason", page).ifPresent(wrong::add);
        if (CaseNumber.parse(form.get("confirm")).filter(found.number()::equals).isEmpty()) {
            wrong.add(new FieldError(
                    "confirm",
                    page.say("custody.erasure.flaw.confirm", found.number().value())));
        }
        if (!wrong.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, found, one, form.with(new FieldErrors(wrong)), page);
        }
        Outcome outcome = erasures.erase(viewer, found.number(), one.id(), askedBy.get(), form.get("reason"))
                .orElseThrow(Problem::notFound);
        return page.redirect(
                href(found, one),
                switch (outcome) {
                    case Outcome.Erased() ->
                        Notice.success("custody.erasure.done", found.number().value());
                    case Outcome.OnHold() -> Notice.important("custody.erasure.onHold");
                    case Outcome.Unknown() -> Notice.important("custody.erasure.before");
                });
    }

    @PostMapping(OF_PERSON + "/hold")
    @Route(who = Audience.CUSTODIANS, purpose = "forbid an erasure: legal hold", audited = true, afresh = true)
    ModelAndView hold(@PathVariable String number, @PathVariable String person, Form form, Page page, Viewer viewer) {
        PersonsOfCase found = find(number, viewer);
        PersonOfCase one = of(found, person);
        Optional<FieldError> wrong = reason(form, "holdReason", page);
        if (wrong.isPresent()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, found, one, form.with(FieldErrors.of(wrong.get())), page);
        }
        boolean held = erasures.hold(viewer, found.number(), one.id(), form.get("holdReason"));
        return page.redirect(
                href(found, one),
                held ? Notice.success("custody.hold.placed") : Notice.important("custody.erasure.before"));
    }

    @PostMapping(OF_PERSON + "/release")
    @Route(who = Audience.CUSTODIANS, purpose = "release a legal hold", audited = true, afresh = true)
    ModelAndView release(
            @PathVariable String number, @PathVariable String person, Form form, Page page, Viewer viewer) {
        PersonsOfCase found = find(number, viewer);
        PersonOfCase one = of(found, person);
        Optional<FieldError> wrong = reason(form, "releaseReason", page);
        if (wrong.isPresent()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, found, one, form.with(FieldErrors.of(wrong.get())), page);
        }
        boolean released = erasures.release(viewer, found.number(), one.id(), form.get("releaseReason"));
        return page.redirect(
                href(found, one),
                released ? Notice.success("custody.hold.released") : Notice.important("custody.hold.none"));
    }

    private PersonsOfCase find(String number, Viewer viewer) {
        return CaseNumber.parse(number)
                .flatMap(one -> erasures.find(viewer, one))
                .orElseThrow(Problem::notFound);
    }

    private static PersonOfCase of(PersonsOfCase found, String person) {
        return Optional.of(person)
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> found.person(new PersonId(Long.parseLong(id))))
                .orElseThrow(Problem::notFound);
    }

    private static Optional<FieldError> reason(Form form, String field, Page page) {
        String text = form.get(field);
        if (text.isEmpty()) {
            return Optional.of(new FieldError(field, page.say("custody.erasure.flaw.reason")));
        }
        return text.length() > CaseErasures.LONGEST_REASON
                ? Optional.of(new FieldError(field, page.say("custody.erasure.flaw.long", CaseErasures.LONGEST_REASON)))
                : Optional.empty();
    }

    private ModelAndView show(HttpStatus status, PersonsOfCase found, PersonOfCase one, Form form, Page page) {
        Words words = page.words();
        boolean isAbout = one.role().isEmpty();
        List<String> gone = new ArrayList<>();
        gone.add(words.say("custody.erasure.gone.record"));
        gone.add(words.say("custody.erasure.gone.search"));
        if (one.isMerged()) {
            gone.add(words.say("custody.erasure.gone.merged"));
        }
        if (isAbout) {
            gone.add(words.count("custody.erasure.gone.notes", one.notes()));
            if (one.attachments() > 0) {
                gone.add(words.count("custody.erasure.gone.attachments", one.attachments()));
            }
            gone.add(words.say("custody.erasure.gone.texts"));
            gone.add(words.count("custody.erasure.gone.changes", one.changes()));
        }
        List<String> stays = new ArrayList<>();
        stays.add(words.say(isAbout ? "custody.erasure.stays.case" : "custody.erasure.stays.role"));
        if (isAbout) {
            stays.add(words.say("custody.erasure.stays.situation"));
            stays.add(words.say("custody.erasure.stays.others"));
        } else {
            stays.add(words.say("custody.erasure.stays.told"));
        }
        stays.add(words.say("custody.erasure.stays.log"));
        stays.add(words.say("custody.erasure.stays.keys"));
        stays.add(words.say("custody.erasure.stays.files"));
        return page.show(
                status,
                "custody/person",
                new PersonView(
                        found.number().value(),
                        who(one, words),
                        PATH + "/" + found.number().value(),
                        href(found, one),
                        stage(one),
                        told(one, words),
                        one.standing() instanceof Standing.Held held ? held.reason() : "",
                        gone,
                        stays,
                        Arrays.stream(AskedBy.values())
                                .map(by -> Choice.of(by.code(), words.say("custody.erasure.askedBy." + by.code())))
                                .toList(),
                        CaseErasures.LONGEST_REASON,
                        form));
    }

    private static PersonView.Stage stage(PersonOfCase one) {
        return switch (one.standing()) {
            case Standing.Kept() -> PersonView.Stage.KEPT;
            case Standing.Held _ -> PersonView.Stage.HELD;
            case Standing.Erased _ -> PersonView.Stage.ERASED;
        };
    }

    private String told(PersonOfCase one, Words words) {
        return switch (one.standing()) {
            case Standing.Kept() -> "";
            case Standing.Held(var _, var by, var at) ->
                words.say("custody.hold.by", words.shortDateTime(at), say.actor(by, words));
            case Standing.Erased(var by, var at) ->
                words.say("custody.erasure.by", words.shortDateTime(at), say.actor(by, words));
        };
    }

    private static String who(PersonOfCase one, Words words) {
        String role = one.role().map(code -> code.code()).orElse("about");
        return words.say(
                "custody.erasure.person." + role, String.valueOf(one.id().value()));
    }

    private static String standing(PersonOfCase one, Words words) {
        return words.say("custody.erasure.standing." + LogQuery.code(stage(one)));
    }

    private static String colour(PersonOfCase one) {
        return switch (stage(one)) {
            case KEPT -> "teal";
            case HELD -> "yellow";
            case ERASED -> "grey";
        };
    }

    private static String href(PersonsOfCase found, PersonOfCase one) {
        return PATH + "/" + found.number().value() + "/" + one.id().value();
    }
}

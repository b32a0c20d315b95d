package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.casework.PersonFinder;
import org.amparo.casework.PersonFinder.Found;
import org.amparo.identity.Sought;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.DataClass;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Looks for a person by name or number. What is typed is sent, and comes into no address. */
@Controller
class FindPersonsPages {
    private static final String PATH = "/persons";
    private static final String VIEW = "casework/findPersons";

    private final PersonFinder finder;
    private final SayMatch say;

    FindPersonsPages(PersonFinder finder, SayMatch say) {
        this.finder = finder;
        this.say = say;
    }

    @GetMapping(PATH)
    @Route(who = Audience.CASE_ROLES, purpose = "form for finding a person")
    ModelAndView ask(Page page) {
        var form = Form.empty().with("by", Sought.By.NAME.code());
        return page.show(VIEW, new FindPersonsView(form, offered(page.words()), false, List.of(), false));
    }

    @PostMapping(PATH)
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "find cases by who a person is",
            shows = {DataClass.GENERAL, DataClass.IDENTITY},
            audited = true)
    ModelAndView find(Form form, Page page, Viewer viewer) {
        var by = Arrays.stream(Sought.By.values())
                .filter(one -> one.code().equals(form.get("by")))
                .findFirst();
        var wrong = new ArrayList<FieldError>();
        if (by.isEmpty()) {
            wrong.add(new FieldError("by", page.say("casework.search.flaw.by")));
        }
        if (form.get("text").length() > Sought.LONGEST) {
            wrong.add(new FieldError("text", page.say("casework.flaw.too_long", Sought.LONGEST)));
        } else if (by.isPresent() && !new Sought(by.get(), form.get("text")).saysSomething()) {
            wrong.add(new FieldError("text", page.say("casework.search.flaw.text")));
        }
        if (!wrong.isEmpty()) {
            var flawed = form.with(new FieldErrors(wrong));
            return page.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    VIEW,
                    new FindPersonsView(flawed, offered(page.words()), false, List.of(), false));
        }
        finder.isTooOften(viewer).ifPresent(Refusals::stopTooManySearches);
        var found = finder.find(viewer, new Sought(by.orElseThrow(), form.get("text")));
        return page.show(VIEW, view(form, found, page.words()));
    }

    private FindPersonsView view(Form form, Found found, Words words) {
        return new FindPersonsView(
                form,
                offered(words),
                true,
                found.matches().stream().map(match -> say.line(match, words)).toList(),
                found.more());
    }

    private static List<Choice> offered(Words words) {
        return Arrays.stream(Sought.By.values())
                .map(by -> Choice.of(by.code(), words.say("casework.search.by." + by.code())))
                .toList();
    }
}

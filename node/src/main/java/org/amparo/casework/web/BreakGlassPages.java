package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.BreakGlass;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.ResponseTeams;
import org.amparo.confidential.Purpose;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.DataClass;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens a case of others where somebody is in danger, and closes it again. */
@Controller
class BreakGlassPages {
    static final String PATH = "/break-glass";
    private static final Set<Purpose> PURPOSES =
            EnumSet.of(Purpose.ASSISTANCE, Purpose.PROTECTION, Purpose.INVESTIGATION);

    private final ResponseTeams teams;

    BreakGlassPages(ResponseTeams teams) {
        this.teams = teams;
    }

    @GetMapping(PATH)
    @Route(who = Audience.CASE_ROLES, purpose = "open a case in an emergency: the form")
    ModelAndView form(@RequestParam(defaultValue = "") String number, Page page, Viewer viewer) {
        var known = CaseNumber.parse(number).map(CaseNumber::value).orElse("");
        return show(HttpStatus.OK, Form.empty().with("number", known), page, viewer);
    }

    /** A number that no case has, and one of a case that is closed to the viewer, are answered alike. */
    @PostMapping(PATH)
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "open a case in an emergency",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView open(Form form, Page page, Viewer viewer) {
        var wrong = new ArrayList<FieldError>();
        var number = CaseNumber.parse(form.get("number"));
        if (number.isEmpty()) {
            wrong.add(new FieldError("number", page.say("casework.list.notANumber")));
        }
        var purpose = purposes(viewer).stream()
                .filter(known -> known.code().equals(form.get("purpose")))
                .findFirst();
        if (purpose.isEmpty()) {
            wrong.add(new FieldError("purpose", page.say("access.team.flaw.no_purpose_of_yours")));
        }
        if (wrong.isEmpty()) {
            var reason = form.get("reason").replace("\r\n", "\n").replace("\0", "");
            switch (teams.breakGlass(viewer, number.orElseThrow(), purpose.orElseThrow(), reason)) {
                case BreakGlass.Outcome.Opened _ -> {
                    return page.redirect("/cases/" + number.orElseThrow().value());
                }
                case BreakGlass.Outcome.NotThere() ->
                    wrong.add(new FieldError("number", page.say("casework.breakGlass.notThere")));
                case BreakGlass.Outcome.Flawed(var flaws) ->
                    flaws.forEach(flaw -> wrong.add(SayJoining.error(flaw, page.words())));
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, form.with(new FieldErrors(wrong)), page, viewer);
    }

    @PostMapping("/cases/{number}/break-glass/close")
    @Route(who = Audience.CASE_ROLES, purpose = "close a case that was opened in an emergency", audited = true)
    ModelAndView close(@PathVariable String number, Page page, Viewer viewer) {
        boolean closed = CaseNumber.parse(number)
                .filter(known -> teams.close(viewer, known))
                .isPresent();
        if (!closed) {
            throw Problem.notFound();
        }
        return page.redirect("/cases", Notice.success("casework.breakGlass.closed"));
    }

    private static ModelAndView show(HttpStatus status, Form form, Page page, Viewer viewer) {
        var purposes = purposes(viewer);
        if (purposes.isEmpty()) {
            throw Problem.notFound();
        }
        return page.show(status, "casework/breakGlass", new BreakGlassView(form, choices(purposes, page.words())));
    }

    /** Where the list of cases leads whoever found none: only those who may open one, with the number if it is one. */
    static Optional<String> href(String typed, Viewer viewer) {
        return viewer.mayRegister()
                ? Optional.of(CaseNumber.parse(typed)
                        .filter(CaseNumber::isOfANode)
                        .map(number -> PATH + "?number=" + number.value())
                        .orElse(PATH))
                : Optional.empty();
    }

    private static List<Purpose> purposes(Viewer viewer) {
        return viewer.mayRegister()
                ? PURPOSES.stream()
                        .filter(purpose -> viewer.roles().stream()
                                .anyMatch(role -> role.purposes().contains(purpose)))
                        .toList()
                : List.of();
    }

    private static List<Choice> choices(List<Purpose> purposes, Words words) {
        return purposes.stream()
                .map(purpose -> Choice.of(purpose.code(), ShowCase.purpose(purpose, words)))
                .toList();
    }
}

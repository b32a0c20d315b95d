package org.amparo.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Institutions;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseFilter;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CasePage;
import org.amparo.casework.Casework;
import org.amparo.casework.Cursor;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.DataClass;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Link;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds cases: by number, and by filters that the address holds as codes. */
@Controller
class CaseListPages {
    private static final int PAGE = 50;

    private final Casework casework;
    private final CaseLines lines;
    private final Choices choices;
    private final Institutions institutions;

    CaseListPages(Casework casework, CaseLines lines, Choices choices, Institutions institutions) {
        this.casework = casework;
        this.lines = lines;
        this.choices = choices;
        this.institutions = institutions;
    }

    @GetMapping("/cases")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "find cases",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView list(@RequestParam Map<String, String> parameters, Page page, Viewer viewer) {
        var filter = CaseListFilter.of(parameters);
        var before = cursor(parameters, "before");
        var found = before.map(cursor -> casework.listBefore(viewer, filter.filter(viewer), cursor, PAGE))
                .orElseGet(() -> casework.list(viewer, filter.filter(viewer), cursor(parameters, "after"), PAGE));
        if (found.cases().isEmpty() && before.isPresent()) {
            return page.redirect(filter.href());
        }
        return page.show("casework/list", view(found, filter, "", FieldErrors.none(), page, viewer));
    }

    /**
     * Looks for a number. Sent, and not asked for by its address, since whoever is in a hurry may type a name or a document
     * into the box: only what begins the number of a case comes into an address.
     */
    @PostMapping("/cases/find")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "find a case by its number",
            shows = {DataClass.GENERAL},
            audited = true)
    ModelAndView find(@RequestParam(defaultValue = "") String number, Page page, Viewer viewer) {
        var typed = number.strip();
        if (!CaseListFilter.isNumber(typed)) {
            return notFound(typed, "casework.list.notANumber", page, viewer);
        }
        var filter = new CaseListFilter(Map.of(CaseListFilter.NUMBER, typed));
        var found = casework.list(viewer, filter.filter(viewer), Optional.empty(), 2)
                .cases();
        return switch (found.size()) {
            case 0 -> notFound(typed, mistyped(typed), page, viewer);
            case 1 -> page.redirect("/cases/" + found.getFirst().number().value());
            default -> page.redirect(filter.href());
        };
    }

    private static String mistyped(String typed) {
        return CaseNumber.parse(typed).filter(CaseNumber::isMistyped).isPresent()
                ? "casework.list.mistyped"
                : "casework.list.noSuchNumber";
    }

    private ModelAndView notFound(String typed, String why, Page page, Viewer viewer) {
        var errors = FieldErrors.of(new FieldError(CaseListFilter.NUMBER, page.say(why)));
        var first = casework.list(viewer, CaseFilter.ALL, Optional.empty(), PAGE);
        var view = view(first, new CaseListFilter(Map.of()), typed, errors, page, viewer);
        return page.show(HttpStatus.UNPROCESSABLE_CONTENT, "casework/list", view);
    }

    private static Optional<Cursor> cursor(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).flatMap(Cursor::parse);
    }

    private CaseListView view(
            CasePage found, CaseListFilter filter, String searched, FieldErrors errors, Page page, Viewer viewer) {
        var words = page.words();
        var offered = offered(viewer, words);
        var newer = found.newer() && !found.cases().isEmpty()
                ? filter.href("before", found.cases().getFirst().cursor().encoded())
                : "";
        return new CaseListView(
                lines.of(found.cases(), words),
                offered,
                filter.values(),
                chips(filter, offered, words),
                newer,
                found.next()
                        .map(cursor -> filter.href("after", cursor.encoded()))
                        .orElse(""),
                searched,
                errors.isEmpty() ? "" : BreakGlassPages.href(searched, viewer).orElse(""),
                viewer.mayRegister(),
                errors);
    }

    private Map<String, List<Choice>> offered(Viewer viewer, Words words) {
        var offered = new LinkedHashMap<String, List<Choice>>();
        offered.put("status", offered("case_status", false, words));
        offered.put("exploitation", offered("exploitation", true, words));
        offered.put("sex", offered("sex", true, words));
        offered.put("age", offered("age_band", true, words));
        offered.put("nationality", offered("country", true, words));
        offered.put("place", choices.departments(words));
        offered.put(
                "institution",
                institutions.all().stream()
                        .filter(institution -> viewer.maySeeCasesOf(institution.id()))
                        .map(institution ->
                                Choice.of(Integer.toString(institution.id().value()), institution.name()))
                        .toList());
        return offered;
    }

    private List<Choice> offered(String list, boolean missing, Words words) {
        var question = Question.of(list, Field.Kind.SEARCH).from(list);
        return choices.offered(missing ? question.mayBeMissing() : question, words);
    }

    private static List<Link> chips(CaseListFilter filter, Map<String, List<Choice>> offered, Words words) {
        return CaseListFilter.NAMES.stream()
                .flatMap(name -> filter.value(name).stream()
                        .map(value -> new Link(chip(name, value, offered, words), filter.hrefWithout(name))))
                .toList();
    }

    private static String chip(String name, String value, Map<String, List<Choice>> offered, Words words) {
        var label = words.say("casework.filter." + name);
        return switch (name) {
            case CaseListFilter.MINE, CaseListFilter.UNASSIGNED -> label;
            case "from", "to" ->
                label + ": " + words.shortDate(CaseListFilter.day(value).orElseThrow());
            default ->
                label + ": "
                        + offered.getOrDefault(name, List.of()).stream()
                                .filter(choice -> choice.value().equals(value))
                                .map(Choice::label)
                                .findFirst()
                                .orElse(value);
        };
    }
}

package org.amparo.custody;

import static org.amparo.custody.LogQuery.PATH;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.LogSearch;
import org.amparo.audit.LogSearch.Found;
import org.amparo.audit.LogSearch.OfCase;
import org.amparo.audit.LogSearch.Question;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseRegister;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.custody.web.LogView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Link;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where custodians search the log. Each search is an entry itself, and stands with the case that was asked for. */
@Controller
class LogPages {
    private static final int PAGE = 50;

    private final LogSearch log;
    private final AuditLog audit;
    private final Access access;
    private final CaseRegister cases;
    private final SayEntries say;
    private final Clock clock;

    LogPages(LogSearch log, AuditLog audit, Access access, CaseRegister cases, SayEntries say, Clock clock) {
        this.log = log;
        this.audit = audit;
        this.access = access;
        this.cases = cases;
        this.say = say;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry logNavigation() {
        return NavigationEntry.forRoles("custody.nav", PATH, 60, Set.of("custodian"));
    }

    @GetMapping(PATH)
    @Route(who = Audience.CUSTODIANS, purpose = "search the audit log", audited = true)
    ModelAndView show(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam Optional<Long> before,
            Page page,
            Viewer viewer) {
        LogQuery query = LogQuery.of(parameters);
        Optional<Registered> asked = query.number().flatMap(CaseNumber::parse).flatMap(cases::find);
        List<Found> found = query.number().isPresent() && asked.isEmpty()
                ? List.of()
                : log.find(question(query, asked), before, PAGE);
        audit.recordRead(viewer.entry(Action.SEARCH, "audit")
                .on(asked.map(one -> one.id().value()).stream().toList())
                .with("shown", found.size())
                .with("filters", facts(query)));
        String older = found.size() < PAGE ? "" : query.before(found.getLast().id());
        return page.show(
                "custody/log",
                new LogView(
                        tabs(page.words()),
                        form(query),
                        actions(page.words()),
                        chips(query, page.words()),
                        say.rows(found, page.words()),
                        older));
    }

    /** What was typed becomes ids, so that no name comes into an address; whoever was asked for before still is. */
    @PostMapping(PATH)
    @Route(who = Audience.CUSTODIANS, purpose = "ask the audit log by names", audited = false)
    ModelAndView find(Form form, Page page) {
        List<FieldError> wrong = new ArrayList<>();
        Optional<String> who = typed(form, "user").flatMap(username -> {
            Optional<String> actor = access.viewerNamed(username).map(Viewer::actor);
            if (actor.isEmpty()) {
                wrong.add(new FieldError("user", page.say("custody.flaw.user")));
            }
            return actor;
        });
        Optional<String> number = typed(form, "case").flatMap(text -> {
            Optional<Registered> known = CaseNumber.parse(text).flatMap(cases::find);
            if (known.isEmpty()) {
                wrong.add(new FieldError("case", page.say("custody.flaw.case")));
            }
            return known.map(one -> one.number().value());
        });
        Optional<Long> person = typed(form, "person").flatMap(text -> {
            if (!text.matches("\\d{1,18}")) {
                wrong.add(new FieldError("person", page.say("custody.flaw.person")));
                return Optional.empty();
            }
            return Optional.of(Long.valueOf(text));
        });
        Optional<String> asked = who.or(() -> typed(form, "who").filter(LogQuery::isUser));
        if (!wrong.isEmpty()) {
            var view = new LogView(
                    tabs(page.words()),
                    form.with(new FieldErrors(wrong)),
                    actions(page.words()),
                    List.of(),
                    List.of(),
                    "");
            return page.show(HttpStatus.UNPROCESSABLE_CONTENT, "custody/log", view);
        }
        return page.redirect(new LogQuery(
                        asked,
                        number,
                        person,
                        typed(form, "action").flatMap(LogQuery::action),
                        typed(form, "from").flatMap(LogQuery::day),
                        typed(form, "to").flatMap(LogQuery::day),
                        form.isTicked("denied"))
                .href());
    }

    private static Optional<String> typed(Form form, String field) {
        return Optional.of(form.get(field)).filter(text -> !text.isEmpty());
    }

    private Question question(LogQuery query, Optional<Registered> asked) {
        return new Question(
                query.who(),
                asked.map(one -> new OfCase(one.id().value(), one.person().value())),
                query.person(),
                query.action(),
                query.from().map(this::begins),
                query.to().map(day -> begins(day.plusDays(1))),
                query.denied());
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Ids and codes alone; a day is a number. */
    private static List<String> facts(LogQuery query) {
        return query.parameters().entrySet().stream()
                .filter(one -> !one.getKey().equals("case"))
                .map(one -> one.getKey() + ":" + one.getValue())
                .toList();
    }

    private static Form form(LogQuery query) {
        Form form = Form.empty();
        for (Map.Entry<String, String> one : query.parameters().entrySet()) {
            form = form.with(one.getKey(), one.getValue());
        }
        return form;
    }

    private static List<Choice> actions(Words words) {
        return Arrays.stream(Action.values())
                .map(LogQuery::code)
                .map(code -> Choice.of(code, SayEntries.action(code, words)))
                .toList();
    }

    private List<Link> chips(LogQuery query, Words words) {
        List<Link> chips = new ArrayList<>();
        query.parameters()
                .forEach((name, value) -> chips.add(new Link(
                        switch (name) {
                            case "who" -> say.actor(value, words);
                            case "case" -> words.say("custody.log.case", value);
                            case "person" -> words.say("custody.log.person", value);
                            case "action" -> SayEntries.action(value, words);
                            case "from" -> words.say("custody.chip.from", words.shortDate(LocalDate.parse(value)));
                            case "to" -> words.say("custody.chip.to", words.shortDate(LocalDate.parse(value)));
                            default -> words.say("custody.log.denied");
                        },
                        query.without(name))));
        return chips;
    }

    static List<Link> tabs(Words words) {
        return List.of(
                new Link(words.say("custody.tab.desk"), DeskPages.PATH),
                new Link(words.say("custody.tab.log"), PATH),
                new Link(words.say("custody.tab.unusual"), UnusualPages.PATH),
                new Link(words.say("custody.tab.matches"), MatchesPages.PATH),
                new Link(words.say("custody.tab.duplicates"), "/custody/duplicates"),
                new Link(words.say("custody.tab.between"), "/custody/between"),
                new Link(words.say("custody.tab.implicated"), ImplicatedPages.PATH),
                new Link(words.say("custody.tab.erasure"), ErasurePages.PATH));
    }
}

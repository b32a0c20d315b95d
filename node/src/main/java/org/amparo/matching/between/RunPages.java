package org.amparo.matching.between;

import static org.amparo.matching.between.SayBetween.PATH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.matching.between.ContactsOfCustodian.Asked;
import org.amparo.matching.between.ContactsOfCustodian.Seen;
import org.amparo.matching.web.ContactView;
import org.amparo.matching.web.RunView;
import org.amparo.web.Audience;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Link;
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

/** How far a match is, whom it found, and the requests that follow from it. */
@Controller
class RunPages {
    private static final String RUN = PATH + "/runs/{run}";
    private static final String ASK = PATH + "/pairs/{pair}";
    private static final String CONTACT = PATH + "/contacts/{contact}";
    private static final int SHORTEST = 20;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_CONTACT = 200;

    private final Agreements agreements;
    private final ContactsOfCustodian custodians;
    private final Contacts contacts;
    private final AskForRun askForRun;
    private final KeepAsking keepAsking;
    private final SayBetween say;
    private final AuditLog audit;

    RunPages(
            Agreements agreements,
            ContactsOfCustodian custodians,
            Contacts contacts,
            AskForRun askForRun,
            KeepAsking keepAsking,
            SayBetween say,
            AuditLog audit) {
        this.agreements = agreements;
        this.custodians = custodians;
        this.contacts = contacts;
        this.askForRun = askForRun;
        this.keepAsking = keepAsking;
        this.say = say;
        this.audit = audit;
    }

    @GetMapping(RUN)
    @Route(
            who = Audience.CUSTODIANS,
            purpose = "see how far a match with another node is and whom it found",
            audited = true)
    ModelAndView show(@PathVariable UUID run, Page page, Viewer viewer) {
        var found = run(run, viewer);
        var agreement = agreements.get(found.agreement());
        var pairs = custodians.pairs(viewer, agreement, found);
        audit.recordRead(viewer.entry(Action.READ, "match-run:" + run)
                .on(pairs.stream()
                        .flatMap(one -> one.cases().stream())
                        .map(one -> one.id().value())
                        .distinct()
                        .toList())
                .with("shown", pairs.size()));
        return page.show("matching/run", view(agreement, found, pairs, page.words()));
    }

    private RunView view(Agreement agreement, Run run, List<Seen> pairs, Words words) {
        var asked = custodians.ofPairs(pairs);
        int hidden = run.pairs() - pairs.size();
        return new RunView(
                SayBetween.href(run),
                SayBetween.href(agreement),
                words.say("matching.run.title", agreement.terms().code(), words.shortDateTime(run.startedAt())),
                SayBetween.state(run, words),
                SayBetween.colour(run),
                run.problem().map(code -> words.say("matching.problem." + code)).orElse(""),
                run.isUnderWay() && run.batches() > 0
                        ? words.say("matching.run.progress", words.number(run.done()), words.number(run.batches()))
                        : "",
                run.isUnderWay(),
                List.of(
                        new Link(
                                words.say("matching.run.who"),
                                run.asks() ? say.actor(run.startedBy(), words) : words.say("matching.run.theirs")),
                        new Link(words.say("matching.run.persons"), words.number(run.persons())),
                        new Link(words.say("matching.run.partnerPersons"), words.number(run.partnerPersons())),
                        new Link(words.say("matching.run.keys"), words.number(run.keys())),
                        new Link(words.say("matching.run.comparisons"), words.number(run.comparisons())),
                        new Link(words.say("matching.run.pairs"), words.number(run.pairs()))),
                pairs.stream().map(one -> row(one, asked, words)).toList(),
                hidden > 0 ? words.count("matching.pairs.hidden", hidden) : "");
    }

    private static RunView.Pair row(Seen seen, Map<Long, List<Contact>> asked, Words words) {
        var known = asked.getOrDefault(seen.pair().id(), List.of());
        return new RunView.Pair(
                shortName(seen.pair().own()),
                seen.cases().stream().map(one -> one.number().value()).toList(),
                SayBetween.why(seen.agreement(), seen.pair(), words),
                known.stream().anyMatch(one -> !one.incoming())
                        ? ""
                        : PATH + "/pairs/" + seen.pair().id(),
                known.stream()
                        .map(one -> new Link(
                                words.say("matching.contact." + (one.incoming() ? "in." : "out.") + state(one)),
                                PATH + "/contacts/" + one.id()))
                        .toList());
    }

    private static String shortName(UUID handle) {
        return handle.toString().substring(0, 8);
    }

    private static String state(Contact contact) {
        return contact.answer()
                .map(answer -> answer.granted() ? "granted" : "refused")
                .orElse("waiting");
    }

    @PostMapping(RUN + "/stop")
    @Route(who = Audience.CUSTODIANS, purpose = "stop a match with another node", audited = true)
    ModelAndView stop(@PathVariable UUID run, Page page, Viewer viewer) {
        var found = run(run, viewer);
        askForRun.stop(agreements.get(found.agreement()), found);
        return page.redirect(SayBetween.href(found), Notice.success("matching.run.stopped"));
    }

    private Run run(UUID id, Viewer viewer) {
        return custodians.run(viewer, id).orElseThrow(() -> notThere(viewer));
    }

    private Problem notThere(Viewer viewer) {
        audit.recordRead(viewer.entry(Action.READ, "match-run").denied());
        return Problem.notFound();
    }

    @GetMapping(ASK)
    @Route(who = Audience.CUSTODIANS, purpose = "ask another node's custodian for contact: the form", audited = true)
    ModelAndView asking(@PathVariable long pair, Page page, Viewer viewer) {
        var seen = custodians.pair(viewer, pair).orElseThrow(() -> notThere(viewer));
        read(viewer, seen);
        return ask(HttpStatus.OK, seen, Form.empty(), page);
    }

    @PostMapping(ASK)
    @Route(who = Audience.CUSTODIANS, purpose = "ask another node's custodian for contact", audited = true)
    ModelAndView ask(@PathVariable long pair, Form form, Page page, Viewer viewer) {
        var seen = custodians.pair(viewer, pair).orElseThrow(() -> notThere(viewer));
        var wrong = flaws(form, true, page);
        if (!wrong.isEmpty()) {
            return ask(HttpStatus.UNPROCESSABLE_CONTENT, seen, form.with(wrong), page);
        }
        contacts.ask(viewer, seen.agreement(), seen.pair(), form.get("contact"), form.get("reason"));
        keepAsking.tellNow();
        return page.redirect(PATH + "/runs/" + seen.pair().run(), Notice.success("matching.ask.asked"));
    }

    private ModelAndView ask(HttpStatus status, Seen seen, Form form, Page page) {
        return page.show(
                status,
                "matching/contact",
                new ContactView(
                        PATH + "/pairs/" + seen.pair().id(),
                        PATH + "/runs/" + seen.pair().run(),
                        page.say("matching.ask.title"),
                        ContactView.Kind.ASK,
                        facts(seen, page.words()),
                        form));
    }

    @GetMapping(CONTACT)
    @Route(
            who = Audience.CUSTODIANS,
            purpose = "see a request for contact between custodians of two nodes",
            audited = true)
    ModelAndView contact(@PathVariable UUID contact, Page page, Viewer viewer) {
        var asked = custodians.contact(viewer, contact).orElseThrow(() -> notThere(viewer));
        read(viewer, asked.seen());
        return contact(HttpStatus.OK, asked, Form.empty(), page);
    }

    @PostMapping(CONTACT)
    @Route(who = Audience.CUSTODIANS, purpose = "grant or refuse contact to another node's custodian", audited = true)
    ModelAndView decide(@PathVariable UUID contact, Form form, Page page, Viewer viewer) {
        var asked = custodians.contact(viewer, contact).orElseThrow(() -> notThere(viewer));
        boolean granted = form.get("decision").equals("grant");
        if (!granted && !form.get("decision").equals("refuse")) {
            throw Problem.notFound();
        }
        var wrong = flaws(form, granted, page);
        if (!wrong.isEmpty()) {
            return contact(HttpStatus.UNPROCESSABLE_CONTENT, asked, form.with(wrong), page);
        }
        boolean decided = contacts.decide(
                viewer, asked.agreement(), asked.contact(), granted, form.get("contact"), form.get("reason"));
        keepAsking.tellNow();
        return page.redirect(
                PATH, decided ? Notice.success("matching.decide.done") : Notice.important("matching.decide.gone"));
    }

    private ModelAndView contact(HttpStatus status, Asked asked, Form form, Page page) {
        var contact = asked.contact();
        var words = page.words();
        var facts = new ArrayList<>(facts(asked.seen(), words));
        facts.add(new Link(
                words.say("matching.contact.askedBy"),
                contact.incoming() ? asked.agreement().own().partner() : say.actor(contact.askedBy(), words)));
        facts.add(new Link(words.say("matching.contact.reach"), contact.contact()));
        contact.reason().ifPresent(reason -> facts.add(new Link(words.say("matching.contact.reason"), reason)));
        contact.answer().ifPresent(answer -> {
            facts.add(new Link(
                    words.say("matching.contact.answer"),
                    words.say("matching.contact." + (answer.granted() ? "granted" : "refused"))));
            facts.add(new Link(words.say("matching.contact.answerReach"), answer.contact()));
            answer.reason().ifPresent(reason -> facts.add(new Link(words.say("matching.contact.reason"), reason)));
        });
        boolean isOpen = contact.incoming() && contact.answer().isEmpty();
        return page.show(
                status,
                "matching/contact",
                new ContactView(
                        PATH + "/contacts/" + contact.id(),
                        contact.incoming()
                                ? PATH
                                : PATH + "/runs/" + asked.seen().pair().run(),
                        page.say("matching.contact.title"),
                        isOpen ? ContactView.Kind.DECIDE : ContactView.Kind.READ,
                        facts,
                        form));
    }

    private static List<Link> facts(Seen seen, Words words) {
        return List.of(
                new Link(
                        words.say("matching.term.partner"),
                        seen.agreement().own().partner()),
                new Link(words.say("matching.term.purpose"), SayBetween.purpose(seen.agreement(), words)),
                new Link(
                        words.say("matching.pairs.cases"),
                        words.list(seen.cases().stream()
                                .map(one -> one.number().value())
                                .toList())),
                new Link(words.say("matching.pairs.kinds"), SayBetween.why(seen.agreement(), seen.pair(), words)));
    }

    private void read(Viewer viewer, Seen seen) {
        audit.recordRead(viewer.entry(Action.READ, "match-run:" + seen.pair().run())
                .on(seen.cases().stream().map(one -> one.id().value()).toList()));
    }

    private static FieldErrors flaws(Form form, boolean reachable, Page page) {
        var wrong = new ArrayList<FieldError>();
        int contact = form.get("contact").length();
        if (contact > LONGEST_CONTACT || reachable && contact == 0) {
            wrong.add(new FieldError("contact", page.say("matching.flaw.contact")));
        }
        int reason = form.get("reason").length();
        if (reason < SHORTEST || reason > LONGEST) {
            wrong.add(new FieldError("reason", page.say("matching.flaw.reason")));
        }
        return new FieldErrors(wrong);
    }
}

package org.amparo.matching.between;

import static org.amparo.matching.between.SayBetween.PATH;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Institution;
import org.amparo.access.Institutions;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.matching.web.BetweenView;
import org.amparo.matching.web.NewAgreementView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where custodians keep agreements with other nodes, and start matches. */
@Controller
class BetweenPages {
    private static final String AGREEMENT = PATH + "/agreements/{agreement}";

    private final Agreements agreements;
    private final Runs runs;
    private final AskForRun askForRun;
    private final ContactsOfCustodian contacts;
    private final Institutions institutions;
    private final SayBetween say;
    private final AuditLog audit;

    BetweenPages(
            Agreements agreements,
            Runs runs,
            AskForRun askForRun,
            ContactsOfCustodian contacts,
            Institutions institutions,
            SayBetween say,
            AuditLog audit) {
        this.agreements = agreements;
        this.runs = runs;
        this.askForRun = askForRun;
        this.contacts = contacts;
        this.institutions = institutions;
        this.say = say;
        this.audit = audit;
    }

    @GetMapping(PATH)
    @Route(who = Audience.CUSTODIANS, purpose = "see agreements on matches between nodes", audited = true)
    ModelAndView list(Page page, Viewer viewer) {
        var all = agreements.all(viewer);
        var asked = contacts.toDecide(viewer);
        audit.recordRead(viewer.entry(Action.SEARCH, "match-agreement").with("shown", all.size() + asked.size()));
        return page.show(
                "matching/between",
                new BetweenView(
                        all.stream().map(one -> say.row(one, page.words())).toList(),
                        asked.stream()
                                .map(one -> new BetweenView.Asked(
                                        PATH + "/contacts/" + one.contact().id(),
                                        one.agreement().terms().code(),
                                        one.agreement().own().partner(),
                                        page.words().shortDateTime(one.contact().askedAt())))
                                .toList()));
    }

    @GetMapping(PATH + "/new")
    @Route(who = Audience.CUSTODIANS, purpose = "write an agreement on matches: the form")
    ModelAndView writing(Page page) {
        return form(HttpStatus.OK, TypedAgreement.suggested(), page);
    }

    @PostMapping(PATH + "/new")
    @Route(who = Audience.CUSTODIANS, purpose = "write an agreement on matches", audited = true, afresh = true)
    ModelAndView write(Form form, Page page, Viewer viewer) {
        var typed = new TypedAgreement(form, page);
        var terms = typed.terms();
        var own = typed.own(viewer, open());
        if (typed.isGood()) {
            var made = agreements.make(viewer, terms, own);
            if (made.isPresent()) {
                return page.redirect(PATH + "/agreements/" + made.get(), Notice.success("matching.new.made"));
            }
            typed.taken();
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT, typed.back(), page);
    }

    private ModelAndView form(HttpStatus status, Form form, Page page) {
        var words = page.words();
        return page.show(
                status,
                "matching/newAgreement",
                new NewAgreementView(
                        form,
                        TypedAgreement.PURPOSES.stream()
                                .map(one -> Choice.of(one.code(), words.say("casework.purpose." + one.code())))
                                .toList(),
                        TypedAgreement.ROLES.stream()
                                .map(one -> Choice.of(one, words.say("matching.role." + one)))
                                .toList(),
                        Arrays.stream(Kind.values())
                                .map(one -> Choice.of(one.code(), words.say("matching.kind." + one.code())))
                                .toList(),
                        open().stream()
                                .map(one -> Choice.of(String.valueOf(one.id().value()), one.name()))
                                .toList()));
    }

    private List<Institution> open() {
        return institutions.all().stream().filter(one -> !one.closed()).toList();
    }

    @GetMapping(AGREEMENT)
    @Route(who = Audience.CUSTODIANS, purpose = "see an agreement on matches and its runs", audited = true)
    ModelAndView show(@PathVariable UUID agreement, Page page, Viewer viewer) {
        return shown(HttpStatus.OK, kept(agreement, viewer), Form.empty(), page, viewer);
    }

    private ModelAndView shown(HttpStatus status, Agreement agreement, Form form, Page page, Viewer viewer) {
        audit.recordRead(viewer.entry(Action.READ, "match-agreement:" + agreement.id()));
        return page.show(
                status, "matching/agreement", say.agreement(agreement, runs.of(agreement.id()), form, page.words()));
    }

    @PostMapping(AGREEMENT + "/key")
    @Route(
            who = Audience.CUSTODIANS,
            purpose = "write down the other node's key of an agreement",
            audited = true,
            afresh = true)
    ModelAndView key(@PathVariable UUID agreement, Form form, Page page, Viewer viewer) {
        var kept = kept(agreement, viewer);
        var key = SigningKeys.typed(form.get("key"));
        if (key.isEmpty() || !agreements.know(viewer, kept.id(), key.get())) {
            var wrong = new FieldErrors(List.of(new FieldError("key", page.say("matching.flaw.key"))));
            return shown(HttpStatus.UNPROCESSABLE_CONTENT, kept, form.with(wrong), page, viewer);
        }
        return page.redirect(SayBetween.href(kept), Notice.success("matching.keys.saved"));
    }

    @PostMapping(AGREEMENT + "/close")
    @Route(who = Audience.CUSTODIANS, purpose = "close an agreement on matches", audited = true)
    ModelAndView close(@PathVariable UUID agreement, Page page, Viewer viewer) {
        var kept = kept(agreement, viewer);
        runs.of(kept.id()).stream().filter(Run::isUnderWay).forEach(run -> askForRun.stop(kept, run));
        agreements.close(viewer, kept.id());
        return page.redirect(PATH, Notice.success("matching.close.closed"));
    }

    @PostMapping(AGREEMENT + "/runs")
    @Route(who = Audience.CUSTODIANS, purpose = "start a match with another node", audited = true, afresh = true)
    ModelAndView start(@PathVariable UUID agreement, Page page, Viewer viewer) {
        var kept = kept(agreement, viewer);
        return switch (askForRun.start(viewer, kept)) {
            case AskForRun.Outcome.Started(var run) -> page.redirect(PATH + "/runs/" + run);
            case AskForRun.Outcome.UnderWay(var run) ->
                page.redirect(PATH + "/runs/" + run, Notice.important("matching.start.underWay"));
            case AskForRun.Outcome.No(var why) ->
                page.redirect(SayBetween.href(kept), Notice.important("matching.problem." + why.code()));
        };
    }

    private Agreement kept(UUID id, Viewer viewer) {
        return agreements.find(viewer, id).orElseThrow(() -> {
            audit.recordRead(viewer.entry(Action.READ, "match-agreement").denied());
            return Problem.notFound();
        });
    }
}

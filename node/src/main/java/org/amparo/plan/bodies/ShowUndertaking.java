package org.amparo.plan.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.plan.bodies.web.Fact;
import org.amparo.plan.bodies.web.ProofsView;
import org.amparo.plan.bodies.web.UndertakingView;
import org.amparo.plan.monitoring.WhoActs;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;
import org.amparo.web.Moment;
import org.amparo.web.Page;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of an undertaking, as far as its reader may see it. */
@Component
class ShowUndertaking {
    private final Undertakings undertakings;
    private final Commissions commissions;
    private final ShowProofs proofs;
    private final MayAboutBodies rights;
    private final SayBodies say;
    private final WhoActs who;
    private final Access access;

    ShowUndertaking(
            Undertakings undertakings,
            Commissions commissions,
            ShowProofs proofs,
            MayAboutBodies rights,
            SayBodies say,
            WhoActs who,
            Access access) {
        this.undertakings = undertakings;
        this.commissions = commissions;
        this.proofs = proofs;
        this.rights = rights;
        this.say = say;
        this.who = who;
        this.access = access;
    }

    ModelAndView page(HttpStatus status, Undertaking is, Form form, Page page, Optional<Viewer> viewer) {
        Words words = page.words();
        // Who reads an open one from outside sees what it is and where it stands; how it went is for those who take
        // part.
        boolean party = rights.may(viewer, Deed.READ, Thing.behindOpen(is));
        return page.show(
                status,
                "plan/undertaking",
                new UndertakingView(
                        is.says().title(),
                        words.say("bodies." + is.kind().code()) + " · " + say.country(is.country(), words),
                        UndertakingPages.list(is.kind()),
                        UndertakingPages.href(is.id()),
                        is.version(),
                        SayBodies.state(is, words),
                        SayBodies.colour(is.state()),
                        is.isLate(who.today()),
                        facts(is, words),
                        links(is, viewer, words),
                        party
                                ? proofs.of(is, rights.may(viewer, Deed.PROVE, is), form, words)
                                : new ProofsView(List.of(), "", "", false, form),
                        moments(is, party, words),
                        moves(is, viewer, words),
                        rights.may(viewer, Deed.CHANGE, is) ? UndertakingPages.href(is.id()) + "/edit" : "",
                        is.kind() == Kind.GUIDELINE && party,
                        party && is.kind() == Kind.GUIDELINE ? comments(is, words) : List.of(),
                        rights.may(viewer, Deed.COMMENT, is),
                        form));
    }

    private List<Fact> facts(Undertaking is, Words words) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "bodies.item", SayBodies.item(is.says().item(), words), words);
        add(facts, "bodies.words", is.says().words(), words);
        add(facts, "bodies.owner", say.institution(is.says().institution()), words);
        add(facts, "bodies.states", say.states(is.says().states(), words), words);
        add(facts, "bodies.first", say.date(is.says().first(), words), words);
        add(facts, "bodies.last", say.date(is.says().last(), words), words);
        add(facts, "bodies.due", say.date(is.says().due(), words), words);
        add(facts, "bodies.edition", is.says().edition(), words);
        add(facts, "bodies.result", is.says().result(), words);
        add(facts, "bodies.closed", say.date(is.closed(), words), words);
        facts.add(new Fact(words.say("bodies.open"), words.say(is.open() ? "bodies.open.yes" : "bodies.open.no")));
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value, Words words) {
        if (!value.isEmpty()) {
            facts.add(new Fact(words.say(label), value));
        }
    }

    private List<Link> links(Undertaking is, Optional<Viewer> viewer, Words words) {
        List<Link> links = new ArrayList<>();
        is.commission().flatMap(commissions::find).ifPresent(of -> {
            if (rights.may(viewer, Deed.READ_INSIDE, CommissionPages.thing(of))) {
                links.add(new Link(of.name(), CommissionPages.inside(of.id())));
                is.session()
                        .flatMap(commissions::session)
                        .ifPresent(one -> links.add(new Link(one.title(), CommissionSessionPages.href(one.id()))));
            } else if (of.published().isPresent()) {
                links.add(new Link(of.name(), CommissionPages.href(of.id())));
            }
        });
        return links;
    }

    /** Newest first. Who took a step, and why, is told to those who take part alone. */
    private List<Moment> moments(Undertaking is, boolean party, Words words) {
        return undertakings.course(is).steps().reversed().stream()
                .filter(step -> party || step.isMove())
                .map(step -> moment(is, step, party, words))
                .toList();
    }

    private Moment moment(Undertaking is, Step step, boolean party, Words words) {
        String title =
                step.isMove() ? SayBodies.state(is.kind(), step.became(), words) : words.say("bodies.step.changed");
        String when = words.date(step.said().day());
        String by = access.displayName(step.said().by()).orElse("");
        boolean told = party && !step.said().why().isEmpty();
        return new Moment(
                title,
                party
                        ? words.say(
                                "bodies.step.by",
                                when,
                                by,
                                words.dateTime(step.said().at()))
                        : when,
                step.isMove(),
                told
                        ? List.of(new Moment.Detail(
                                words.say("bodies.step.why"), "", step.said().why()))
                        : List.of());
    }

    private List<Choice> moves(Undertaking is, Optional<Viewer> viewer, Words words) {
        return is.kind().states().stream()
                .filter(to -> is.state().next().contains(to))
                .filter(to -> rights.may(viewer, Deed.moving(to.mover()), is))
                .map(to -> Choice.of(to.code(), SayBodies.state(is.kind(), to, words)))
                .toList();
    }

    private List<UndertakingView.Comment> comments(Undertaking is, Words words) {
        return undertakings.comments(is.id()).stream()
                .map(one -> new UndertakingView.Comment(
                        one.words(), say.country(one.country(), words) + " · " + words.dateTime(one.at())))
                .toList();
    }
}

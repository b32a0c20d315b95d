package org.amparo.matching.between;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Access;
import org.amparo.access.Institution;
import org.amparo.access.Institutions;
import org.amparo.access.UserId;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.matching.web.AgreementView;
import org.amparo.matching.web.BetweenView;
import org.amparo.web.Form;
import org.amparo.web.Link;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Says agreements and runs in the custodian's language. */
@Component
class SayBetween {
    static final String PATH = "/custody/between";

    private final Access access;
    private final Institutions institutions;

    SayBetween(Access access, Institutions institutions) {
        this.access = access;
        this.institutions = institutions;
    }

    static String href(Agreement agreement) {
        return PATH + "/agreements/" + agreement.id();
    }

    static String href(Run run) {
        return PATH + "/runs/" + run.id();
    }

    BetweenView.Agreement row(Agreement one, Words words) {
        var state = one.closedAt().isPresent() ? "closed" : one.isInForce() ? "in_force" : "no_key";
        return new BetweenView.Agreement(
                href(one),
                one.terms().code(),
                one.own().partner(),
                purpose(one, words),
                words.say("matching.agreement." + state),
                state.equals("in_force") ? "green" : state.equals("no_key") ? "yellow" : "grey");
    }

    AgreementView agreement(Agreement one, List<Run> runs, Form form, Words words) {
        var terms = one.terms();
        var own = one.own();
        var facts = new ArrayList<Link>();
        facts.add(new Link(words.say("matching.term.purpose"), purpose(one, words)));
        facts.add(new Link(words.say("matching.term.roles"), roles(terms.roles(), words)));
        facts.add(new Link(
                words.say("matching.term.kinds"),
                kinds(terms.inOrder().stream().map(Kind::code).toList(), words)));
        facts.add(new Link(words.say("matching.term.needed"), words.number(terms.needed())));
        facts.add(new Link(
                words.say("matching.term.alike"),
                terms.alike()
                        .map(alike -> words.say("matching.alike.least", words.number(alike)))
                        .orElseGet(() -> words.say("matching.alike.no"))));
        facts.add(new Link(words.say("matching.term.most"), words.number(terms.mostPersons())));
        facts.add(new Link(words.say("matching.term.runs"), words.number(terms.runsAMonth())));
        facts.add(new Link(words.say("matching.term.address"), own.address()));
        facts.add(new Link(
                words.say("matching.term.recipient"),
                institutions.find(own.recipient()).map(Institution::name).orElse("")));
        facts.add(new Link(
                words.say("matching.term.basis"), own.law().orElseGet(() -> words.say("matching.basis.consent"))));
        return new AgreementView(
                href(one),
                terms.code(),
                own.partner(),
                facts,
                one.publicKeyText(),
                one.fingerprint().orElse(""),
                one.closedAt().isPresent(),
                runs.stream().map(run -> row(run, words)).toList(),
                form);
    }

    private AgreementView.Row row(Run run, Words words) {
        return new AgreementView.Row(
                href(run),
                words.shortDateTime(run.startedAt()),
                run.asks() ? actor(run.startedBy(), words) : words.say("matching.run.theirs"),
                state(run, words),
                colour(run),
                words.number(run.pairs()));
    }

    String actor(String actor, Words words) {
        return actor.startsWith("user:")
                ? access.displayName(new UserId(Integer.parseInt(actor.substring(5))))
                        .orElse("")
                : words.say("matching.run.program");
    }

    static String purpose(Agreement one, Words words) {
        return words.say("casework.purpose." + one.terms().purpose().code());
    }

    static String roles(Set<String> roles, Words words) {
        return words.list(roles.stream()
                .sorted()
                .map(role -> words.say("matching.role." + role))
                .toList());
    }

    static String kinds(Collection<String> kinds, Words words) {
        return kinds.stream().map(kind -> words.say("matching.kind." + kind)).collect(Collectors.joining("; "));
    }

    /** Why the two of a pair are taken for one: what they share, and whether they were compared. */
    static String why(Agreement agreement, Run.Pair pair, Words words) {
        var kinds =
                pair.kinds().stream().flatMap(code -> Kind.of(code).stream()).collect(Collectors.toSet());
        var alike = agreement.terms().alike().filter(least -> !agreement.terms().suffices(kinds));
        return kinds(pair.kinds(), words)
                + alike.map(least -> "; " + words.say("matching.alike.found", words.number(least)))
                        .orElse("");
    }

    static String state(Run run, Words words) {
        return words.say("matching.runState." + run.state().code());
    }

    static String colour(Run run) {
        return switch (run.state()) {
            case RUNNING -> "blue";
            case WAITING -> "yellow";
            case DONE -> "green";
            case STOPPED -> "grey";
            case FAILED -> "red";
        };
    }
}

package org.amparo.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.amparo.access.ConsentGiven;
import org.amparo.access.ConsentGiven.Guardian;
import org.amparo.access.TeamMember;
import org.amparo.casework.ResponseTeam;
import org.amparo.casework.web.TeamView.Line;
import org.amparo.casework.web.TeamView.Member;
import org.amparo.casework.web.TeamView.Past;
import org.amparo.forms.CodeLists;
import org.amparo.web.DataClass;
import org.amparo.web.Link;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Says a response team in words. */
@Component
class SayTeam {
    private final People people;
    private final CodeLists lists;
    private final Clock clock;

    SayTeam(People people, CodeLists lists, Clock clock) {
        this.people = people;
        this.lists = lists;
        this.clock = clock;
    }

    TeamView view(ResponseTeam team, Words words) {
        var number = team.number().value();
        var members = new ArrayList<Member>();
        var past = new ArrayList<Past>();
        for (var member : team.members()) {
            if (isLive(member)) {
                members.add(member(member, team, words));
            } else {
                past.add(new Past(
                        people.institution(member.institution()),
                        ShowCase.purpose(member.purpose(), words),
                        why(member, words),
                        ended(member, words)));
            }
        }
        return new TeamView(
                number,
                ShowCase.tabs(number, words),
                people.institution(team.registeredBy()),
                members,
                past,
                team.mayAdd());
    }

    boolean isLive(TeamMember member) {
        return member.isLive(LocalDate.now(clock));
    }

    private Member member(TeamMember member, ResponseTeam team, Words words) {
        return new Member(
                people.institution(member.institution()),
                ShowCase.purpose(member.purpose(), words),
                why(member, words),
                lines(member.classes(), words),
                until(member, words),
                new Line(words.say("casework.team.identity." + member.identity().code()), colour(member.identity())),
                words.say(
                        "casework.team.addedBy",
                        people.actor(member.addedBy(), words),
                        words.date(words.day(member.addedAt()))),
                leave(member, team, words));
    }

    List<Line> lines(Set<DataClass> classes, Words words) {
        return classes.stream()
                .sorted(Comparator.naturalOrder())
                .map(dataClass -> new Line(SayConsent.label(dataClass, words), SayConsent.hint(dataClass, words)))
                .toList();
    }

    /** On what it rests, in one sentence. */
    String why(TeamMember member, Words words) {
        return member.consent()
                .map(kept -> consent(kept.given(), words))
                .or(() -> member.law().map(law -> words.say("casework.team.why.law", law)))
                .orElseGet(() -> words.say("casework.team.why.mandate"));
    }

    String consent(ConsentGiven given, Words words) {
        var how = words.say(
                "casework.team.why." + given.how().code(),
                words.date(given.givenOn()),
                lists.label("language", given.language(), words.locale()),
                given.textVersion());
        return given.guardian()
                .map(guardian -> switch (guardian) {
                    case Guardian.AuthorityDecided(var authority) ->
                        how + " " + words.say("casework.team.why.authority", people.institution(authority));
                    case Guardian.NoConflict() -> how + " " + words.say("casework.team.why.noConflict");
                    case Guardian.Conflict() -> how;
                })
                .orElse(how);
    }

    private static String until(TeamMember member, Words words) {
        return member.endsOn().map(words::date).orElseGet(() -> words.say("casework.team.noEnd"));
    }

    private static String ended(TeamMember member, Words words) {
        return member.consent()
                .flatMap(TeamMember.ConsentKept::withdrawnAt)
                .map(at -> words.say("casework.team.withdrawnAt", words.date(words.day(at))))
                .or(() -> member.endedAt().map(at -> words.say("casework.team.endedAt", words.date(words.day(at)))))
                .orElseGet(() -> words.say("casework.team.expired", until(member, words)));
    }

    private static Link leave(TeamMember member, ResponseTeam team, Words words) {
        var address = "/cases/" + team.number().value() + "/team/";
        return member.consent()
                .map(kept -> new Link(words.say("casework.team.withdraw"), address + "consents/" + kept.id()))
                .orElseGet(() ->
                        new Link(words.say("casework.team.end"), team.mayAdd() ? address + member.id() + "/end" : ""));
    }

    private static String colour(TeamMember.IdentityGrant grant) {
        return switch (grant) {
            case GRANTED -> "teal";
            case ASKED -> "yellow";
            case NONE, REFUSED -> "grey";
        };
    }
}

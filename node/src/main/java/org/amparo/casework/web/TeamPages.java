package org.amparo.casework.web;

import java.util.List;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.TeamMember;
import org.amparo.access.TeamOutcome;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.ResponseTeam;
import org.amparo.casework.ResponseTeams;
import org.amparo.casework.web.LeaveView.Stays;
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
import org.springframework.web.servlet.ModelAndView;

/** Who works on a case, and how somebody leaves: ended, consent taken back, or an official implicated. */
@Controller
class TeamPages {
    private static final String TEAM = "/cases/{number}/team";

    private final ResponseTeams teams;
    private final SayTeam say;
    private final People people;
    private final Institutions institutions;

    TeamPages(ResponseTeams teams, SayTeam say, People people, Institutions institutions) {
        this.teams = teams;
        this.say = say;
        this.people = people;
        this.institutions = institutions;
    }

    @GetMapping(TEAM)
    @Route(who = Audience.CASE_ROLES, purpose = "see who works on a case", shows = DataClass.GENERAL, audited = true)
    ModelAndView show(@PathVariable String number, Page page, Viewer viewer) {
        return page.show("casework/team", say.view(find(number, viewer), page.words()));
    }

    @GetMapping(TEAM + "/{member}/end")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "end a membership of a team: what it means",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView ending(@PathVariable String number, @PathVariable long member, Page page, Viewer viewer) {
        var team = find(number, viewer);
        var leaving = team.members().stream()
                .filter(one -> one.id() == member && say.isLive(one))
                .filter(one -> team.mayAdd() && one.consent().isEmpty())
                .findFirst()
                .orElseThrow(Problem::notFound);
        return page.show(
                "casework/teamEnd",
                leave(team, List.of(leaving), member + "/end", say.why(leaving, page.words()), page.words()));
    }

    @PostMapping(TEAM + "/{member}/end")
    @Route(who = Audience.CASE_ROLES, purpose = "end a membership of a team", shows = DataClass.GENERAL, audited = true)
    ModelAndView end(@PathVariable String number, @PathVariable long member, Page page, Viewer viewer) {
        return switch (teams.end(viewer, known(number), member)) {
            case TeamOutcome.Done() -> page.redirect(address(number), Notice.success("casework.team.ended"));
            case TeamOutcome.Withdrawn _, TeamOutcome.Flawed _, TeamOutcome.NotFound _ -> throw Problem.notFound();
        };
    }

    @GetMapping(TEAM + "/consents/{consent}")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "take a consent back: what ends by it and what stays",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView withdrawing(@PathVariable String number, @PathVariable long consent, Page page, Viewer viewer) {
        var team = find(number, viewer);
        var resting = team.members().stream()
                .filter(member ->
                        member.consent().filter(kept -> kept.id() == consent).isPresent())
                .toList();
        var kept = resting.stream()
                .flatMap(member -> member.consent().stream())
                .findFirst()
                .orElseThrow(Problem::notFound);
        var about = say.consent(kept.given(), page.words());
        return kept.withdrawnAt().isPresent()
                ? page.show("casework/teamWithdrawn", leave(team, resting, "", about, page.words()))
                : page.show("casework/teamWithdraw", leave(team, resting, "consents/" + consent, about, page.words()));
    }

    /** Answered by the page itself: whoever was there by this consent does not see the case any more. */
    @PostMapping(TEAM + "/consents/{consent}")
    @Route(who = Audience.CASE_ROLES, purpose = "take a consent back", shows = DataClass.GENERAL, audited = true)
    ModelAndView withdraw(@PathVariable String number, @PathVariable long consent, Page page, Viewer viewer) {
        return switch (teams.withdraw(viewer, known(number), consent)) {
            case TeamOutcome.Withdrawn(var ended, var staying) ->
                page.show("casework/teamWithdrawn", left(known(number), ended, staying, page.words()));
            case TeamOutcome.Done _, TeamOutcome.Flawed _, TeamOutcome.NotFound _ -> throw Problem.notFound();
        };
    }

    @GetMapping(TEAM + "/implicated")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "write down that an official is implicated: the form",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView implicating(@PathVariable String number, Page page, Viewer viewer) {
        return implicated(HttpStatus.OK, find(number, viewer), Form.empty(), page);
    }

    @PostMapping(TEAM + "/implicated")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "write down that an official is implicated",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView implicate(@PathVariable String number, Form form, Page page, Viewer viewer) {
        var team = find(number, viewer);
        var chosen = Choice.typed(choices(), form.get("institution"));
        if (chosen.isEmpty() || !form.isTicked("sure")) {
            var wrong = chosen.isEmpty()
                    ? new FieldError("institution", page.say("casework.team.missing.institution"))
                    : new FieldError("sure", page.say("casework.team.missing.sure"));
            return implicated(HttpStatus.UNPROCESSABLE_CONTENT, team, form.with(FieldErrors.of(wrong)), page);
        }
        var institution = new InstitutionId(Integer.parseInt(chosen.get().value()));
        var reason = form.get("reason").replace("\r\n", "\n").replace("\0", "");
        return switch (teams.implicate(viewer, team.number(), institution, reason)) {
            case TeamOutcome.Done() ->
                teams.of(viewer, team.number()).isPresent()
                        ? page.redirect(address(number), Notice.success("casework.team.implicated.done"))
                        : page.redirect("/cases", Notice.success("casework.team.implicated.gone"));
            case TeamOutcome.Flawed(var flaws) -> {
                var wrong = flaws.stream()
                        .map(flaw -> new FieldError(flaw.field(), page.say("access.team.flaw." + flaw.code())))
                        .toList();
                yield implicated(HttpStatus.UNPROCESSABLE_CONTENT, team, form.with(new FieldErrors(wrong)), page);
            }
            case TeamOutcome.Withdrawn _, TeamOutcome.NotFound _ -> throw Problem.notFound();
        };
    }

    private ModelAndView implicated(HttpStatus status, ResponseTeam team, Form form, Page page) {
        return page.show(
                status,
                "casework/teamImplicated",
                new LeaveView(
                        team.number().value(),
                        address(team.number().value()) + "/implicated",
                        "",
                        List.of(),
                        List.of(),
                        choices(),
                        form.get("institution"),
                        form.get("reason"),
                        form.errors()));
    }

    private List<Choice> choices() {
        return institutions.all().stream()
                .filter(institution -> !institution.closed())
                .map(TeamPages::choice)
                .toList();
    }

    static Choice choice(Institution institution) {
        return Choice.of(Integer.toString(institution.id().value()), institution.name());
    }

    private LeaveView leave(ResponseTeam team, List<TeamMember> leaving, String what, String about, Words words) {
        return new LeaveView(
                team.number().value(),
                what.isEmpty() ? "" : address(team.number().value()) + "/" + what,
                about,
                names(leaving),
                staying(
                        team.members().stream()
                                .filter(member -> say.isLive(member) && !leaving.contains(member))
                                .toList(),
                        words),
                List.of(),
                "",
                "",
                FieldErrors.none());
    }

    private LeaveView left(CaseNumber number, List<TeamMember> ended, List<TeamMember> staying, Words words) {
        return new LeaveView(
                number.value(), "", "", names(ended), staying(staying, words), List.of(), "", "", FieldErrors.none());
    }

    private List<String> names(List<TeamMember> members) {
        return members.stream()
                .map(member -> people.institution(member.institution()))
                .distinct()
                .toList();
    }

    private List<Stays> staying(List<TeamMember> members, Words words) {
        return members.stream()
                .map(member -> new Stays(people.institution(member.institution()), say.why(member, words)))
                .toList();
    }

    private ResponseTeam find(String number, Viewer viewer) {
        return teams.of(viewer, known(number)).orElseThrow(Problem::notFound);
    }

    private static CaseNumber known(String number) {
        return CaseNumber.parse(number).orElseThrow(Problem::notFound);
    }

    private static String address(String number) {
        return "/cases/" + known(number).value() + "/team";
    }
}

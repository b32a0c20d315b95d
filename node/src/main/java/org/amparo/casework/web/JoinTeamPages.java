package org.amparo.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Basis;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.NewMember;
import org.amparo.access.TeamOutcome;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.ResponseTeam;
import org.amparo.casework.ResponseTeams;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Adds an institution to a response team in calm steps: who and what for, on which ground, that ground itself, a check.
 * Nothing is kept before the last one; what was said goes along as codes in the address, and on the check page in the form.
 */
@Controller
class JoinTeamPages {
    private static final String TEAM = "/cases/{number}/team";
    private static final List<String> OF_WHO = List.of("institution", "purpose", "classes");

    private final ResponseTeams teams;
    private final Institutions institutions;
    private final SayJoining say;
    private final Clock clock;

    JoinTeamPages(ResponseTeams teams, Institutions institutions, SayJoining say, Clock clock) {
        this.teams = teams;
        this.institutions = institutions;
        this.say = say;
        this.clock = clock;
    }

    @GetMapping(TEAM + "/new")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "add an institution to a team: who and what for",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView who(@PathVariable String number, Form form, Page page, Viewer viewer) {
        return page.show("casework/teamWho", say.who(find(number, viewer), form, page.words()));
    }

    @PostMapping(TEAM + "/new")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "add an institution to a team: keep who and what for",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView keepWho(@PathVariable String number, Form form, Page page, Viewer viewer) {
        var team = find(number, viewer);
        var wrong = new ArrayList<FieldError>();
        var chosen = Choice.typed(say.institutions(team), form.get("institution"))
                .map(choice -> new InstitutionId(Integer.parseInt(choice.value())));
        if (chosen.isEmpty()) {
            wrong.add(new FieldError("institution", page.say("casework.team.missing.institution")));
        }
        var joining = Joining.of(form);
        if (joining.purpose().isEmpty()) {
            wrong.add(new FieldError("purpose", page.say("casework.team.missing.purpose")));
        }
        if (wrong.isEmpty()) {
            joining = joining.with(chosen.orElseThrow());
            flaws(team, joining, new Basis.ByMandate(Optional.empty()), viewer).stream()
                    .filter(flaw -> OF_WHO.contains(flaw.field()))
                    .map(flaw -> SayJoining.error(flaw, page.words()))
                    .forEach(wrong::add);
        }
        return wrong.isEmpty()
                ? page.redirect(joining.href(team.number().value(), "basis"))
                : page.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "casework/teamWho",
                        say.who(team, form.with(new FieldErrors(wrong)), page.words()));
    }

    @GetMapping(TEAM + "/basis")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "add an institution to a team: on which ground",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView basis(@PathVariable String number, Form form, Page page, Viewer viewer) {
        var team = find(number, viewer);
        return known(form).saysWho()
                ? page.show("casework/teamBasis", say.basis(team, form, page.words()))
                : begin(team, page);
    }

    @PostMapping(TEAM + "/basis")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "add an institution to a team: keep the ground",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView keepBasis(@PathVariable String number, Form form, Page page, Viewer viewer) {
        var team = find(number, viewer);
        var joining = known(form);
        if (!joining.saysWho()) {
            return begin(team, page);
        }
        var wrong = new ArrayList<FieldError>();
        if (joining.basis().isEmpty()) {
            wrong.add(new FieldError("basis", page.say("casework.team.missing.basis")));
        } else if (!joining.saysWhy()) {
            wrong.add(new FieldError("language", page.say("casework.team.missing.language")));
        } else if (joining.basis().get().equals("mandate")) {
            flaws(team, joining, new Basis.ByMandate(Optional.empty()), viewer).stream()
                    .filter(flaw -> flaw.field().equals("basis"))
                    .map(flaw -> SayJoining.error(flaw, page.words()))
                    .forEach(wrong::add);
        }
        return wrong.isEmpty()
                ? page.redirect(joining.href(team.number().value(), "details"))
                : page.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "casework/teamBasis",
                        say.basis(team, form.with(new FieldErrors(wrong)), page.words()));
    }

    @GetMapping(TEAM + "/details")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "add an institution to a team: the consent, law or mandate",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView details(@PathVariable String number, Form form, Page page, Viewer viewer) {
        var team = find(number, viewer);
        if (!known(form).saysWhy()) {
            return begin(team, page);
        }
        var today = LocalDate.now(clock);
        var fresh = form.with("givenOn.day", Integer.toString(today.getDayOfMonth()))
                .with("givenOn.month", Integer.toString(today.getMonthValue()))
                .with("givenOn.year", Integer.toString(today.getYear()));
        return page.show("casework/teamDetails", say.details(team, fresh, page.words()));
    }

    @PostMapping(TEAM + "/details")
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "add an institution to a team: check",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView check(@PathVariable String number, Form form, Page page, Viewer viewer) {
        return decide(number, form, false, page, viewer);
    }

    @PostMapping(TEAM)
    @Route(
            who = Audience.CASE_ROLES,
            purpose = "add an institution to a team",
            shows = DataClass.GENERAL,
            audited = true)
    ModelAndView add(@PathVariable String number, Form form, Page page, Viewer viewer) {
        return decide(number, form, true, page, viewer);
    }

    private ModelAndView decide(String number, Form form, boolean checked, Page page, Viewer viewer) {
        var team = find(number, viewer);
        var joining = known(form);
        if (!joining.saysWhy()) {
            return begin(team, page);
        }
        var read = new ReadBasis(form, page.words());
        var basis = read.read(joining);
        var wrong = new ArrayList<>(read.wrong());
        if (wrong.isEmpty()) {
            flaws(team, joining, basis.orElseThrow(), viewer).stream()
                    .map(flaw -> SayJoining.error(flaw, page.words()))
                    .forEach(wrong::add);
        }
        if (!wrong.isEmpty()) {
            return page.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "casework/teamDetails",
                    say.details(team, form.with(new FieldErrors(wrong)), page.words()));
        }
        if (!checked) {
            return page.show("casework/teamCheck", say.check(team, form, basis.orElseThrow(), page.words()));
        }
        return switch (teams.add(viewer, team.number(), member(joining, basis.orElseThrow()))) {
            case TeamOutcome.Done() ->
                page.redirect(
                        "/cases/" + team.number().value() + "/team",
                        Notice.success(
                                joining.classes().contains(DataClass.IDENTITY)
                                        ? "casework.team.addedAsking"
                                        : "casework.team.added"));
            case TeamOutcome.Flawed _, TeamOutcome.Withdrawn _, TeamOutcome.NotFound _ -> throw Problem.notFound();
        };
    }

    private List<TeamOutcome.Flaw> flaws(ResponseTeam team, Joining joining, Basis basis, Viewer viewer) {
        return switch (teams.check(viewer, team.number(), member(joining, basis))) {
            case TeamOutcome.Flawed(var flaws) -> flaws;
            case TeamOutcome.Done() -> List.of();
            case TeamOutcome.Withdrawn _, TeamOutcome.NotFound _ -> throw Problem.notFound();
        };
    }

    private static NewMember member(Joining joining, Basis basis) {
        return new NewMember(
                joining.institution().orElseThrow(), joining.purpose().orElseThrow(), joining.classes(), basis);
    }

    /** What the address or the form says; an institution that does not exist says nothing. */
    private Joining known(Form form) {
        var joining = Joining.of(form);
        return joining.institution().flatMap(institutions::find).isPresent()
                ? joining
                : new Joining(
                        Optional.empty(), joining.purpose(), joining.classes(), joining.basis(), joining.language());
    }

    private static ModelAndView begin(ResponseTeam team, Page page) {
        return page.redirect("/cases/" + team.number().value() + "/team/new");
    }

    private ResponseTeam find(String number, Viewer viewer) {
        return CaseNumber.parse(number)
                .flatMap(parsed -> teams.of(viewer, parsed))
                .filter(ResponseTeam::mayAdd)
                .orElseThrow(Problem::notFound);
    }
}

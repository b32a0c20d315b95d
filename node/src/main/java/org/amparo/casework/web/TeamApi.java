package org.amparo.casework.web;

import static org.amparo.web.Audience.CASE_ROLES;
import static org.amparo.web.DataClass.GENERAL;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.amparo.access.BreakGlass;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.TeamOutcome;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.ResponseTeams;
import org.amparo.casework.web.TeamJson.MemberJson;
import org.amparo.casework.web.TeamJson.NewMemberJson;
import org.amparo.confidential.Purpose;
import org.amparo.web.FieldProblem;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works on a case, who joins and leaves, and who comes in by force. */
@RestController
@Tag(name = "teams", description = "Who works on a case, and why.")
class TeamApi {
    private static final String CASE = "/api/v1/cases/{number}";

    private final ResponseTeams teams;
    private final Institutions institutions;
    private final Clock clock;

    TeamApi(ResponseTeams teams, Institutions institutions, Clock clock) {
        this.teams = teams;
        this.institutions = institutions;
        this.clock = clock;
    }

    @Schema(name = "Withdrawal", description = "What a withdrawn consent ended, and what stays by a law or a mandate.")
    record WithdrawalJson(List<MemberJson> ended, List<MemberJson> staying) {}

    @Schema(name = "Implicated", description = "An institution of which an official is implicated.")
    record ImplicatedJson(
            @Schema(description = "Its id.", example = "3", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Integer institution,

            @Schema(
                    description = "Why, for custodians: 20 to 1,000 characters. Kept sealed.",
                    example = "Un agente de esa institución aparece en el relato.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String reason) {
        @Override
        public String toString() {
            return "Implicated[" + institution + "]";
        }
    }

    @Schema(name = "BreakGlass", description = "A case of others is to be opened, since somebody is in danger.")
    record BreakGlassJson(
            @Schema(
                    description = "The case's number.",
                    example = "VA-2026-000123-4",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String number,

            @Schema(
                    example = "protection",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"assistance", "protection", "investigation"})
            @Nullable
            String purpose,

            @Schema(
                    description = "20 to 1,000 characters. A custodian reads it.",
                    example = "La persona pide auxilio por teléfono ahora mismo.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String reason) {
        @Override
        public String toString() {
            return "BreakGlass[]";
        }
    }

    @Schema(name = "Opened")
    record OpenedJson(
            @Schema(description = "Until when the case is open to you.", example = "2026-11-26T14:00:00Z")
            String until) {}

    @GetMapping(CASE + "/team")
    @Route(who = CASE_ROLES, purpose = "see who works on a case", shows = GENERAL, audited = true)
    @Operation(operationId = "readTeam", summary = "Tells who works on a case, and who did")
    TeamJson team(@CaseNumberParameter @PathVariable String number, Viewer viewer) {
        var team = teams.of(viewer, Refusals.number(number)).orElseThrow(Problem::notFound);
        return TeamJson.of(team, institutions, clock);
    }

    @PostMapping(CASE + "/team")
    @ResponseStatus(HttpStatus.CREATED)
    @Route(who = CASE_ROLES, purpose = "add an institution to a team", shows = GENERAL, audited = true)
    @Operation(
            operationId = "addToTeam",
            summary = "Adds an institution to the team",
            description = "Only the institution that registered the case does, and gives no more than it sees."
                    + " IDENTITY waits for a custodian.")
    @ApiResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content,
            headers = @Header(name = "Location", description = "The team.", schema = @Schema(type = "string")))
    ResponseEntity<Void> add(
            @CaseNumberParameter @PathVariable String number, @RequestBody NewMemberJson body, Viewer viewer) {
        var known = Refusals.number(number);
        var in = Reading.start();
        var member = body.read(in);
        Refusals.check(in);
        check(teams.add(viewer, known, member));
        return ResponseEntity.created(address(known, "/team")).build();
    }

    @PostMapping(CASE + "/team/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = CASE_ROLES, purpose = "end a membership of a team", shows = GENERAL, audited = true)
    @Operation(
            operationId = "endMembership",
            summary = "Ends a membership at once",
            description = "Where it rests on consent, rather withdraw the consent.")
    @ApiResponse(responseCode = "204", description = "Ended.", content = @Content)
    void end(
            @CaseNumberParameter @PathVariable String number,
            @Parameter(description = "The membership's id.", example = "17") @PathVariable long id,
            Viewer viewer) {
        check(teams.end(viewer, Refusals.number(number), id));
    }

    @PostMapping(CASE + "/consents/{id}/withdrawal")
    @ResponseStatus(HttpStatus.CREATED)
    @Route(who = CASE_ROLES, purpose = "take a consent back", shows = GENERAL, audited = true)
    @Operation(
            operationId = "withdrawConsent",
            summary = "Takes a consent back",
            description =
                    "Whoever is on the team may be the one whom the person tells. What rested on the consent ends at"
                            + " once; you may be among them.")
    @ApiResponse(responseCode = "201", description = "What ended, and what stays.")
    WithdrawalJson withdraw(
            @CaseNumberParameter @PathVariable String number,
            @Parameter(description = "The consent's id.", example = "9") @PathVariable long id,
            Viewer viewer) {
        return switch (teams.withdraw(viewer, Refusals.number(number), id)) {
            case TeamOutcome.Withdrawn(var ended, var staying) ->
                new WithdrawalJson(
                        TeamJson.members(ended, institutions, clock), TeamJson.members(staying, institutions, clock));
            case TeamOutcome.Done _, TeamOutcome.Flawed _, TeamOutcome.NotFound _ -> throw Problem.notFound();
        };
    }

    @PostMapping(CASE + "/implicated")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = CASE_ROLES, purpose = "write down that an official is implicated", shows = GENERAL, audited = true)
    @Operation(
            operationId = "implicateInstitution",
            summary = "Closes the case to an institution of which an official is implicated",
            description = "The case is not there any more for it and what is beneath it. You may lose sight of it.")
    @ApiResponse(responseCode = "204", description = "Closed to it.", content = @Content)
    void implicate(@CaseNumberParameter @PathVariable String number, @RequestBody ImplicatedJson body, Viewer viewer) {
        var known = Refusals.number(number);
        var in = Reading.start();
        var institution = body.institution();
        if (institution == null) {
            in.flaw("institution", "required");
        }
        var reason = in.required("reason", body.reason());
        Refusals.check(in);
        check(teams.implicate(viewer, known, new InstitutionId(institution == null ? 0 : institution), reason));
    }

    @PostMapping("/api/v1/break-glass")
    @ResponseStatus(HttpStatus.CREATED)
    @Route(who = CASE_ROLES, purpose = "open a case in an emergency", shows = GENERAL, audited = true)
    @Operation(
            operationId = "breakGlass",
            summary = "Opens a case of others for two hours",
            description =
                    "A custodian is told at once. A number that no case has and one of a case that is closed to you"
                            + " are answered alike.")
    @ApiResponse(
            responseCode = "201",
            description = "Open to you.",
            headers = @Header(name = "Location", description = "The case.", schema = @Schema(type = "string")))
    ResponseEntity<OpenedJson> breakGlass(@RequestBody BreakGlassJson body, Viewer viewer) {
        var in = Reading.start();
        var typed = in.required("number", body.number());
        in.required("purpose", body.purpose());
        var reason = in.required("reason", body.reason());
        var purpose = in.constant("purpose", body.purpose(), "purpose", Joining::purpose, Purpose.PROTECTION);
        Refusals.check(in);
        var number = CaseNumber.parse(typed).orElseThrow(() -> notThere());
        return switch (teams.breakGlass(viewer, number, purpose, reason)) {
            case BreakGlass.Outcome.Opened(var until) ->
                ResponseEntity.created(address(number, "")).body(new OpenedJson(until.toString()));
            case BreakGlass.Outcome.NotThere() -> throw notThere();
            case BreakGlass.Outcome.Flawed(var flaws) -> throw flawed(flaws);
        };
    }

    private static Problem notThere() {
        return Problem.invalid(List.of(FieldProblem.of("number", "not_found", "casework.breakGlass.notThere")));
    }

    private static void check(TeamOutcome outcome) {
        switch (outcome) {
            case TeamOutcome.Done() -> {}
            case TeamOutcome.Flawed(var flaws) -> throw flawed(flaws);
            case TeamOutcome.Withdrawn _, TeamOutcome.NotFound _ -> throw Problem.notFound();
        }
    }

    private static Problem flawed(List<TeamOutcome.Flaw> flaws) {
        return Problem.invalid(flaws.stream()
                .map(flaw -> FieldProblem.of(flaw.field(), flaw.code(), "access.team.flaw." + flaw.code()))
                .toList());
    }

    private static URI address(CaseNumber number, String part) {
        return URI.create(CaseQuery.PATH + "/" + number.value() + part);
    }
}

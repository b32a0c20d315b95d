package org.amparo.casework.web;

import static org.amparo.web.Audience.CASE_ROLES;
import static org.amparo.web.DataClass.GENERAL;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseContent;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.ChangeOutcome.Changed;
import org.amparo.casework.ChangeOutcome.Conflict;
import org.amparo.casework.ChangeOutcome.Flawed;
import org.amparo.casework.ChangeOutcome.NotFound;
import org.amparo.casework.ChangeOutcome.Unchanged;
import org.amparo.casework.Flaw;
import org.amparo.casework.Section;
import org.amparo.web.EntityTags;
import org.amparo.web.IfMatch;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Who is responsible for a case, and handing it to somebody else. */
@RestController
@Tag(name = "owner", description = "Who is responsible for a case.")
class OwnerApi {
    private static final String PATH = "/api/v1/cases/{number}/owner";

    private final Casework casework;
    private final SectionDesk desk;

    OwnerApi(Casework casework, SectionDesk desk) {
        this.casework = casework;
        this.desk = desk;
    }

    @Schema(name = "Owner", description = "Who is responsible for a case. The same as `owner` of its overview.")
    record OwnerJson(
            @Schema(description = "Sign-in name; absent where nobody is.", example = "marta.quispe") @Nullable
            String username) {
        static OwnerJson of(CaseContent content, Set<String> hidden) {
            return new OwnerJson(content.overview().owner().orElse(null));
        }
    }

    @Schema(name = "Colleague", description = "Somebody who works on cases at the case's institution.")
    record ColleagueJson(
            @Schema(example = "tomas.ibarra") String username,
            @Schema(example = "Tomás Ibarra") String displayName) {}

    @Schema(name = "Colleagues")
    record ColleaguesJson(List<ColleagueJson> colleagues) {}

    @GetMapping(PATH)
    @Route(who = CASE_ROLES, purpose = "see who is responsible for a case", shows = GENERAL, audited = true)
    @Operation(operationId = "readOwner", summary = "Tells who is responsible for a case")
    @ApiResponse(
            responseCode = "200",
            description = "Who is responsible.",
            headers =
                    @Header(name = "ETag", description = "The overview's version.", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "304", description = "It is what `If-None-Match` names.", content = @Content)
    @IfNoneMatch
    ResponseEntity<OwnerJson> read(@CaseNumberParameter @PathVariable String number, Viewer viewer) {
        return desk.read(viewer, number, Section.OVERVIEW, OwnerJson::of);
    }

    @PutMapping(PATH)
    @Route(who = CASE_ROLES, purpose = "hand a case over", shows = GENERAL, audited = true)
    @Operation(
            operationId = "handOver",
            summary = "Makes somebody responsible for a case",
            description = "Whoever works on cases takes one that nobody has. Who has it, or a supervisor, hands it to"
                    + " one of its `colleagues`; for others it is 403 `not_responsible`. It is a change of the overview,"
                    + " whose version `If-Match` names.")
    @ApiResponse(
            responseCode = "200",
            description = "Who is responsible now.",
            headers =
                    @Header(name = "ETag", description = "The overview's version.", schema = @Schema(type = "string")))
    @IfMatch
    ResponseEntity<OwnerJson> handOver(
            @CaseNumberParameter @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OwnerJson body,
            Viewer viewer) {
        int version = EntityTags.version(ifMatch);
        var in = Reading.start();
        var owner = Optional.of(in.required("username", body.username()));
        Refusals.check(in);
        return switch (casework.handOver(viewer, Refusals.number(number), version, owner)) {
            case Changed(var view) -> answer(view);
            case Unchanged(var view) -> answer(view);
            case Conflict conflict -> throw desk.conflict(conflict, Section.OVERVIEW, version, OwnerJson::of);
            case Flawed(var flaws) -> throw refusal(flaws);
            case NotFound() -> throw Problem.notFound();
        };
    }

    @GetMapping("/api/v1/cases/{number}/colleagues")
    @Route(who = CASE_ROLES, purpose = "see whom a case may be handed to", shows = GENERAL, audited = true)
    @Operation(
            operationId = "listColleagues",
            summary = "Lists whom you may hand a case to",
            description = "Nobody, unless you have it or are a supervisor.")
    ColleaguesJson colleagues(@CaseNumberParameter @PathVariable String number, Viewer viewer) {
        var view = casework.view(viewer, Refusals.number(number)).orElseThrow(Problem::notFound);
        return new ColleaguesJson(casework.mayBeHandedTo(viewer, view).stream()
                .map(colleague -> new ColleagueJson(colleague.username(), colleague.displayName()))
                .toList());
    }

    private static ResponseEntity<OwnerJson> answer(CaseView view) {
        return SectionDesk.answer(view, Section.OVERVIEW, OwnerJson::of);
    }

    /** The rest of an overview may have become flawed: a term was retired, say. Then it is corrected first. */
    private static Problem refusal(List<Flaw> flaws) {
        if (flaws.stream().anyMatch(flaw -> flaw.code().equals("not_yours"))) {
            return Problem.of(HttpStatus.FORBIDDEN, "casework.problem.not_responsible");
        }
        return Refusals.invalid(flaws.stream()
                .map(flaw -> flaw.field().equals("overview.owner")
                        ? new Flaw("username", flaw.code(), flaw.arguments())
                        : flaw)
                .toList());
    }
}

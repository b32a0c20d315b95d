package org.amparo.casework.web;

import static org.amparo.web.Audience.CASE_ROLES;
import static org.amparo.web.DataClass.IDENTITY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.casework.Casework;
import org.amparo.casework.IdentityOutcome.Changed;
import org.amparo.casework.IdentityOutcome.Conflict;
import org.amparo.casework.IdentityOutcome.Flawed;
import org.amparo.casework.IdentityOutcome.NotFound;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.web.EntityTags;
import org.amparo.web.IfMatch;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Who the person of a case is: opened for a purpose, and each time written down. */
@RestController
@Tag(name = "identity", description = "Who the person of a case is. Each opening names its purpose and is audited.")
class IdentityApi {
    private static final String PATH = "/api/v1/cases/{number}/identity";
    static final String PURPOSE = "Amparo-Purpose";
    static final List<Purpose> PURPOSES =
            List.of(Purpose.REGISTRATION, Purpose.ASSISTANCE, Purpose.PROTECTION, Purpose.INVESTIGATION);

    private final Casework casework;
    private final Witness witness;

    IdentityApi(Casework casework, Witness witness) {
        this.casework = casework;
        this.witness = witness;
    }

    @GetMapping(PATH)
    @Route(who = CASE_ROLES, purpose = "open who the person of a case is", shows = IDENTITY, audited = true)
    @Operation(operationId = "openIdentity", summary = "Opens who the person is")
    @Parameter(
            name = PURPOSE,
            in = ParameterIn.HEADER,
            required = true,
            description = "What it is opened for.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"registration", "assistance", "protection", "investigation"}))
    @ApiResponse(
            responseCode = "200",
            description = "Who the person is.",
            headers =
                    @Header(name = "ETag", description = "The identity's version.", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "304", description = "It is what `If-None-Match` names.", content = @Content)
    @IfNoneMatch
    ResponseEntity<IdentityJson> open(
            @CaseNumberParameter @PathVariable String number,
            @RequestHeader(name = PURPOSE, required = false) @Nullable String code,
            Viewer viewer) {
        var purpose = purpose(code);
        var view = casework.identity(viewer, Refusals.number(number)).orElseThrow(Problem::notFound);
        var opening =
                new Opening(viewer.actor(), purpose, "person:" + view.person().value());
        var token = AccessToken.witnessed(opening, witness);
        return ResponseEntity.ok().eTag(EntityTags.of(view.version())).body(IdentityJson.open(view.identity(), token));
    }

    @PutMapping(PATH)
    @Route(who = CASE_ROLES, purpose = "change who the person of a case is", shows = IDENTITY, audited = true)
    @Operation(
            operationId = "changeIdentity",
            summary = "Replaces who the person is",
            description = "If somebody changed it since the version that `If-Match` names, nothing is written; open it"
                    + " again to compare.")
    @ApiResponse(
            responseCode = "204",
            description = "Written.",
            content = @Content,
            headers =
                    @Header(name = "ETag", description = "The identity's version.", schema = @Schema(type = "string")))
    @IfMatch
    ResponseEntity<Void> change(
            @CaseNumberParameter @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody IdentityJson body,
            Viewer viewer) {
        int version = EntityTags.version(ifMatch);
        var in = Reading.start();
        var identity = IdentityJson.read(body, in);
        Refusals.check(in);
        return switch (casework.changeIdentity(viewer, Refusals.number(number), version, identity)) {
            case Changed changed ->
                ResponseEntity.noContent()
                        .eTag(EntityTags.of(changed.version()))
                        .build();
            case Conflict conflict ->
                throw Problem.of(HttpStatus.PRECONDITION_FAILED, "web.problem.precondition_failed")
                        .withHeader(HttpHeaders.ETAG, EntityTags.of(conflict.version()));
            case Flawed flawed -> throw Refusals.invalid("identity", flawed.flaws());
            case NotFound notFound -> throw Problem.notFound();
        };
    }

    private static Purpose purpose(@Nullable String code) {
        return PURPOSES.stream()
                .filter(purpose -> purpose.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "casework.problem.purpose_required"));
    }
}

package org.amparo.matching.review;

import static org.amparo.web.Audience.CUSTODIANS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.matching.review.PermitComparison.Waiting;
import org.amparo.web.EntityTags;
import org.amparo.web.FieldProblem;
import org.amparo.web.IfMatch;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where custodians decide by a program whether two institutions may compare persons who may be one. */
@RestController
@Tag(name = "duplicates")
class PermissionsApi {
    private static final String PATH = "/api/v1/custody/duplicates";
    private static final String ONE = PATH + "/{id}";

    private final PermitComparison permit;
    private final SideForCustodian side;

    PermissionsApi(PermitComparison permit, SideForCustodian side) {
        this.permit = permit;
        this.side = side;
    }

    @Schema(name = "ComparisonsPage", description = "The most probable first.")
    record PageJson(
            List<PairJson> pairs,

            @Schema(description = "What `after` is to be for the next page; absent at the end.", example = "0.97-12")
            @Nullable
            String next) {}

    @Schema(name = "ComparisonSide", description = "One of the two persons.")
    record SideJson(
            @Schema(description = "Numbers of cases in your keeping.", example = "[\"VA-2026-000123-4\"]")
            List<String> cases,

            @Schema(description = "Who registered the person's cases.", example = "[\"Policía Nacional\"]")
            List<String> institutions) {}

    @Schema(name = "Comparison", description = "Two persons whom no supervisor may compare.")
    record PairJson(
            @Schema(example = "12") long id,
            @Schema(example = "0.97") double probability,
            OffsetDateTime foundAt,

            @Schema(description = "What `If-Match` is to name, without its quotation marks.", example = "1")
            int version,

            SideJson left,
            SideJson right) {}

    @Schema(name = "ComparisonDecision")
    record DecisionJson(
            @Schema(
                    description = "Whether whoever supervises the other side may see who the person on your side is.",
                    example = "true",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Boolean granted) {}

    @GetMapping(PATH)
    @Route(who = CUSTODIANS, purpose = "list which persons nobody may compare", audited = true)
    @Operation(
            operationId = "listComparisons",
            summary = "Lists pairs of persons whom nobody may compare unless you permit it",
            description =
                    "Pairs with a person of your institution, or one beneath it, of whom no custodian has decided.")
    PageJson list(
            @Parameter(description = "Where the page before ended: its `next`.", example = "0.97-12")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            Viewer viewer) {
        var page = permit.open(viewer, Optional.ofNullable(after).flatMap(DuplicatePages::place));
        return new PageJson(
                page.pairs().stream().map(one -> json(one, viewer)).toList(),
                page.next().map(DuplicatesApi::written).orElse(null));
    }

    @GetMapping(ONE)
    @Route(
            who = CUSTODIANS,
            purpose = "see of which institutions two persons are whom nobody may compare",
            audited = true)
    @Operation(operationId = "readComparison", summary = "Shows a pair that waits for your permission, and no person")
    @ApiResponse(
            responseCode = "200",
            description = "The pair.",
            headers = @Header(name = "ETag", description = "The pair's version.", schema = @Schema(type = "string")))
    ResponseEntity<PairJson> read(
            @Parameter(description = "The pair's id.", example = "12") @PathVariable String id, Viewer viewer) {
        var found = permit.find(viewer, number(id)).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .eTag(EntityTags.of(found.sides().pair().version()))
                .body(json(found, viewer));
    }

    @PostMapping(ONE + "/decision")
    @Route(
            who = CUSTODIANS,
            purpose = "decide by the API whether institutions compare two persons who may be one",
            audited = true)
    @Operation(
            operationId = "decideComparison",
            summary = "Permits that two persons are compared, or does not",
            description =
                    "The first decision stands. Comparing takes the permission of one side, merging that of both.")
    @ApiResponse(responseCode = "204", description = "It is kept.", content = @Content)
    @IfMatch
    ResponseEntity<Void> decide(
            @Parameter(description = "The pair's id.", example = "12") @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DecisionJson body,
            Viewer viewer) {
        int version = EntityTags.version(ifMatch);
        var granted = body.granted();
        if (granted == null) {
            throw Problem.invalid(List.of(new FieldProblem("granted", "missing", "web.flaw.missing", List.of())));
        }
        return switch (permit.decide(viewer, number(id), Optional.of(version), granted)) {
            case DECIDED -> ResponseEntity.noContent().build();
            case CHANGED -> throw Problem.of(HttpStatus.PRECONDITION_FAILED, "matching.problem.changed");
            case GONE -> throw Problem.notFound();
        };
    }

    private static long number(String id) {
        return DuplicatePages.number(id).orElseThrow(Problem::notFound);
    }

    private PairJson json(Waiting waiting, Viewer viewer) {
        var pair = waiting.sides().pair();
        return new PairJson(
                pair.id(),
                pair.score().probability(),
                pair.foundAt().atOffset(ZoneOffset.UTC),
                pair.version(),
                json(waiting.sides().left(), viewer),
                json(waiting.sides().right(), viewer));
    }

    private SideJson json(Set<Registered> cases, Viewer viewer) {
        var shown = side.of(cases, viewer);
        return new SideJson(shown.cases(), shown.institutions());
    }
}

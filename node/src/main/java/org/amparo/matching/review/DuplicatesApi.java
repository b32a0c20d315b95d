package org.amparo.matching.review;

import static org.amparo.web.Audience.SUPERVISORS;
import static org.amparo.web.DataClass.GENERAL;
import static org.amparo.web.DataClass.IDENTITY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.casework.CasesOfPersons.Standing;
import org.amparo.identity.IdentityField;
import org.amparo.matching.review.FoundPair.Decision;
import org.amparo.matching.review.FoundPair.Step;
import org.amparo.matching.review.PairRows.Place;
import org.amparo.matching.review.Review.Filter;
import org.amparo.matching.review.Review.Seen;
import org.amparo.matching.review.SettlePair.Outcome;
import org.amparo.matching.review.SettlePair.Said;
import org.amparo.matching.review.SettlePair.Side;
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

/** Pairs of persons who may be one, for supervisors: the queue, deciding, merging and parting. Never a value of anybody. */
@RestController
@Tag(
        name = "duplicates",
        description = "Persons who may be one and the same. A pair is there for whoever may know who both are.")
class DuplicatesApi {
    private static final String PATH = "/api/v1/duplicates";
    private static final String ONE = PATH + "/{id}";

    private final Review review;
    private final SettlePair settle;

    DuplicatesApi(Review review, SettlePair settle) {
        this.review = review;
        this.settle = settle;
    }

    @Schema(name = "DuplicatesPage", description = "The most probable first.")
    record PageJson(
            List<PairJson> pairs,

            @Schema(description = "What `after` is to be for the next page; absent at the end.", example = "0.97-12")
            @Nullable
            String next) {}

    @Schema(name = "DuplicateStep", description = "What one field says for one person, or against.")
    record StepJson(
            @Schema(example = "surname") String field,
            @Schema(example = "sounds_alike") String level,

            @Schema(
                    description = "Each bit doubles how likely one person is; a negative one halves it.",
                    example = "12.6")
            double bits) {
        static StepJson of(Step step) {
            return new StepJson(step.field(), step.level(), step.bits());
        }
    }

    @Schema(name = "DuplicateCase", description = "A case in which one of the two stands.")
    record CaseJson(
            @Schema(example = "VA-2026-000123-4") String number,

            @Schema(description = "`victim`, or a code of the list `person_role`.", example = "victim")
            String role) {
        static List<CaseJson> of(List<Standing> standings) {
            return standings.stream()
                    .map(one -> new CaseJson(one.number().value(), one.role()))
                    .toList();
        }
    }

    @Schema(name = "DuplicatePair")
    record PairJson(
            @Schema(example = "12") long id,
            @Schema(example = "0.97") double probability,

            @Schema(description = "Where the sum of bits begins: any two persons.", example = "-12.3")
            double priorBits,

            List<StepJson> steps,
            List<CaseJson> left,
            List<CaseJson> right,

            @Schema(description = "Whether you may merge the two.")
            boolean mayMerge,

            @Schema(
                    description =
                            "What stands in the way of merging: `custodian` while only one side's custodian permits"
                                    + " it, `institution` where another one registered either; absent where you may.",
                    allowableValues = {"custodian", "institution"},
                    example = "custodian")
            @Nullable
            String hindrance,

            @Schema(description = "`open`, or what was decided: `same`, `different` or `unsure`.", example = "open")
            String state,

            @Schema(description = "When it was decided; absent while it is open.") @Nullable
            OffsetDateTime decidedAt) {
        static PairJson of(Seen seen) {
            var pair = seen.pair();
            return new PairJson(
                    pair.id(),
                    pair.score().probability(),
                    pair.score().priorBits(),
                    pair.score().steps().stream().map(StepJson::of).toList(),
                    CaseJson.of(seen.left()),
                    CaseJson.of(seen.right()),
                    seen.mayMerge(),
                    seen.mayMerge() ? null : seen.hindrance().code(),
                    pair.decision().map(Decision::answer).map(Answer::code).orElse("open"),
                    pair.decision()
                            .map(one -> one.at().atOffset(ZoneOffset.UTC))
                            .orElse(null));
        }
    }

    @Schema(name = "DuplicateDecision")
    record DecisionJson(
            @Schema(
                    description = "`same`, `different` or `unsure`.",
                    allowableValues = {"same", "different", "unsure"},
                    example = "different")
            @Nullable
            String answer,

            @Schema(description = "Why; kept sealed.", example = "Two sisters, seen together.") @Nullable
            String reason,

            @Schema(
                    description =
                            "For `same`: for each field in which the two differ whose value holds, `left` or"
                                    + " `right`; for `documents` also `both`. Names that are not chosen are kept as other names.",
                    example = "{\"first_name\":\"left\"}")
            @Nullable
            Map<String, String> keep) {}

    @Schema(name = "DuplicateParting")
    record PartingJson(
            @Schema(description = "Why; kept sealed.", example = "They are sisters.") @Nullable
            String reason) {}

    @GetMapping(PATH)
    @Route(who = SUPERVISORS, purpose = "list who may be the same person", shows = GENERAL, audited = true)
    @Operation(operationId = "listDuplicates", summary = "Lists pairs of persons who may be one")
    PageJson list(
            @Parameter(description = "The least probability, 0 to 1.", example = "0.9")
                    @RequestParam(required = false)
                    @Nullable
                    Double least,
            @Parameter(description = "Where the page before ended: its `next`.", example = "0.97-12")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            Viewer viewer) {
        var queue = review.open(
                viewer,
                new Filter(least == null ? 0 : least, false),
                Optional.ofNullable(after).flatMap(DuplicatePages::place));
        return new PageJson(
                queue.pairs().stream().map(PairJson::of).toList(),
                queue.next().map(DuplicatesApi::written).orElse(null));
    }

    static String written(Place place) {
        return place.probability() + "-" + place.id();
    }

    @GetMapping(ONE)
    @Route(who = SUPERVISORS, purpose = "see how two persons agree", shows = GENERAL, audited = true)
    @Operation(operationId = "readDuplicate", summary = "Shows how two persons agree, field by field, without a value")
    @ApiResponse(
            responseCode = "200",
            description = "The pair.",
            headers = @Header(name = "ETag", description = "The pair's version.", schema = @Schema(type = "string")))
    ResponseEntity<PairJson> read(
            @Parameter(description = "The pair's id.", example = "12") @PathVariable String id, Viewer viewer) {
        var seen = find(id, viewer);
        review.look(viewer, seen);
        return answer(seen);
    }

    @PostMapping(ONE + "/claim")
    @Route(who = SUPERVISORS, purpose = "take two persons to compare them", shows = GENERAL, audited = true)
    @Operation(
            operationId = "claimDuplicate",
            summary = "Takes a pair for half an hour: only who has it decides",
            description = "Answers 409 while somebody else has it.")
    @ApiResponse(responseCode = "200", description = "You have it.")
    ResponseEntity<PairJson> claim(
            @Parameter(description = "The pair's id.", example = "12") @PathVariable String id, Viewer viewer) {
        var seen = find(id, viewer);
        if (!review.claim(viewer, seen)) {
            throw Problem.of(HttpStatus.CONFLICT, "matching.problem.claimed");
        }
        return answer(seen);
    }

    @PostMapping(ONE + "/decision")
    @Route(
            who = SUPERVISORS,
            purpose = "decide whether two persons are one",
            shows = {GENERAL, IDENTITY},
            audited = true)
    @Operation(
            operationId = "decideDuplicate",
            summary = "Says whether two persons are one, and merges them if so",
            description = "You must have claimed the pair. If it has another version than `If-Match` names, nothing"
                    + " happens.")
    @ApiResponse(responseCode = "200", description = "It is kept.")
    @IfMatch
    ResponseEntity<PairJson> decide(
            @Parameter(description = "The pair's id.", example = "12") @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DecisionJson body,
            Viewer viewer) {
        int version = EntityTags.version(ifMatch);
        var seen = find(id, viewer);
        var wrong = new ArrayList<FieldProblem>();
        var answer = Optional.ofNullable(body.answer()).flatMap(Answer::of);
        if (answer.isEmpty()) {
            wrong.add(new FieldProblem("answer", "answer", "matching.flaw.answer", List.of()));
        }
        var reason = reason(body.reason(), wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        var said = new Said(answer.orElseThrow(), reason, sides(body.keep()));
        return switch (settle.decide(viewer, seen, version, said)) {
            case Outcome.Decided() -> answer(find(id, viewer));
            case Outcome.Changed() -> throw Problem.of(HttpStatus.PRECONDITION_FAILED, "matching.problem.changed");
            case Outcome.NotYours() -> throw Problem.of(HttpStatus.FORBIDDEN, "web.problem.forbidden");
            case Outcome.Unchosen(var fields) ->
                throw Problem.invalid(fields.stream()
                        .sorted()
                        .map(field -> new FieldProblem(
                                "keep." + field.code(), "choose", "matching.flaw.keep", List.of(field.code())))
                        .toList());
        };
    }

    @PostMapping(ONE + "/part")
    @Route(who = SUPERVISORS, purpose = "make two persons of one again", shows = GENERAL, audited = true)
    @Operation(
            operationId = "partDuplicate",
            summary = "Makes two persons of one again, as they were",
            description =
                    "What was changed since goes to the person through whose case it was changed last. Answers 409"
                            + " while a later merge builds upon it.")
    @ApiResponse(responseCode = "200", description = "They are two.")
    @IfMatch
    ResponseEntity<PairJson> part(
            @Parameter(description = "The pair's id.", example = "12") @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PartingJson body,
            Viewer viewer) {
        int version = EntityTags.version(ifMatch);
        var seen = find(id, viewer);
        var wrong = new ArrayList<FieldProblem>();
        var reason = reason(body.reason(), wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return switch (settle.part(viewer, seen, version, reason)) {
            case DONE -> answer(find(id, viewer));
            case NOT_LAST -> throw Problem.of(HttpStatus.CONFLICT, "matching.problem.not_last");
            case CHANGED -> throw Problem.of(HttpStatus.PRECONDITION_FAILED, "matching.problem.changed");
            case NOT_YOURS -> throw Problem.of(HttpStatus.FORBIDDEN, "web.problem.forbidden");
        };
    }

    private static String reason(@Nullable String reason, List<FieldProblem> wrong) {
        var said = reason == null ? "" : reason.strip();
        if (said.isEmpty()) {
            wrong.add(new FieldProblem("reason", "reason", "matching.flaw.why", List.of()));
        } else if (said.length() > SettlePair.LONGEST_REASON) {
            wrong.add(new FieldProblem(
                    "reason", "long", "matching.flaw.long", List.of(String.valueOf(SettlePair.LONGEST_REASON))));
        }
        return said;
    }

    /** What is no field and no side chooses nothing, and is asked for. */
    private static Map<IdentityField, Side> sides(@Nullable Map<String, String> keep) {
        var sides = new EnumMap<IdentityField, Side>(IdentityField.class);
        (keep == null ? Map.<String, String>of() : keep)
                .forEach((code, side) -> IdentityField.of(code)
                        .ifPresent(field -> Arrays.stream(Side.values())
                                .filter(one ->
                                        one.name().toLowerCase(Locale.ROOT).equals(side))
                                .findFirst()
                                .ifPresent(one -> sides.put(field, one))));
        return sides;
    }

    private Seen find(String id, Viewer viewer) {
        return DuplicatePages.number(id)
                .flatMap(known -> review.find(viewer, known))
                .orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<PairJson> answer(Seen seen) {
        return ResponseEntity.ok().eTag(EntityTags.of(seen.pair().version())).body(PairJson.of(seen));
    }
}

package org.amparo.casework.web;

import static org.amparo.web.Audience.CASE_ROLES;
import static org.amparo.web.DataClass.GENERAL;
import static org.amparo.web.DataClass.IDENTITY;
import static org.amparo.web.DataClass.SENSITIVE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Casework;
import org.amparo.casework.NewCase;
import org.amparo.casework.Situations;
import org.amparo.casework.Situations.BatchOutcome;
import org.amparo.casework.Situations.BatchOutcome.AlreadyRegistered;
import org.amparo.casework.Situations.BatchOutcome.Flawed;
import org.amparo.casework.Situations.BatchOutcome.KeyReused;
import org.amparo.casework.Situations.BatchOutcome.NotAllowed;
import org.amparo.casework.Situations.BatchOutcome.Registered;
import org.amparo.web.BodyLimit;
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
import org.springframework.web.bind.annotation.RestController;

/** Situations that cases share: persons found together are registered together. */
@RestController
@Tag(name = "situations", description = "What several cases have in common; persons found together.")
class SituationsApi {
    private static final String PATH = "/api/v1/situations";
    private static final int BATCH = 5 * 1024 * 1024;
    private static final int SHOWN = 50;

    private static final SituationJson NO_SITUATION = new SituationJson(null, null, null, null, null);

    private final Situations situations;
    private final Casework casework;
    private final AskProgram ask;

    SituationsApi(Situations situations, Casework casework, AskProgram ask) {
        this.situations = situations;
        this.casework = casework;
        this.ask = ask;
    }

    @Schema(name = "NewBatch", description = "A situation and the persons found in it.")
    record NewBatchJson(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            SituationJson situation,

            @Schema(description = "1 to 500.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<NewCaseJson> persons) {
        @Override
        public String toString() {
            return "NewBatch[]";
        }
    }

    @Schema(name = "MorePersons", description = "Further persons of a known situation.")
    record MorePersonsJson(
            @Schema(description = "1 to 500.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<NewCaseJson> persons) {
        @Override
        public String toString() {
            return "MorePersons[]";
        }
    }

    @Schema(name = "Batch", description = "The cases that a batch made, in the order in which the persons were sent.")
    record BatchJson(
            @Schema(example = "S-2026-000017") String reference,

            @Schema(example = "[\"VA-2026-000123-4\", \"VA-2026-000124-2\"]")
            List<String> cases) {}

    @Schema(name = "SituationSummary")
    record ListedJson(@Schema(example = "S-2026-000017") String reference, SituationJson situation) {}

    @Schema(name = "SituationPage")
    record ListJson(List<ListedJson> situations) {}

    @Schema(name = "SituationWithCases", description = "A situation with those of its cases that you may see.")
    record WithCasesJson(
            @Schema(example = "S-2026-000017") String reference, SituationJson situation, List<SummaryJson> cases) {}

    @GetMapping(PATH)
    @Route(who = CASE_ROLES, purpose = "list situations", shows = GENERAL, audited = true)
    @Operation(operationId = "listSituations", summary = "Lists the 50 newest situations of your institutions")
    ListJson list(Viewer viewer) {
        return new ListJson(situations.newest(viewer, SHOWN).stream()
                .map(view -> new ListedJson(view.reference(), SituationJson.of(view.situation())))
                .toList());
    }

    @GetMapping(PATH + "/{reference}")
    @Route(who = CASE_ROLES, purpose = "read a situation", shows = GENERAL, audited = true)
    @Operation(operationId = "readSituation", summary = "Reads a situation and its cases")
    WithCasesJson read(@Reference @PathVariable String reference, Viewer viewer) {
        return situations
                .view(viewer, reference(reference))
                .map(view -> new WithCasesJson(
                        view.reference(), SituationJson.of(view.situation()), SummaryJson.of(view.cases())))
                .orElseThrow(Problem::notFound);
    }

    @PostMapping(PATH)
    @BodyLimit(BATCH)
    @Route(
            who = CASE_ROLES,
            purpose = "register persons found together",
            shows = {GENERAL, SENSITIVE, IDENTITY},
            audited = true)
    @Operation(
            operationId = "registerSituation",
            summary = "Registers a situation and the persons found in it",
            description = "All or nobody: one flaw, and nothing is written. At most 5 MB.")
    @MakesBatch
    @AsksWhoItIs
    ResponseEntity<BatchJson> register(
            @RequestBody NewBatchJson body,
            @IdempotencyKey @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Viewer viewer) {
        var idempotencyKey = Preconditions.key(key);
        var in = Reading.start();
        var situation = (body.situation() == null ? NO_SITUATION : body.situation()).read(in.at("situation"));
        var persons = persons(body.persons(), in);
        Refusals.check(in);
        ask(viewer, body.persons(), persons, idempotencyKey);
        return answer(situations.registerTogether(viewer, situation, persons, idempotencyKey));
    }

    @PostMapping(PATH + "/{reference}/cases")
    @BodyLimit(BATCH)
    @Route(
            who = CASE_ROLES,
            purpose = "register further persons of a situation",
            shows = {GENERAL, SENSITIVE, IDENTITY},
            audited = true)
    @Operation(
            operationId = "registerFurtherPersons",
            summary = "Registers further persons of a situation",
            description = "All or nobody: one flaw, and nothing is written. At most 5 MB.")
    @MakesBatch
    @AsksWhoItIs
    ResponseEntity<BatchJson> registerMore(
            @Reference @PathVariable String reference,
            @RequestBody MorePersonsJson body,
            @IdempotencyKey @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Viewer viewer) {
        var idempotencyKey = Preconditions.key(key);
        var in = Reading.start();
        var persons = persons(body.persons(), in);
        Refusals.check(in);
        ask(viewer, body.persons(), persons, idempotencyKey);
        return situations
                .registerMore(viewer, reference(reference), persons, idempotencyKey)
                .map(SituationsApi::answer)
                .orElseThrow(Problem::notFound);
    }

    private void ask(
            Viewer viewer, @Nullable List<NewCaseJson> told, List<NewCase> read, Optional<String> idempotencyKey) {
        if (told == null || casework.isRepeated(viewer, idempotencyKey)) {
            return;
        }
        ask.ask(
                viewer,
                IntStream.range(0, Math.min(told.size(), Math.min(read.size(), Situations.MOST_PERSONS)))
                        .mapToObj(i -> told.get(i).newcomer("persons[" + i + "].identity", read.get(i)))
                        .toList());
    }

    /** What a reference cannot be names no situation. */
    private static String reference(String typed) {
        if (typed.length() > 100 || typed.indexOf('\0') >= 0) {
            throw Problem.notFound();
        }
        return typed;
    }

    /** Persons of a batch share its situation and name no other. */
    private static List<NewCase> persons(@Nullable List<NewCaseJson> persons, Reading in) {
        return in.at("persons").each(persons, (person, at) -> {
            if (person.situation() != null) {
                at.flaw("situation", "not_allowed_here");
            }
            return person.read(at);
        });
    }

    private static ResponseEntity<BatchJson> answer(BatchOutcome outcome) {
        return switch (outcome) {
            case Registered made -> answer(ResponseEntity.status(HttpStatus.CREATED), made.reference(), made.cases());
            case AlreadyRegistered made ->
                answer(ResponseEntity.ok().header(CasesApi.REPLAYED, "true"), made.reference(), made.cases());
            case KeyReused reused -> throw Refusals.keyReused();
            case Flawed flawed -> throw Refusals.invalid(flawed.flaws());
            case NotAllowed notAllowed -> throw Refusals.forbidden();
        };
    }

    private static ResponseEntity<BatchJson> answer(
            ResponseEntity.BodyBuilder answer, String reference, List<CaseNumber> cases) {
        return answer.location(URI.create(PATH + "/" + reference))
                .body(new BatchJson(
                        reference, cases.stream().map(CaseNumber::value).toList()));
    }
}

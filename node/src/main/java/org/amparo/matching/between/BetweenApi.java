package org.amparo.matching.between;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.web.Audience;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Matches with other nodes, for programs of custodians: what is agreed, and how far runs are. */
@RestController
@Tag(name = "custody")
class BetweenApi {
    private static final String PATH = "/api/v1/custody/between";

    private final Agreements agreements;
    private final Runs runs;
    private final ContactsOfCustodian custodians;
    private final AskForRun askForRun;
    private final AuditLog audit;

    BetweenApi(Agreements agreements, Runs runs, ContactsOfCustodian custodians, AskForRun askForRun, AuditLog audit) {
        this.agreements = agreements;
        this.runs = runs;
        this.custodians = custodians;
        this.askForRun = askForRun;
        this.audit = audit;
    }

    @Schema(name = "MatchAgreements", description = "Those of the own institutions, in force first; at most 200.")
    record AgreementsJson(List<AgreementJson> agreements) {}

    @Schema(name = "MatchAgreement", description = "What two nodes agreed upon before they look for whom both know.")
    record AgreementJson(
            @Schema(example = "0b1c3a52-6d0e-4c3c-9f0e-5f3f6a1d2b4c")
            UUID id,

            @Schema(description = "The name under which both sides keep it.", example = "VA-OR-2026-1")
            String code,

            @Schema(description = "The other node.", example = "República de Oriente")
            String partner,

            @Schema(example = "assistance") String purpose,

            @Schema(description = "Of which kinds keys are made.", example = "[\"document\", \"name_date\"]")
            List<String> kinds,

            @Schema(
                    description = "How many keys that are not enough by themselves must be shared: to be taken for the"
                            + " same person or, where candidates are compared, to be compared.",
                    example = "1")
            int needed,

            @Schema(
                    description = "How alike candidates must be written at least, in hundredths; absent where they are"
                            + " not compared.",
                    example = "86")
            @Nullable
            Integer alike,

            @Schema(description = "Persons on each side at most.", example = "100000")
            int mostPersons,

            @Schema(description = "Runs within thirty days at most.", example = "2")
            int runsAMonth,

            @Schema(description = "To be compared with the other side; absent until its key is known.") @Nullable
            String fingerprint,

            @Schema(description = "Absent while it is in force.") @Nullable
            Instant closedAt) {}

    @Schema(name = "MatchRuns", description = "The newest first; at most 100.")
    record RunsJson(List<RunJson> runs) {}

    @Schema(name = "MatchRun", description = "A run of either side, and how far it is.")
    record RunJson(
            @Schema(example = "5d3b0a0e-1f66-4b0a-8a43-0c8a2a4c7c11")
            UUID id,

            @Schema(description = "Whether this node asked.", example = "true")
            boolean asks,

            @Schema(
                    description = "How it stands.",
                    example = "running",
                    allowableValues = {"running", "waiting", "done", "stopped", "failed"})
            String state,

            @Schema(description = "Why it failed; absent otherwise.", example = "agreement_differs") @Nullable
            String problem,

            @Schema(description = "Persons of this side.", example = "20000")
            int persons,

            @Schema(description = "Persons of the other side, as it says.", example = "18250")
            int partnerPersons,

            @Schema(example = "80") int batches,

            @Schema(description = "Batches that are done.", example = "12")
            int done,

            @Schema(description = "Pairs of persons that were compared.", example = "0")
            int comparisons,

            @Schema(description = "Persons found on both sides.", example = "0")
            int pairs,

            Instant startedAt,

            @Schema(description = "Absent while it is under way.") @Nullable
            Instant endedAt) {}

    @GetMapping(PATH + "/agreements")
    @Route(who = Audience.CUSTODIANS, purpose = "see agreements on matches between nodes", audited = true)
    @Operation(operationId = "listMatchAgreements", summary = "Lists agreements on matches with other nodes")
    AgreementsJson agreements(Viewer viewer) {
        var all = agreements.all(viewer);
        audit.recordRead(viewer.entry(Action.SEARCH, "match-agreement").with("shown", all.size()));
        return new AgreementsJson(all.stream().map(BetweenApi::json).toList());
    }

    private static AgreementJson json(Agreement one) {
        var terms = one.terms();
        return new AgreementJson(
                one.id(),
                terms.code(),
                one.own().partner(),
                terms.purpose().code(),
                terms.inOrder().stream().map(Kind::code).toList(),
                terms.needed(),
                terms.alike().orElse(null),
                terms.mostPersons(),
                terms.runsAMonth(),
                one.fingerprint().orElse(null),
                one.closedAt().orElse(null));
    }

    @GetMapping(PATH + "/agreements/{agreement}/runs")
    @Route(who = Audience.CUSTODIANS, purpose = "see the runs of an agreement on matches", audited = true)
    @Operation(operationId = "listMatchRuns", summary = "Lists the runs of an agreement")
    RunsJson runs(
            @Parameter(description = "The agreement's id.", example = "0b1c3a52-6d0e-4c3c-9f0e-5f3f6a1d2b4c")
                    @PathVariable
                    UUID agreement,
            Viewer viewer) {
        var kept = kept(agreement, viewer);
        audit.recordRead(viewer.entry(Action.READ, "match-agreement:" + agreement));
        return new RunsJson(runs.of(kept.id()).stream().map(BetweenApi::json).toList());
    }

    @PostMapping(PATH + "/agreements/{agreement}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Route(who = Audience.CUSTODIANS, purpose = "start a match with another node", audited = true)
    @Operation(
            operationId = "startMatchRun",
            summary = "Starts a match with the other node",
            description = "It goes on by itself, over breaks of the line. One that is under way is answered as it is;"
                    + " one that the agreement does not allow is a conflict, and says why.")
    RunJson start(
            @Parameter(description = "The agreement's id.", example = "0b1c3a52-6d0e-4c3c-9f0e-5f3f6a1d2b4c")
                    @PathVariable
                    UUID agreement,
            Viewer viewer) {
        return switch (askForRun.start(viewer, kept(agreement, viewer))) {
            case AskForRun.Outcome.Started(var run) -> json(runs.find(run).orElseThrow());
            case AskForRun.Outcome.UnderWay(var run) -> json(runs.find(run).orElseThrow());
            case AskForRun.Outcome.No(var why) -> throw why.problem();
        };
    }

    @GetMapping(PATH + "/runs/{run}")
    @Route(who = Audience.CUSTODIANS, purpose = "see how far a match with another node is", audited = true)
    @Operation(operationId = "getMatchRun", summary = "Tells how far a run is")
    RunJson run(
            @Parameter(description = "The run's id.", example = "5d3b0a0e-1f66-4b0a-8a43-0c8a2a4c7c11") @PathVariable
                    UUID run,
            Viewer viewer) {
        var found = custodians.run(viewer, run).orElseThrow(() -> notThere(viewer));
        audit.recordRead(viewer.entry(Action.READ, "match-run:" + run));
        return json(found);
    }

    @PostMapping(PATH + "/runs/{run}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = Audience.CUSTODIANS, purpose = "stop a match with another node", audited = true)
    @Operation(operationId = "stopMatchRun", summary = "Stops a run of either side")
    void stop(
            @Parameter(description = "The run's id.", example = "5d3b0a0e-1f66-4b0a-8a43-0c8a2a4c7c11") @PathVariable
                    UUID run,
            Viewer viewer) {
        var found = custodians.run(viewer, run).orElseThrow(() -> notThere(viewer));
        askForRun.stop(agreements.get(found.agreement()), found);
    }

    private static RunJson json(Run run) {
        return new RunJson(
                run.id(),
                run.asks(),
                run.state().code(),
                run.problem().orElse(null),
                run.persons(),
                run.partnerPersons(),
                run.batches(),
                run.done(),
                run.comparisons(),
                run.pairs(),
                run.startedAt(),
                run.endedAt().orElse(null));
    }

    private Agreement kept(UUID id, Viewer viewer) {
        return agreements.find(viewer, id).orElseThrow(() -> notThere(viewer));
    }

    private Problem notThere(Viewer viewer) {
        audit.recordRead(viewer.entry(Action.READ, "match-agreement").denied());
        return Problem.notFound();
    }
}

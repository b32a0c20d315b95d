package org.amparo.plan.negotiation;

import static org.amparo.plan.negotiation.NegotiateApi.refused;
import static org.amparo.plan.negotiation.TextApi.VERSION;
import static org.amparo.plan.negotiation.TextJson.given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.Decide.Outcome;
import org.amparo.plan.negotiation.Settlement.Meaning;
import org.amparo.plan.negotiation.Status.Step;
import org.amparo.plan.negotiation.TextJson.ClosedJson;
import org.amparo.plan.negotiation.TextJson.ClosingJson;
import org.amparo.plan.negotiation.TextJson.DecidedJson;
import org.amparo.plan.negotiation.TextJson.NewDecisionJson;
import org.amparo.plan.negotiation.TextJson.NewSessionJson;
import org.amparo.plan.negotiation.TextJson.NewSettlementJson;
import org.amparo.plan.negotiation.TextJson.SessionJson;
import org.amparo.plan.negotiation.TextJson.VersionJson;
import org.amparo.plan.text.SourceText;
import org.amparo.web.Audience;
import org.amparo.web.BodyLimit;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the Secretariat does to the text, by program: decide, undo, settle doubts, note sessions, close. */
@RestController
@Tag(name = "plan text", description = "The text of the plan while States negotiate it, and its closed versions.")
class KeepTextApi {
    private static final String REFUSED = "#/components/responses/UnprocessableContent";
    private static final String VERSION_ID = "The version's id.";
    private static final String DOUBT_ID = "The doubt's id.";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_WORDS = 2000;
    private static final List<Step> OFFERED = List.of(Step.HOLD, Step.AGREE, Step.ADOPT, Step.REOPEN);

    private final TakeInText take;
    private final Versions versions;
    private final Decide decide;
    private final Settle settle;
    private final Sessions sessions;
    private final CloseVersion close;
    private final FindVersion find;

    KeepTextApi(
            TakeInText take,
            Versions versions,
            Decide decide,
            Settle settle,
            Sessions sessions,
            CloseVersion close,
            FindVersion find) {
        this.take = take;
        this.versions = versions;
        this.decide = decide;
        this.settle = settle;
        this.sessions = sessions;
        this.close = close;
        this.find = find;
    }

    @PostMapping(path = TextApi.PATH, consumes = MediaType.TEXT_PLAIN_VALUE)
    @BodyLimit(SourceText.LARGEST)
    @Route(
            who = Audience.SECRETARIAT,
            purpose = "take in a text of the plan as a first version, by program",
            audited = true)
    @Operation(
            operationId = "takeInText",
            summary = "Takes in the text of a draft as the first version of a new text",
            description =
                    "The body is the text itself, 5 MB at most: its bytes are read as UTF-8, as UTF-16 with a mark, or as"
                            + " Windows-1252. Brackets become proposals. The same text is not taken in twice.")
    @ApiResponse(responseCode = "422", ref = REFUSED)
    ResponseEntity<VersionJson> takeIn(
            @Parameter(description = "What the text is called.", example = "Borrador") @RequestParam(defaultValue = "")
                    String title,
            @Parameter(description = "In which it is written: es, en, pt or fr.", example = "es")
                    @RequestParam(defaultValue = "es")
                    String language,
            @RequestBody(required = false) byte @Nullable [] text,
            Viewer viewer) {
        return switch (take.take(viewer, title, language, text == null ? new byte[0] : text)) {
            case TakeInText.Outcome.Refused(var flaw) -> throw refused("text");
            case TakeInText.Outcome.Opened(var id) ->
                ResponseEntity.created(URI.create(TextApi.PATH + "/" + id))
                        .body(VersionJson.of(versions.find(id).orElseThrow()));
        };
    }

    @PostMapping(VERSION + "/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    @Route(who = Audience.SECRETARIAT, purpose = "decide on proposals in a batch, by program", audited = true)
    @Operation(
            operationId = "decideProposals",
            summary = "Moves proposals one step, all of them or none",
            description = "Only what has consensus is adopted, and not two that collide.")
    DecidedJson decide(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @RequestBody NewDecisionJson body,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.KEEP);
        Step step = OFFERED.stream()
                .filter(one -> one.code().equals(given(body.step())))
                .findFirst()
                .orElseThrow(() -> refused("step"));
        List<Long> ids = Optional.ofNullable(body.proposals()).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return switch (decide.take(viewer, found, ids, step)) {
            case Outcome.Done done -> new DecidedJson(done.proposals());
            case Outcome.NotNow _ -> throw refused("step");
            case Outcome.Collide _ -> throw refused("collide");
            case Outcome.Closed _ -> throw refused("closed");
        };
    }

    @PostMapping(VERSION + "/decisions/undo")
    @Route(who = Audience.SECRETARIAT, purpose = "undo the last batch of decisions, by program", audited = true)
    @Operation(operationId = "undoDecisions", summary = "Takes the last batch of decisions back")
    @ApiResponse(responseCode = "200", description = "How many proposals are as they were before; 0 where none is.")
    DecidedJson undo(@Parameter(description = VERSION_ID, example = "1") @PathVariable int version, Viewer viewer) {
        return new DecidedJson(decide.undo(viewer, find.version(version, viewer, Deed.KEEP)));
    }

    @PostMapping(VERSION + "/doubts/{doubt}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = Audience.SECRETARIAT, purpose = "settle a doubt of the scan, by program", audited = true)
    @Operation(operationId = "settleDoubt", summary = "Settles what the scan left in doubt")
    @ApiResponse(responseCode = "204", description = "Settled.", content = @Content)
    void settle(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @Parameter(description = DOUBT_ID, example = "3") @PathVariable long doubt,
            @RequestBody NewSettlementJson body,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.SETTLE);
        check(settle.settle(viewer, found, question(found, doubt).id(), settlement(body)));
    }

    private static Settlement settlement(NewSettlementJson body) {
        String old = given(body.oldWords());
        String put = given(body.newWords());
        String reason = given(body.reason());
        return Arrays.stream(Meaning.values())
                .filter(one -> one.code().equals(given(body.meaning())))
                .filter(one -> one.hasOldWords() != old.isEmpty() && one.hasNewWords() != put.isEmpty())
                .filter(_ -> !reason.isEmpty() && reason.length() <= LONGEST_REASON)
                .filter(_ -> old.length() <= LONGEST_WORDS && put.length() <= LONGEST_WORDS)
                .findFirst()
                .map(one -> new Settlement(one, old, put, reason))
                .orElseThrow(() -> refused("change"));
    }

    @PostMapping(VERSION + "/doubts/{doubt}/settlement/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = Audience.SECRETARIAT, purpose = "take back how a doubt was settled, by program", audited = true)
    @Operation(operationId = "reopenDoubt", summary = "Takes a settlement back, while nobody has built on it")
    @ApiResponse(responseCode = "204", description = "In doubt again.", content = @Content)
    @ApiResponse(responseCode = "422", ref = REFUSED)
    void reopen(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @Parameter(description = DOUBT_ID, example = "3") @PathVariable long doubt,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.SETTLE);
        check(settle.undo(viewer, found, question(found, doubt).id()));
    }

    private Unsettled question(Version version, long id) {
        return versions.questions(version).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static void check(Settle.Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case NOT_NOW -> throw refused("step");
            case IN_THE_WAY -> throw refused("in_the_way");
        }
    }

    @PostMapping(VERSION + "/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    @Route(who = Audience.SECRETARIAT, purpose = "note a session over the plan's text, by program", audited = true)
    @Operation(operationId = "addTextSession", summary = "Notes on which days the States sat together")
    SessionJson session(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @RequestBody NewSessionJson body,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.KEEP);
        String name = given(body.name());
        var first = Optional.ofNullable(body.firstDay()).flatMap(day -> ReadDay.of(day.toString()));
        var last = Optional.ofNullable(body.lastDay()).flatMap(day -> ReadDay.of(day.toString()));
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || first.isEmpty()
                || last.isEmpty()
                || last.get().isBefore(first.get())) {
            throw refused("session");
        }
        int id = sessions.add(viewer, found, name, first.get(), last.get());
        return SessionJson.of(sessions.find(found, id).orElseThrow());
    }

    @PostMapping(VERSION + "/sessions/{session}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = Audience.SECRETARIAT, purpose = "take a session back, by program", audited = true)
    @Operation(operationId = "dropTextSession", summary = "Takes a session back")
    @ApiResponse(responseCode = "204", description = "Gone.", content = @Content)
    void drop(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @Parameter(description = "The session's id.", example = "2") @PathVariable int session,
            Viewer viewer) {
        if (!sessions.drop(viewer, find.version(version, viewer, Deed.KEEP), session)) {
            throw Problem.notFound();
        }
    }

    @PostMapping(VERSION + "/close")
    @ResponseStatus(HttpStatus.CREATED)
    @Route(
            who = Audience.SECRETARIAT,
            purpose = "close a version of the plan's text, by program",
            audited = true,
            afresh = true)
    @Operation(
            operationId = "closeTextVersion",
            summary = "Closes a version for good and opens the next one",
            description = "All that belongs to it is sealed. What is still negotiated goes on in the next version.")
    ClosedJson close(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @RequestBody ClosingJson body,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.KEEP);
        String title = given(body.nextTitle());
        String numbers = given(body.numbers());
        if (title.isEmpty()
                || title.length() > LONGEST_NAME
                || !List.of("keep", "renumber").contains(numbers)) {
            throw refused("closing");
        }
        int next = close.close(viewer, found, numbers.equals("renumber"), title).orElseThrow(() -> refused("closed"));
        return new ClosedJson(
                VersionJson.of(versions.find(version).orElseThrow()),
                VersionJson.of(versions.find(next).orElseThrow()));
    }
}

package org.amparo.plan.bodies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.web.Audience;
import org.amparo.web.EntityTags;
import org.amparo.web.FieldProblem;
import org.amparo.web.IfMatch;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Undertakings for programs: what its reader may know of, and the next step. */
@RestController
@Tag(
        name = "undertakings",
        description = "What commissions agreed, States asked of the Secretariat or do together, regional guidelines,"
                + " and what the Secretariat does about its mandates.")
class UndertakingsApi {
    private static final String PATH = "/api/v1/plan/undertakings";

    private final Undertakings undertakings;
    private final TakeStep steps;
    private final MayAboutBodies rights;
    private final Access access;
    private final Clock clock;

    UndertakingsApi(Undertakings undertakings, TakeStep steps, MayAboutBodies rights, Access access, Clock clock) {
        this.undertakings = undertakings;
        this.steps = steps;
        this.rights = rights;
        this.access = access;
        this.clock = clock;
    }

    @Schema(name = "Undertaking")
    record UndertakingJson(
            int id,

            @Schema(description = "agreement, request, activity, guideline or mandate.")
            String kind,

            @Schema(description = "ISO 3166-1 alpha-2 of the State whose it is; empty for the Secretariat's own.")
            String country,

            int version,
            String title,
            String words,
            String result,

            @Schema(description = "The mandate that an action is about; else empty.")
            String item,

            @Schema(description = "Of a guideline.") String edition,
            @Schema(description = "States that take part.") List<String> states,
            Optional<LocalDate> firstDay,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> due,

            @Schema(description = "Each kind has states of its own, from the first to those that close it.")
            String state,

            Optional<LocalDate> closed) {
        static UndertakingJson of(Undertaking is) {
            Undertaking.Says says = is.says();
            return new UndertakingJson(
                    is.id(),
                    is.kind().code(),
                    is.country(),
                    is.version(),
                    says.title(),
                    says.words(),
                    says.result(),
                    says.item(),
                    says.edition(),
                    says.states(),
                    says.first(),
                    says.last(),
                    says.due(),
                    is.state().code(),
                    is.closed());
        }
    }

    @Schema(name = "UndertakingList")
    record ListJson(
            List<UndertakingJson> undertakings,

            @Schema(description = "What to send as `before` for those that follow; absent where there are none.")
            Optional<Integer> next) {}

    @Schema(name = "UndertakingStep")
    record StepJson(
            String state,
            LocalDate day,

            @Schema(description = "Absent for who has no part in it.")
            Optional<String> why) {}

    @Schema(name = "UndertakingWithSteps")
    record WholeJson(
            UndertakingJson undertaking,

            @Schema(description = "From the first on: into which state, and on which day.")
            List<StepJson> steps,

            @Schema(description = "The states that who asks may bring it into.")
            List<String> next) {}

    @Schema(name = "UndertakingNextStep")
    record NextJson(
            @Schema(description = "One of `next`.", example = "withdrawn") @Nullable
            String state,

            @Schema(description = "On which day; not before the step before it.", example = "2026-03-14") @Nullable
            LocalDate day,

            @Schema(description = "Why.", example = "The ministry solved it by itself.") @Nullable
            String why) {}

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "list undertakings of a kind that who asks may know of")
    @Operation(operationId = "listUndertakings", summary = "Lists undertakings of one kind, the newest first")
    ListJson list(
            @Parameter(
                            description = "agreement, request, activity, guideline or mandate.",
                            example = "request",
                            required = true)
                    @RequestParam
                    String kind,
            @Parameter(description = "Only those before this id: for the next page.", example = "0")
                    @RequestParam(defaultValue = "0")
                    int before) {
        Kind of = Kind.parse(kind)
                .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "web.problem.bad_request")
                        .with(List.of(FieldProblem.of("kind", "invalid", "web.flaw.invalid"))));
        List<Undertaking> found = undertakings.some(of, rights.readable(access.currentViewer(), of), before);
        boolean more = found.size() > Undertakings.AT_ONCE;
        List<Undertaking> some = more ? found.subList(0, Undertakings.AT_ONCE) : found;
        return new ListJson(
                some.stream().map(UndertakingJson::of).toList(),
                more ? Optional.of(some.getLast().id()) : Optional.empty());
    }

    @GetMapping(PATH + "/{undertaking}")
    @Route(who = Audience.ANYONE, purpose = "read an undertaking that who asks may know of, and how it went")
    @Operation(operationId = "readUndertaking", summary = "Reads an undertaking and its steps")
    ResponseEntity<WholeJson> read(
            @Parameter(description = "The undertaking's id.", example = "1") @PathVariable int undertaking) {
        return answer(readable(undertaking));
    }

    private Undertaking readable(int id) {
        Undertaking is = undertakings.find(id).orElseThrow(Problem::notFound);
        rights.require(access.currentViewer(), Deed.READ, is);
        return is;
    }

    @PostMapping(PATH + "/{undertaking}/steps")
    @Route(who = Audience.PLAN, purpose = "take the next step of an undertaking by the API", audited = true)
    @Operation(
            operationId = "takeUndertakingStep",
            summary = "Takes the next step of an undertaking",
            description = "Institutions report, States ask, the Secretariat answers: `next` says which steps are yours."
                    + " An agreement is fulfilled only where something proves it.")
    @IfMatch
    ResponseEntity<WholeJson> take(
            @Parameter(description = "The undertaking's id.", example = "1") @PathVariable int undertaking,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NextJson said,
            Viewer viewer) {
        String named = EntityTags.named(ifMatch);
        Undertaking is = readable(undertaking);
        if (!tag(is).equals(named)) {
            throw overtaken(is);
        }
        State to = is.kind()
                .find(said.state() == null ? "" : said.state())
                .orElseThrow(() -> flaw("state", said.state() == null ? "missing" : "invalid"));
        if (said.day() == null) {
            throw flaw("day", "missing");
        }
        String why = said.why() == null ? "" : said.why().strip();
        if (why.isEmpty() || why.length() > Said.LONGEST_WHY) {
            throw flaw("why", why.isEmpty() ? "missing" : "invalid");
        }
        Said because = new Said(viewer.user(), clock.instant(), said.day(), why);
        return switch (steps.take(viewer, is, to, because)) {
            case TakeStep.Outcome.Taken() -> answer(readable(undertaking));
            case TakeStep.Outcome.Overtaken() -> throw overtaken(readable(undertaking));
            case TakeStep.Outcome.NoProof() -> throw flaw("state", "no_proof", "bodies.flaw.noProof");
            case TakeStep.Outcome.Refused(Course.Why refused) ->
                throw flaw(
                        refused == Course.Why.NO_WAY ? "state" : refused.field(),
                        refused.code(),
                        "bodies.flaw." + refused.code());
        };
    }

    private ResponseEntity<WholeJson> answer(Undertaking is) {
        Optional<Viewer> viewer = access.currentViewer();
        boolean party = rights.may(viewer, Deed.READ, Thing.behindOpen(is));
        List<StepJson> taken = undertakings.course(is).steps().stream()
                .filter(Step::isMove)
                .map(step -> new StepJson(
                        step.became().code(),
                        step.said().day(),
                        Optional.of(step.said().why()).filter(why -> party && !why.isEmpty())))
                .toList();
        List<String> next = is.kind().states().stream()
                .filter(to -> is.state().next().contains(to))
                .filter(to -> rights.may(viewer, Deed.moving(to.mover()), is))
                .map(State::code)
                .toList();
        return ResponseEntity.ok().eTag(tag(is)).body(new WholeJson(UndertakingJson.of(is), taken, next));
    }

    private static String tag(Undertaking is) {
        return EntityTags.of(is.version());
    }

    private static Problem overtaken(Undertaking is) {
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "web.problem.precondition_failed")
                .withHeader(HttpHeaders.ETAG, tag(is));
    }

    private static Problem flaw(String field, String code) {
        return flaw(field, code, "web.flaw." + code);
    }

    private static Problem flaw(String field, String code, String key) {
        return Problem.invalid(List.of(FieldProblem.of(field, code, key)));
    }
}

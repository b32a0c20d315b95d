package org.amparo.casework.web;

import static org.amparo.web.Audience.CASE_ROLES;
import static org.amparo.web.DataClass.GENERAL;
import static org.amparo.web.DataClass.IDENTITY;
import static org.amparo.web.DataClass.SENSITIVE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Institutions;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.RegisterOutcome.AlreadyRegistered;
import org.amparo.casework.RegisterOutcome.Flawed;
import org.amparo.casework.RegisterOutcome.KeyReused;
import org.amparo.casework.RegisterOutcome.NotAllowed;
import org.amparo.casework.RegisterOutcome.Registered;
import org.amparo.forms.CodeLists;
import org.amparo.identity.Erasures;
import org.amparo.identity.Erasures.Standing;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Cases: finding, registering and reading them. */
@RestController
@Tag(name = "cases", description = "Cases, victim by victim.")
class CasesApi {
    static final String REPLAYED = "Idempotency-Replayed";

    private final Casework casework;
    private final CodeLists lists;
    private final Institutions institutions;
    private final Erasures erasures;
    private final AskProgram ask;

    CasesApi(Casework casework, CodeLists lists, Institutions institutions, Erasures erasures, AskProgram ask) {
        this.casework = casework;
        this.lists = lists;
        this.institutions = institutions;
        this.erasures = erasures;
        this.ask = ask;
    }

    @Schema(name = "CasePage", description = "One page of a list.")
    record PageJson(
            List<SummaryJson> cases,

            @Schema(description = "The `cursor` of the next page; absent on the last.", example = "20526-4711")
            @Nullable
            String next) {}

    @GetMapping(CaseQuery.PATH)
    @Route(
            who = CASE_ROLES,
            purpose = "find cases",
            shows = {GENERAL},
            audited = true)
    @Operation(
            operationId = "listCases",
            summary = "Lists cases, newest registration first",
            description = "Follow `next` (or the `Link` header) until it is absent: every case that was there when you"
                    + " began comes exactly once, whatever is registered meanwhile. An unknown filter is refused.")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers =
                    @Header(
                            name = "Link",
                            description = "Address of the next page, `rel=\"next\"`; absent on the last page.",
                            schema = @Schema(type = "string")))
    @FilterParameters
    ResponseEntity<PageJson> list(@Parameter(hidden = true) HttpServletRequest request, Viewer viewer) {
        var query = new CaseQuery(request, lists);
        var page = casework.list(viewer, query.filter(), query.after(), query.limit());
        var answer = ResponseEntity.ok();
        page.next().ifPresent(cursor -> answer.header(HttpHeaders.LINK, "<" + query.next(cursor) + ">; rel=\"next\""));
        return answer.body(new PageJson(
                SummaryJson.of(page.cases()),
                page.next().map(cursor -> cursor.encoded()).orElse(null)));
    }

    @PostMapping(CaseQuery.PATH)
    @Route(
            who = CASE_ROLES,
            purpose = "register a case",
            shows = {GENERAL, SENSITIVE, IDENTITY},
            audited = true)
    @Operation(
            operationId = "registerCase",
            summary = "Registers a case",
            description = "With an `Idempotency-Key` the same request may be sent again after a broken connection: it"
                    + " makes one case, and the repetition is answered 200 with `Idempotency-Replayed: true`.")
    @ApiResponse(
            responseCode = "201",
            description = "Registered.",
            headers = {
                @Header(name = "Location", description = "The case.", schema = @Schema(type = "string")),
                @Header(name = "ETag", description = "Its version.", schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "Registered before, by the same request with the same key.",
            content = @Content(schema = @Schema(implementation = CaseJson.class)),
            headers = {
                @Header(name = REPLAYED, description = "`true`", schema = @Schema(type = "string")),
                @Header(name = "Location", description = "The case.", schema = @Schema(type = "string")),
                @Header(name = "ETag", description = "Its version.", schema = @Schema(type = "string"))
            })
    @AsksWhoItIs
    ResponseEntity<CaseJson> register(
            @RequestBody NewCaseJson body,
            @IdempotencyKey @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Viewer viewer,
            Words words) {
        var idempotencyKey = Preconditions.key(key);
        var in = Reading.start();
        var newCase = body.read(in);
        Refusals.check(in);
        if (!casework.isRepeated(viewer, idempotencyKey)) {
            ask.ask(viewer, List.of(body.newcomer("identity", newCase)));
        }
        return switch (casework.register(viewer, newCase, idempotencyKey)) {
            case Registered made ->
                answer(
                        ResponseEntity.status(HttpStatus.CREATED).location(location(made.view())),
                        made.view(),
                        viewer,
                        words);
            case AlreadyRegistered made ->
                answer(
                        ResponseEntity.ok().location(location(made.view())).header(REPLAYED, "true"),
                        made.view(),
                        viewer,
                        words);
            case KeyReused reused -> throw Refusals.keyReused();
            case Flawed flawed -> throw Refusals.invalid(flawed.flaws());
            case NotAllowed notAllowed -> throw Refusals.forbidden();
        };
    }

    @GetMapping("/api/v1/cases/{number}")
    @Route(
            who = CASE_ROLES,
            purpose = "read a case",
            shows = {GENERAL, SENSITIVE},
            audited = true)
    @Operation(
            operationId = "readCase",
            summary = "Reads a case",
            description = "All sections with their versions, notes and further persons; not who the person is."
                    + " Being told 304 is a read too, and leaves its entry in the audit log.")
    @ApiResponse(
            responseCode = "200",
            description = "The case.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "304", description = "It is what `If-None-Match` names.", content = @Content)
    @IfNoneMatch
    ResponseEntity<CaseJson> read(@CaseNumberParameter @PathVariable String number, Viewer viewer, Words words) {
        var view = casework.view(viewer, Refusals.number(number)).orElseThrow(Problem::notFound);
        return answer(ResponseEntity.ok(), view, viewer, words);
    }

    private ResponseEntity<CaseJson> answer(
            ResponseEntity.BodyBuilder answer, CaseView view, Viewer viewer, Words words) {
        var institution = InstitutionJson.of(view.institution(), institutions);
        var erased = erased(view);
        return answer.eTag(Preconditions.tag(view, institution, erased, viewer, words))
                .header(HttpHeaders.CONTENT_LANGUAGE, words.code())
                .body(CaseJson.of(view, institution, erased));
    }

    private Optional<Instant> erased(CaseView view) {
        return erasures.standing(List.of(view.person())).get(view.person()) instanceof Standing.Erased(var _, var at)
                ? Optional.of(at)
                : Optional.empty();
    }

    static URI location(CaseView view) {
        return URI.create(CaseQuery.PATH + "/" + view.number().value());
    }
}

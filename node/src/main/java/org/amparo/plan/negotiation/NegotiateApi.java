package org.amparo.plan.negotiation;

import static org.amparo.plan.negotiation.TextApi.VERSION;
import static org.amparo.plan.negotiation.TextJson.given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.Status.Step;
import org.amparo.plan.negotiation.TextJson.NewProposalJson;
import org.amparo.plan.negotiation.TextJson.NewRemarkJson;
import org.amparo.plan.negotiation.TextJson.ProposalJson;
import org.amparo.web.Audience;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a State does to the text, by program: propose, join, withdraw, comment, note, reserve. */
@RestController
@Tag(name = "plan text", description = "The text of the plan while States negotiate it, and its closed versions.")
class NegotiateApi {
    private static final String REFUSED = "#/components/responses/UnprocessableContent";
    private static final String VERSION_ID = "The version's id.";
    private static final String PROPOSAL_ID = "The proposal's id.";
    private static final int LONGEST = 4000;
    private static final List<String> LANGUAGES = List.of("es", "pt", "en", "fr");
    private static final List<String> KINDS = List.of("comment", "footnote", "reservation");

    private final Versions versions;
    private final Propose propose;
    private final Decide decide;
    private final FindVersion find;

    NegotiateApi(Versions versions, Propose propose, Decide decide, FindVersion find) {
        this.versions = versions;
        this.propose = propose;
        this.decide = decide;
        this.find = find;
    }

    @PostMapping(VERSION + "/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    @Route(who = Audience.FOCAL_POINTS, purpose = "propose a change of the plan's text, by program", audited = true)
    @Operation(
            operationId = "proposeAmendment",
            summary = "Proposes a change of a paragraph for your State",
            description = "Words, a paragraph of its own after another (bis), or an alternative (ALT).")
    ResponseEntity<ProposalJson> propose(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @RequestBody NewProposalJson body,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.PROPOSE);
        NegotiatedText text = versions.text(found);
        TextParagraph base = text.paragraph(given(body.paragraph())).orElseThrow(() -> refused("paragraph"));
        String reason = given(body.reason());
        String language = given(body.language());
        Change change = ReadChange.of(
                        given(body.operation()),
                        given(body.oldWords()),
                        given(body.newWords()),
                        given(body.number()),
                        base)
                .filter(one -> reason.length() <= LONGEST && LANGUAGES.contains(language))
                .orElseThrow(() -> refused("change"));
        long id = propose.propose(viewer, found, change, given(body.base()), find.country(viewer), reason, language)
                .orElseThrow(() -> refused("base"));
        NegotiatedText now = versions.text(found);
        return ResponseEntity.created(URI.create(TextApi.PATH + "/" + version + "/proposals/" + id))
                .body(ProposalJson.of(now.proposal(id).orElseThrow(), now));
    }

    @PostMapping(VERSION + "/proposals/{proposal}/sponsors")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = Audience.FOCAL_POINTS, purpose = "join a proposal of another State, by program", audited = true)
    @Operation(operationId = "joinProposal", summary = "Makes your State a co-sponsor")
    @ApiResponse(responseCode = "204", description = "Your State is among the proposers.", content = @Content)
    @ApiResponse(responseCode = "422", ref = REFUSED)
    void join(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @Parameter(description = PROPOSAL_ID, example = "7") @PathVariable long proposal,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.PROPOSE);
        Proposal known = proposal(found, proposal);
        if (!propose.join(viewer, found, known.id(), find.country(viewer))) {
            throw refused("step");
        }
    }

    @PostMapping(VERSION + "/proposals/{proposal}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = Audience.FOCAL_POINTS, purpose = "withdraw a proposal of the own State, by program", audited = true)
    @Operation(operationId = "withdrawProposal", summary = "Withdraws what your State proposed first")
    @ApiResponse(responseCode = "204", description = "Withdrawn.", content = @Content)
    @ApiResponse(responseCode = "422", ref = REFUSED)
    void withdraw(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @Parameter(description = PROPOSAL_ID, example = "7") @PathVariable long proposal,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.PROPOSE);
        Proposal known = proposal(found, proposal);
        String first = known.states().stream().findFirst().orElse("");
        if (!find.may(viewer, Deed.WITHDRAW, found, first)) {
            throw Problem.notFound();
        }
        if (!(decide.take(viewer, found, List.of(known.id()), Step.WITHDRAW) instanceof Decide.Outcome.Done)) {
            throw refused("step");
        }
    }

    @PostMapping(VERSION + "/remarks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = Audience.PLAN_PARTIES, purpose = "comment, note or reserve, by program", audited = true)
    @Operation(
            operationId = "addTextRemark",
            summary = "Comments on a paragraph, or puts a footnote or reservation",
            description = "The Secretariat comments; footnotes and reservations are a State's.")
    @ApiResponse(responseCode = "204", description = "Noted.", content = @Content)
    void remark(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @RequestBody NewRemarkJson body,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.COMMENT);
        boolean speaks = find.may(viewer, Deed.PROPOSE, found);
        String kind = given(body.kind());
        String words = given(body.words()).replace("\0", "");
        String paragraph = given(body.paragraph());
        if (versions.text(found).paragraph(paragraph).isEmpty()) {
            throw refused("paragraph");
        }
        boolean fits = KINDS.contains(kind) && (speaks || kind.equals("comment"));
        if (!fits || words.isEmpty() || words.length() > LONGEST) {
            throw refused("remark");
        }
        if (!propose.remark(viewer, found, paragraph, kind, speaks ? find.country(viewer) : "", words)) {
            throw refused("closed");
        }
    }

    private Proposal proposal(Version version, long id) {
        return Optional.of(versions.text(version))
                .flatMap(text -> text.proposal(id))
                .orElseThrow(Problem::notFound);
    }

    /** Nothing was written; the code says why. */
    static Problem refused(String code) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "negotiation.problem." + code);
    }
}

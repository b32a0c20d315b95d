package org.amparo.plan.negotiation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.amparo.access.Viewer;
import org.amparo.plan.negotiation.TextJson.CollisionJson;
import org.amparo.plan.negotiation.TextJson.CollisionsJson;
import org.amparo.plan.negotiation.TextJson.ComparisonJson;
import org.amparo.plan.negotiation.TextJson.DecisionJson;
import org.amparo.plan.negotiation.TextJson.DecisionsJson;
import org.amparo.plan.negotiation.TextJson.DifferenceJson;
import org.amparo.plan.negotiation.TextJson.DoubtJson;
import org.amparo.plan.negotiation.TextJson.DoubtsJson;
import org.amparo.plan.negotiation.TextJson.ParagraphJson;
import org.amparo.plan.negotiation.TextJson.ProposalJson;
import org.amparo.plan.negotiation.TextJson.ProposalsJson;
import org.amparo.plan.negotiation.TextJson.ReadingJson;
import org.amparo.plan.negotiation.TextJson.RemarkJson;
import org.amparo.plan.negotiation.TextJson.RemarksJson;
import org.amparo.plan.negotiation.TextJson.SealJson;
import org.amparo.plan.negotiation.TextJson.SessionJson;
import org.amparo.plan.negotiation.TextJson.SessionsJson;
import org.amparo.plan.negotiation.TextJson.StretchJson;
import org.amparo.plan.negotiation.TextJson.VersionJson;
import org.amparo.plan.negotiation.TextJson.VersionsJson;
import org.amparo.plan.text.WritePage;
import org.amparo.web.Audience;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The texts of the plan and their negotiation, read by programs. */
@RestController
@Tag(name = "plan text", description = "The text of the plan while States negotiate it, and its closed versions.")
class TextApi {
    static final String PATH = "/api/v1/plan/text/versions";
    static final String VERSION = PATH + "/{version}";
    private static final String VERSION_ID = "The version's id.";
    private static final String READING =
            "clean (what is adopted; of a closed version what was sealed), opened, live (with all that is still"
                    + " negotiated), a State's code, or session-3: as that session left it.";

    private final Versions versions;
    private final ReadVersion read;
    private final Sessions sessions;
    private final CloseVersion close;
    private final FindVersion find;
    private final SealedText sealed;

    TextApi(
            Versions versions,
            ReadVersion read,
            Sessions sessions,
            CloseVersion close,
            FindVersion find,
            SealedText sealed) {
        this.versions = versions;
        this.read = read;
        this.sessions = sessions;
        this.close = close;
        this.find = find;
        this.sealed = sealed;
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN, purpose = "list the versions of the plan's texts")
    @Operation(operationId = "listTextVersions", summary = "Lists the texts' versions that you may read")
    VersionsJson list(Viewer viewer) {
        return new VersionsJson(versions.all().stream()
                .filter(one -> find.may(viewer, Deed.READ, one))
                .map(VersionJson::of)
                .toList());
    }

    @GetMapping(VERSION)
    @Route(who = Audience.PLAN, purpose = "read a version of the plan's text in one of its readings")
    @Operation(operationId = "readTextVersion", summary = "Reads a version in one of its readings")
    ReadingJson read(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @Parameter(description = READING, example = "clean") @RequestParam(defaultValue = "clean") String reading,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        return new ReadingJson(
                VersionJson.of(found),
                reading,
                paragraphs(found, reading).stream().map(ParagraphJson::of).toList());
    }

    private List<TextParagraph> paragraphs(Version version, String reading) {
        return ReadingOf.parse(reading)
                .flatMap(one -> read.paragraphs(version, one))
                .orElseThrow(Problem::notFound);
    }

    @GetMapping(VERSION + "/proposals")
    @Route(who = Audience.PLAN, purpose = "list the proposals to a version of the plan's text")
    @Operation(operationId = "listTextProposals", summary = "Lists the proposals")
    ProposalsJson proposals(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @Parameter(description = "Only to this paragraph.", example = "directive-72")
                    @RequestParam(defaultValue = "")
                    String paragraph,
            @Parameter(description = "Only with this status.", example = "bracketed") @RequestParam(defaultValue = "")
                    String status,
            Viewer viewer) {
        NegotiatedText text = versions.text(find.version(version, viewer, Deed.READ));
        return new ProposalsJson(text.proposals().stream()
                .filter(one -> paragraph.isEmpty() || one.change().paragraph().equals(paragraph))
                .filter(one -> status.isEmpty() || one.status().code().equals(status))
                .map(one -> ProposalJson.of(one, text))
                .toList());
    }

    @GetMapping(VERSION + "/proposals/{proposal}")
    @Route(who = Audience.PLAN, purpose = "read a proposal to the plan's text")
    @Operation(operationId = "readTextProposal", summary = "Reads a proposal")
    ProposalJson proposal(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @Parameter(description = "The proposal's id.", example = "7") @PathVariable long proposal,
            Viewer viewer) {
        NegotiatedText text = versions.text(find.version(version, viewer, Deed.READ));
        return ProposalJson.of(text.proposal(proposal).orElseThrow(Problem::notFound), text);
    }

    @GetMapping(VERSION + "/collisions")
    @Route(who = Audience.PLAN, purpose = "list the proposals that collide")
    @Operation(operationId = "listTextCollisions", summary = "Lists the proposals that cannot both be adopted")
    CollisionsJson collisions(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version, Viewer viewer) {
        NegotiatedText text = versions.text(find.version(version, viewer, Deed.READ));
        return new CollisionsJson(Collisions.among(text.proposals()).stream()
                .map(one -> new CollisionJson(
                        one.one().change().paragraph(),
                        one.one().id(),
                        one.other().id()))
                .toList());
    }

    @GetMapping(VERSION + "/remarks")
    @Route(who = Audience.PLAN, purpose = "list what was said about the plan's text")
    @Operation(operationId = "listTextRemarks", summary = "Lists comments, footnotes and reservations")
    RemarksJson remarks(@Parameter(description = VERSION_ID, example = "1") @PathVariable int version, Viewer viewer) {
        return new RemarksJson(versions.remarks(find.version(version, viewer, Deed.READ)).stream()
                .map(one -> new RemarkJson(one.paragraph(), one.kind(), one.country(), one.words(), one.at()))
                .toList());
    }

    @GetMapping(VERSION + "/decisions")
    @Route(who = Audience.PLAN, purpose = "list what was decided on the plan's text")
    @Operation(operationId = "listTextDecisions", summary = "Lists what was decided, and undone")
    DecisionsJson decisions(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version, Viewer viewer) {
        return new DecisionsJson(versions.past(find.version(version, viewer, Deed.READ)).steps().stream()
                .map(DecisionJson::of)
                .toList());
    }

    @GetMapping(VERSION + "/doubts")
    @Route(who = Audience.PLAN, purpose = "list what the scan of the plan left in doubt")
    @Operation(operationId = "listTextDoubts", summary = "Lists what the scan left in doubt")
    DoubtsJson doubts(@Parameter(description = VERSION_ID, example = "1") @PathVariable int version, Viewer viewer) {
        return new DoubtsJson(versions.questions(find.version(version, viewer, Deed.READ)).stream()
                .map(DoubtJson::of)
                .toList());
    }

    @GetMapping(VERSION + "/sessions")
    @Route(who = Audience.PLAN, purpose = "list when the States sat over the plan's text")
    @Operation(operationId = "listTextSessions", summary = "Lists the sessions over the text")
    SessionsJson sessions(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version, Viewer viewer) {
        return new SessionsJson(sessions.of(find.version(version, viewer, Deed.READ)).stream()
                .map(SessionJson::of)
                .toList());
    }

    @GetMapping(VERSION + "/comparison")
    @Route(who = Audience.PLAN, purpose = "compare two versions of the plan's text, by program")
    @Operation(operationId = "compareTextVersions", summary = "Compares two versions word by word")
    ComparisonJson compare(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @Parameter(description = "Of this version: " + READING, example = "opened")
                    @RequestParam(defaultValue = "clean")
                    String reading,
            @Parameter(description = "The other version's id.", example = "2") @RequestParam int with,
            @Parameter(description = "Of the other version.", example = "clean") @RequestParam(defaultValue = "clean")
                    String other,
            Viewer viewer) {
        Version before = find.version(version, viewer, Deed.READ);
        Version after = find.version(with, viewer, Deed.READ);
        return new ComparisonJson(
                VersionJson.of(before),
                reading,
                VersionJson.of(after),
                other,
                CompareTexts.of(paragraphs(before, reading), paragraphs(after, other)).stream()
                        .map(one -> new DifferenceJson(
                                one.id(),
                                one.numberBefore(),
                                one.numberAfter(),
                                one.stretches().stream()
                                        .map(stretch -> new StretchJson(
                                                stretch.kind().name().toLowerCase(Locale.ROOT), stretch.words()))
                                        .toList()))
                        .toList());
    }

    @GetMapping(VERSION + "/seal")
    @Route(who = Audience.PLAN, purpose = "verify the seal of a version of the plan's text, by program")
    @Operation(operationId = "verifyTextSeal", summary = "Tells whether the seal of a closed version holds")
    SealJson seal(@Parameter(description = VERSION_ID, example = "1") @PathVariable int version, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        Version.Seal seal = found.seal().orElseThrow(Problem::notFound);
        return new SealJson(
                seal.closedAt(),
                seal.sha256(),
                seal.note(),
                close.verify(found, seal).name().toLowerCase(Locale.ROOT));
    }

    @GetMapping(path = VERSION + "/sealed", produces = MediaType.APPLICATION_JSON_VALUE)
    @Route(who = Audience.PLAN, purpose = "read what a version of the plan's text was sealed as")
    @Operation(
            operationId = "readSealedText",
            summary = "Reads what was sealed, byte by byte",
            description = "Canonical JSON (RFC 8785); its SHA-256 stands in the signed note.")
    ResponseEntity<byte[]> sealed(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version, Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        if (found.isOpen()) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(versions.content(found).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = VERSION + "/akoma-ntoso", produces = MediaType.APPLICATION_XML_VALUE)
    @Route(who = Audience.PLAN, purpose = "read a closed version of the plan's text as Akoma Ntoso")
    @Operation(
            operationId = "readSealedAkomaNtoso",
            summary = "Reads a closed version as Akoma Ntoso 3.0",
            description =
                    "With all that belongs to it: what is still proposed stands as ins and del in the text, what does"
                            + " not fit beside it in other readings of the paragraph (alternativeTo) behind it; who reads the clean"
                            + " text leaves out ins and other readings.")
    ResponseEntity<byte[]> akomaNtoso(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version, Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(sealed.akomaNtoso(find.version(version, viewer, Deed.READ))
                        .orElseThrow(Problem::notFound));
    }

    @GetMapping(path = VERSION + "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Route(who = Audience.PLAN, purpose = "read a closed version of the plan's text as PDF")
    @Operation(operationId = "readSealedPdf", summary = "Reads a closed version as tagged PDF")
    ResponseEntity<byte[]> pdf(
            @Parameter(description = VERSION_ID, example = "1") @PathVariable int version,
            @Parameter(description = "Of the words around the text: es, en, pt or fr.", example = "es")
                    @RequestParam(defaultValue = "es")
                    String language,
            Viewer viewer) {
        Version found = find.version(version, viewer, Deed.READ);
        if (!WritePage.languages().contains(language)) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(sealed.pdf(found, language).orElseThrow(Problem::notFound));
    }
}

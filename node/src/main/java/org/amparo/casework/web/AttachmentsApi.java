package org.amparo.casework.web;

import static org.amparo.web.Audience.CASE_ROLES;
import static org.amparo.web.DataClass.IDENTITY;
import static org.amparo.web.DataClass.LEGAL;
import static org.amparo.web.DataClass.PLACEMENT;
import static org.amparo.web.DataClass.SENSITIVE;
import static org.amparo.web.DataClass.WELFARE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.attachments.Attachments;
import org.amparo.attachments.FileId;
import org.amparo.attachments.Reception.Why;
import org.amparo.casework.AttachOutcome;
import org.amparo.casework.CaseAttachments;
import org.amparo.casework.CaseAttachments.Opened;
import org.amparo.casework.Flaw;
import org.amparo.casework.NewAttachment;
import org.amparo.web.DataClass;
import org.amparo.web.FieldProblem;
import org.amparo.web.Form;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.StreamedFile;
import org.amparo.web.StreamedRoute;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of a case over the API. */
@RestController
@Tag(name = "attachments", description = "Files of a case. Whoever does not see a file's class does not see the file.")
class AttachmentsApi {
    private static final String ALL = "/api/v1/cases/{number}/attachments";
    private static final String ONE = ALL + "/{attachment}";
    private static final int FIELDS = 64 * 1024;

    private final CaseAttachments attachments;

    AttachmentsApi(CaseAttachments attachments) {
        this.attachments = attachments;
    }

    @Bean
    static StreamedRoute attachmentsOfTheApi() {
        return StreamedRoute.of("/api/v1/cases/*/attachments");
    }

    @Schema(name = "AttachmentList", description = "The files of a case that you may see, oldest first.")
    record ListJson(List<AttachmentJson> attachments) {}

    @Schema(name = "NewAttachment", description = "A form with a file. The fields stand before the file.")
    record FormJson(
            @Schema(
                    name = "class",
                    description = "What the file tells of.",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"legal", "welfare", "placement", "sensitive", "identity"})
            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String dataClass,

            @Schema(description = "Up to 500 characters.", example = "Copia sellada") @Nullable
            String description,

            @Schema(
                    description =
                            "Up to 50 MB: PDF, JPEG, PNG, TIFF, HEIC, DOCX, XLSX, ODT, ODS, TXT, CSV, EML, MP3, M4A,"
                                    + " OGG, MP4 or MOV, told by its content; its name must end accordingly.",
                    type = "string",
                    format = "binary",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String file) {}

    @Schema(name = "RemovalReason", description = "Why a file is removed. Kept sealed.")
    record ReasonJson(
            @Schema(
                    description = "1 to 1,000 characters.",
                    example = "Era de otra persona",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String reason) {
        @Override
        public String toString() {
            return "RemovalReason[]";
        }
    }

    @GetMapping(ALL)
    @Route(
            who = CASE_ROLES,
            purpose = "list the files of a case",
            shows = {SENSITIVE, WELFARE, LEGAL, PLACEMENT},
            audited = true)
    @Operation(operationId = "listAttachments", summary = "Lists the files of a case")
    ListJson list(@CaseNumberParameter @PathVariable String number, Viewer viewer) {
        return new ListJson(attachments.list(viewer, Refusals.number(number)).orElseThrow(Problem::notFound).stream()
                .map(AttachmentJson::of)
                .toList());
    }

    @PostMapping(path = ALL, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Route(
            who = CASE_ROLES,
            purpose = "attach a file to a case",
            shows = {SENSITIVE, IDENTITY, WELFARE, LEGAL, PLACEMENT},
            audited = true)
    @Operation(
            operationId = "attachFile",
            summary = "Attaches a file",
            description = "The file is read as it comes. What is refused: 413 over 50 MB, 422 for what it is, 503 where"
                    + " it could not be scanned or too many come at once, 409 `case_full`.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = FormJson.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Attached.",
            content = @Content(schema = @Schema(implementation = AttachmentJson.class)),
            headers = @Header(name = "Location", description = "The file.", schema = @Schema(type = "string")))
    ResponseEntity<AttachmentJson> attach(
            @CaseNumberParameter @PathVariable String number,
            @Parameter(hidden = true) Form form,
            @Parameter(hidden = true) StreamedFile file,
            Viewer viewer) {
        var found = Refusals.number(number);
        if (file.announced() > Attachments.MOST_BYTES + FIELDS) {
            throw refused(Why.TOO_LARGE);
        }
        // Whoever does not see the case is told so, whatever they send.
        var dataClass = dataClass(form.get("class"));
        var said = new NewAttachment(dataClass.orElse(DataClass.GENERAL), file.name(), form.get("description"));
        try {
            return switch (attachments.attach(viewer, found, said, file.content())) {
                case AttachOutcome.Attached(var attachment) ->
                    ResponseEntity.created(URI.create(
                                    CaseQuery.PATH + "/" + found.value() + "/attachments/" + attachment.id()))
                            .body(AttachmentJson.of(attachment));
                case AttachOutcome.Refused(var why) -> throw refused(why);
                case AttachOutcome.Full() -> throw Problem.of(HttpStatus.CONFLICT, "casework.problem.case_full");
                case AttachOutcome.Flawed(var flaws) ->
                    throw Refusals.invalid(
                            dataClass.isPresent()
                                    ? flaws
                                    : List.of(Flaw.of(
                                            "class", form.get("class").isEmpty() ? "required" : "not_in_list")));
                case AttachOutcome.NotFound() -> throw Problem.notFound();
            };
        } catch (IOException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "casework.problem.broken_off");
        }
    }

    @GetMapping(ONE)
    @Route(
            who = CASE_ROLES,
            purpose = "get a file of a case",
            shows = {SENSITIVE, IDENTITY, WELFARE, LEGAL, PLACEMENT},
            audited = true)
    @Operation(operationId = "getAttachment", summary = "Gives out a file")
    @Parameter(
            name = IdentityApi.PURPOSE,
            in = ParameterIn.HEADER,
            description = "What it is opened for: required for a file of class `identity`.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"registration", "assistance", "protection", "investigation"}))
    @ApiResponse(
            responseCode = "200",
            description = "The file, to be saved.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")),
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "`attachment`, with the name.",
                            schema = @Schema(type = "string")))
    void get(
            @CaseNumberParameter @PathVariable String number,
            @Parameter(description = "The file's id.", example = "0b9f3a44-6f0e-4f0c-9d0e-5a3f0c1d2e3f") @PathVariable
                    String attachment,
            @RequestHeader(name = IdentityApi.PURPOSE, required = false) @Nullable String code,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        var purpose = IdentityApi.PURPOSES.stream()
                .filter(known -> known.code().equals(code))
                .findFirst();
        switch (attachments
                .open(viewer, Refusals.number(number), file(attachment), purpose)
                .orElseThrow(Problem::notFound)) {
            case Opened.Content content -> content.file().send(content.content(), response);
            case Opened.NeedsPurpose() -> throw Problem.of(HttpStatus.BAD_REQUEST, "casework.problem.purpose_required");
        }
    }

    @PostMapping(ONE + "/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(
            who = CASE_ROLES,
            purpose = "remove a file from a case",
            shows = {SENSITIVE, IDENTITY, WELFARE, LEGAL, PLACEMENT},
            audited = true)
    @Operation(
            operationId = "removeAttachment",
            summary = "Removes a file, for good",
            description = "For whoever attached it, and for supervisors of the institution that registered the case:"
                    + " others get 403. Under a legal hold it is 409 `attachment_on_hold`.")
    void remove(
            @CaseNumberParameter @PathVariable String number,
            @Parameter(description = "The file's id.", example = "0b9f3a44-6f0e-4f0c-9d0e-5a3f0c1d2e3f") @PathVariable
                    String attachment,
            @RequestBody ReasonJson body,
            Viewer viewer) {
        var in = Reading.start();
        var reason = in.required("reason", body.reason());
        if (reason.length() > CaseAttachments.LONGEST_REASON) {
            in.flaw("reason", "too_long", Integer.toString(CaseAttachments.LONGEST_REASON));
        }
        Refusals.check(in);
        switch (attachments.remove(viewer, Refusals.number(number), file(attachment), reason)) {
            case REMOVED -> {}
            case NOT_FOUND -> throw Problem.notFound();
            case NOT_YOURS -> throw Refusals.forbidden();
            case ON_HOLD -> throw Problem.of(HttpStatus.CONFLICT, "casework.problem.attachment_on_hold");
        }
    }

    private static Optional<DataClass> dataClass(String code) {
        return CaseAttachments.CLASSES.stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private static FileId file(String attachment) {
        return FileId.parse(attachment).orElseThrow(Problem::notFound);
    }

    private static Problem refused(Why why) {
        return switch (why) {
            case TOO_LARGE -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "casework.problem.file_too_large");
            case NOT_SCANNED -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "casework.problem.not_scanned");
            case BUSY -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "casework.problem.uploads_busy");
            case EMPTY, KIND, MISNAMED, MACROS, MALWARE ->
                Problem.invalid(List.of(FieldProblem.of("file", why.code(), "web.file.refused." + why.code())));
        };
    }
}

package org.amparo.casework.web;

import static org.amparo.web.Audience.CASE_ROLES;
import static org.amparo.web.DataClass.GENERAL;
import static org.amparo.web.DataClass.IDENTITY;
import static org.amparo.web.DataClass.SENSITIVE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Casework;
import org.amparo.casework.NewNote;
import org.amparo.casework.PersonRole;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.web.DataClass;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What is added to a case and never changed: notes and further persons; and the history of what was. */
@RestController
@Tag(name = "cases")
class AdditionsApi {
    private static final String CASE = "/api/v1/cases/{number}";

    private final Casework casework;
    private final AskProgram ask;
    private final JsonMapper mapper;

    AdditionsApi(Casework casework, AskProgram ask, JsonMapper mapper) {
        this.casework = casework;
        this.ask = ask;
        this.mapper = mapper;
    }

    @Schema(name = "NewNote", description = "What somebody writes down. It is never changed: a correction is another.")
    record NewNoteJson(
            @Schema(
                    description = "1 to 20,000 characters.",
                    example = "Llamó su hermana.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String text,

            @Schema(
                    description =
                            "What it is about: who does not see that does not see the note. Without it, the most guarded that the"
                                    + " writer sees. Whoever writes what they do not see does not read it again.",
                    example = "welfare",
                    allowableValues = {"general", "sensitive", "welfare", "legal", "placement"})
            @Nullable
            String dataClass) {
        NewNote read(Reading in) {
            return new NewNote(text == null ? "" : text, AdditionsApi.dataClass(dataClass, in, "dataClass"));
        }

        @Override
        public String toString() {
            return "NewNote[]";
        }
    }

    /** What a note is about; empty where nobody says it. */
    static Optional<DataClass> dataClass(@Nullable String code, Reading in, String field) {
        var told = Reading.text(code);
        var known = told.flatMap(NewNote::about);
        if (told.isPresent() && known.isEmpty()) {
            in.flaw(field, "not_in_list", "data_class");
        }
        return known;
    }

    @Schema(name = "NewParticipant", description = "A witness, relative or dependant: never counted as a victim.")
    record NewParticipantJson(
            @Schema(
                    description = "List `person_role`.",
                    example = "witness",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"witness", "relative", "dependant"})
            @Nullable
            String role,

            @Nullable IdentityJson identity,

            @Schema(description = AsksWhoItIs.FIELD) @Nullable
            List<String> differentFrom) {
        @Override
        public String toString() {
            return "NewParticipant[]";
        }
    }

    @Schema(name = "History", description = "The changes of a case, newest first.")
    record HistoryJson(List<ChangeJson> changes) {}

    @GetMapping(CASE + "/history")
    @Route(
            who = CASE_ROLES,
            purpose = "read the history of a case",
            shows = {GENERAL, SENSITIVE},
            audited = true)
    @Operation(operationId = "readHistory", summary = "Tells what was changed, when, and by whom")
    HistoryJson history(@CaseNumberParameter @PathVariable String number, Viewer viewer) {
        var changes = casework.history(viewer, Refusals.number(number)).orElseThrow(Problem::notFound);
        return new HistoryJson(
                changes.stream().map(change -> ChangeJson.of(change, mapper)).toList());
    }

    @PostMapping(CASE + "/notes")
    @Route(who = CASE_ROLES, purpose = "add a note to a case", shows = GENERAL, audited = true)
    @Operation(operationId = "addNote", summary = "Adds a note")
    @ApiResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content,
            headers = @Header(name = "Location", description = "The case.", schema = @Schema(type = "string")))
    ResponseEntity<Void> addNote(
            @CaseNumberParameter @PathVariable String number, @RequestBody NewNoteJson body, Viewer viewer) {
        var in = Reading.start();
        var note = body.read(in);
        Refusals.check(Stream.concat(casework.checkNote(note.text()).stream(), in.flaws().stream())
                .toList());
        var found = Refusals.number(number);
        return added(found, casework.addNote(viewer, found, note));
    }

    @PostMapping(CASE + "/participants")
    @Route(
            who = CASE_ROLES,
            purpose = "add a person to a case",
            shows = {GENERAL, IDENTITY},
            audited = true)
    @Operation(operationId = "addParticipant", summary = "Adds a witness, relative or dependant")
    @AsksWhoItIs
    @ApiResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content,
            headers = @Header(name = "Location", description = "The case.", schema = @Schema(type = "string")))
    ResponseEntity<Void> addParticipant(
            @CaseNumberParameter @PathVariable String number, @RequestBody NewParticipantJson body, Viewer viewer) {
        var in = Reading.start();
        in.required("role", body.role());
        var role = in.constant(
                "role",
                body.role(),
                "person_role",
                code -> Constants.find(PersonRole.values(), PersonRole::code, code),
                PersonRole.WITNESS);
        var identity =
                body.identity() == null ? Identity.UNKNOWN : body.identity().read(in.at("identity"));
        Refusals.check(in);
        Refusals.check(casework.check(identity));
        var found = Refusals.number(number);
        ask.ask(viewer, List.of(new AskProgram.Newcomer("identity", Confidential.of(identity), body.differentFrom())));
        return added(found, casework.addParticipant(viewer, found, role, Confidential.of(identity)));
    }

    private static ResponseEntity<Void> added(CaseNumber number, boolean found) {
        if (!found) {
            throw Problem.notFound();
        }
        return ResponseEntity.created(URI.create(CaseQuery.PATH + "/" + number.value()))
                .build();
    }
}

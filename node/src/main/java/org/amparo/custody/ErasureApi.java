package org.amparo.custody;

import static org.amparo.web.Audience.CUSTODIANS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseErasures;
import org.amparo.casework.CaseErasures.PersonOfCase;
import org.amparo.casework.CaseErasures.PersonsOfCase;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.PersonRole;
import org.amparo.identity.Erasures.AskedBy;
import org.amparo.identity.Erasures.Outcome;
import org.amparo.identity.Erasures.Standing;
import org.amparo.identity.PersonId;
import org.amparo.web.FieldProblem;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasing who somebody is, and forbidding it. A token is fresh for some minutes after it was issued. */
@RestController
@Tag(name = "erasure", description = "Erases who somebody is, for custodians. Needs a token that was just issued.")
class ErasureApi {
    private static final String PERSONS = "/api/v1/custody/cases/{number}/persons";
    private static final String PERSON = PERSONS + "/{person}";

    private final CaseErasures erasures;

    ErasureApi(CaseErasures erasures) {
        this.erasures = erasures;
    }

    @Schema(name = "PersonsOfCase")
    record PersonsJson(@Schema(example = "VA-2026-000123-4") String number, List<PersonJson> persons) {
        static PersonsJson of(PersonsOfCase found) {
            return new PersonsJson(
                    found.number().value(),
                    found.persons().stream().map(PersonJson::of).toList());
        }
    }

    @Schema(name = "PersonOfCase", description = "A person of a case, none by name.")
    record PersonJson(
            @Schema(example = "4711") long person,

            @Schema(description = "Absent for whom the case is about.") @Nullable
            PersonRole role,

            @Schema(description = "`kept`, `held` or `erased`.", example = "kept")
            String standing,

            @Schema(description = "Since when the person is held or erased.") @Nullable
            OffsetDateTime since) {
        static PersonJson of(PersonOfCase one) {
            return switch (one.standing()) {
                case Standing.Kept() -> of(one, "kept", null);
                case Standing.Held held -> of(one, "held", held.placedAt().atOffset(ZoneOffset.UTC));
                case Standing.Erased erased ->
                    of(one, "erased", erased.erasedAt().atOffset(ZoneOffset.UTC));
            };
        }

        private static PersonJson of(PersonOfCase one, String standing, @Nullable OffsetDateTime since) {
            return new PersonJson(one.id().value(), one.role().orElse(null), standing, since);
        }
    }

    @Schema(name = "Erasure", description = "Whose wish it is, and why. The reason is kept sealed.")
    record ErasureJson(
            @Schema(description = "`person` or `court`.", example = "person") @Nullable
            String askedBy,

            @Schema(example = "Lo pidió por escrito") @Nullable
            String reason) {
        @Override
        public String toString() {
            return "Erasure[]";
        }
    }

    @Schema(name = "HoldReason", description = "Why an erasure is forbidden, or allowed again. Kept sealed.")
    record ReasonJson(
            @Schema(example = "Proceso penal en curso") @Nullable
            String reason) {
        @Override
        public String toString() {
            return "HoldReason[]";
        }
    }

    @GetMapping(PERSONS)
    @Route(who = CUSTODIANS, purpose = "see which persons of a case can be erased", audited = true)
    @Operation(
            operationId = "listPersonsToErase",
            summary = "Lists the persons of a case, none by name",
            description = "The first is whom the case is about. Only cases that your institution, or one beneath it,"
                    + " registered.")
    PersonsJson persons(
            @Parameter(description = "The case's number.", example = "VA-2026-000123-4") @PathVariable String number,
            Viewer viewer) {
        return PersonsJson.of(find(number, viewer));
    }

    @PostMapping(PERSON + "/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = CUSTODIANS, purpose = "erase who a person is", audited = true, afresh = true)
    @Operation(
            operationId = "erasePerson",
            summary = "Erases who a person is, for good",
            description = "Where a legal hold forbids it, it is 409 `legal_hold`.")
    void erase(
            @Parameter(description = "The case's number.", example = "VA-2026-000123-4") @PathVariable String number,
            @Parameter(description = "The person's number, as the list of persons gives it.", example = "4711")
                    @PathVariable
                    long person,
            @RequestBody ErasureJson body,
            Viewer viewer) {
        PersonOfCase one = find(number, person, viewer);
        Optional<AskedBy> askedBy = AskedBy.of(given(body.askedBy()));
        List<FieldProblem> wrong = new ArrayList<>(reason(body.reason()));
        if (askedBy.isEmpty()) {
            wrong.add(FieldProblem.of("askedBy", "not_in_list", "custody.erasure.flaw.askedBy"));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        Outcome outcome = erasures.erase(viewer, number(number), one.id(), askedBy.orElseThrow(), given(body.reason()))
                .orElseThrow(Problem::notFound);
        switch (outcome) {
            case Outcome.Erased() -> {}
            case Outcome.OnHold() -> throw Problem.of(HttpStatus.CONFLICT, "custody.problem.legal_hold");
            case Outcome.Unknown() -> throw Problem.notFound();
        }
    }

    @PostMapping(PERSON + "/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = CUSTODIANS, purpose = "forbid an erasure: legal hold", audited = true, afresh = true)
    @Operation(operationId = "placeHold", summary = "Forbids the erasure of a person")
    void hold(
            @Parameter(description = "The case's number.", example = "VA-2026-000123-4") @PathVariable String number,
            @Parameter(description = "The person's number, as the list of persons gives it.", example = "4711")
                    @PathVariable
                    long person,
            @RequestBody ReasonJson body,
            Viewer viewer) {
        PersonOfCase one = find(number, person, viewer);
        refuse(reason(body.reason()));
        if (!erasures.hold(viewer, number(number), one.id(), given(body.reason()))) {
            throw Problem.notFound();
        }
    }

    @PostMapping(PERSON + "/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = CUSTODIANS, purpose = "release a legal hold", audited = true, afresh = true)
    @Operation(operationId = "releaseHold", summary = "Allows the erasure of a person again")
    void release(
            @Parameter(description = "The case's number.", example = "VA-2026-000123-4") @PathVariable String number,
            @Parameter(description = "The person's number, as the list of persons gives it.", example = "4711")
                    @PathVariable
                    long person,
            @RequestBody ReasonJson body,
            Viewer viewer) {
        PersonOfCase one = find(number, person, viewer);
        refuse(reason(body.reason()));
        if (!erasures.release(viewer, number(number), one.id(), given(body.reason()))) {
            throw Problem.notFound();
        }
    }

    private static CaseNumber number(String typed) {
        return CaseNumber.parse(typed).orElseThrow(Problem::notFound);
    }

    private PersonsOfCase find(String number, Viewer viewer) {
        return erasures.find(viewer, number(number)).orElseThrow(Problem::notFound);
    }

    private PersonOfCase find(String number, long person, Viewer viewer) {
        return find(number, viewer).person(new PersonId(person)).orElseThrow(Problem::notFound);
    }

    private static void refuse(List<FieldProblem> wrong) {
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static List<FieldProblem> reason(@Nullable String reason) {
        String text = given(reason);
        if (text.isEmpty()) {
            return List.of(FieldProblem.of("reason", "required", "custody.erasure.flaw.reason"));
        }
        return text.length() > CaseErasures.LONGEST_REASON
                ? List.of(FieldProblem.of(
                        "reason", "too_long", "custody.erasure.flaw.long", String.valueOf(CaseErasures.LONGEST_REASON)))
                : List.of();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

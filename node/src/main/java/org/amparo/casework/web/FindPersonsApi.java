package org.amparo.casework.web;

import static org.amparo.web.Audience.CASE_ROLES;
import static org.amparo.web.DataClass.GENERAL;
import static org.amparo.web.DataClass.IDENTITY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.casework.PersonFinder;
import org.amparo.identity.Sought;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finds cases by who a person is. */
@RestController
@Tag(name = "identity", description = "Who the person of a case is. Each opening names its purpose and is audited.")
class FindPersonsApi {
    private final PersonFinder finder;

    FindPersonsApi(PersonFinder finder) {
        this.finder = finder;
    }

    @Schema(name = "PersonSearch", description = "What a person is looked for by.")
    record SearchJson(
            @Schema(
                    allowableValues = {"name", "document", "phone", "email"},
                    example = "name",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String by,

            @Schema(
                    description =
                            "A name in any order and spelling, or a part of it; else the whole number or address.",
                    example = "Maria Gutierres",
                    maxLength = Sought.LONGEST,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String text) {
        private Optional<Sought> read(Reading in) {
            var code = in.required("by", by);
            var kind = Arrays.stream(Sought.By.values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
            if (kind.isEmpty() && !code.isEmpty()) {
                in.flaw("by", "not_in_list");
            }
            var typed = in.required("text", text).strip();
            if (typed.length() > Sought.LONGEST) {
                in.flaw("text", "too_long", Integer.toString(Sought.LONGEST));
                return Optional.empty();
            }
            var sought = kind.map(one -> new Sought(one, typed));
            if (!typed.isEmpty() && sought.isPresent() && !sought.get().saysSomething()) {
                in.flaw("text", "required");
            }
            return sought;
        }

        @Override
        public String toString() {
            return "PersonSearch[]";
        }
    }

    @Schema(name = "PersonMatches", description = "The most alike first, at most 20.")
    record MatchesJson(
            List<MatchJson> matches,

            @Schema(description = "Whether there are more: ask more exactly.", example = "false")
            boolean more) {
        private static MatchesJson of(PersonFinder.Found found) {
            return new MatchesJson(found.matches().stream().map(MatchJson::of).toList(), found.more());
        }
    }

    @Schema(
            name = "PersonMatch",
            description = "A person of a case. Open `/api/v1/cases/{number}/identity` to see who.")
    record MatchJson(
            @Schema(description = "Number of the case.", example = "VA-2026-000123-4")
            String number,

            @Schema(description = "`victim`, or a code of the list `person_role`.", example = "victim")
            String role,

            @Schema(
                    allowableValues = {"strong", "close", "faint"},
                    example = "strong")
            String likeness) {
        private static MatchJson of(PersonFinder.Match match) {
            return new MatchJson(
                    match.number().value(), match.role(), match.likeness().code());
        }
    }

    @PostMapping("/api/v1/persons/search")
    @Route(
            who = CASE_ROLES,
            purpose = "find cases by who a person is",
            shows = {GENERAL, IDENTITY},
            audited = true)
    @Operation(
            operationId = "searchPersons",
            summary = "Finds cases by who a person is",
            description = "Only cases of which you may see who the person is. Whatever else is alike changes nothing in"
                    + " the answer. So many searches are answered in a day and a night, 300 as a rule.")
    @ApiResponse(responseCode = "200", description = "Who was found.")
    @ApiResponse(responseCode = "429", ref = "#/components/responses/TooManyRequests")
    MatchesJson search(@RequestBody SearchJson body, Viewer viewer) {
        var in = Reading.start();
        var sought = body.read(in);
        Refusals.check(in);
        finder.isTooOften(viewer).ifPresent(Refusals::stopTooManySearches);
        return MatchesJson.of(finder.find(viewer, sought.orElseThrow()));
    }

    @PostMapping("/api/v1/persons/resembling")
    @Route(
            who = CASE_ROLES,
            purpose = "ask whom a newcomer may be",
            shows = {GENERAL, IDENTITY},
            audited = true)
    @Operation(
            operationId = "findResemblingPersons",
            summary = "Finds cases of persons whom a newcomer may be",
            description = "Ask before registering. By the name and by each document, telephone and address of e-mail at"
                    + " once, at most " + PersonFinder.ASKED + ". Only cases of which you may see who the person is;"
                    + " whatever else is alike changes nothing in the answer. Nothing of the body is kept.")
    MatchesJson resembling(@RequestBody IdentityJson body, Viewer viewer) {
        var in = Reading.start();
        var newcomer = IdentityJson.read(body, in);
        Refusals.check(in);
        return MatchesJson.of(finder.resembling(viewer, newcomer));
    }
}

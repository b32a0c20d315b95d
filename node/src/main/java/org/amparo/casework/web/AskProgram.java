package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.access.Viewer;
import org.amparo.casework.PersonFinder;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Asks a program, where it wants to be asked, whether a newcomer is a person whom the viewer's own cases know, before anything
 * is written. Whom others know is answered as nobody is.
 */
@Component
class AskProgram {
    private final PersonFinder finder;

    AskProgram(PersonFinder finder) {
        this.finder = finder;
    }

    /**
     * A newcomer.
     *
     * @param field where it stands in the request
     * @param differentFrom numbers of cases that are somebody else's; null where nobody wants to be asked
     */
    record Newcomer(
            String field,
            Confidential<Identity> identity,
            @Nullable List<String> differentFrom) {}

    @Schema(name = "Lookalike", description = "A person of one of your cases whom the newcomer may be.")
    record LookalikeJson(
            @Schema(description = "Which newcomer, by its path in the request.", example = "identity")
            String field,

            @Schema(example = "VA-2026-000123-4") String number,

            @Schema(description = "`victim`, or a code of the list `person_role`.", example = "victim")
            String role,

            @Schema(
                    allowableValues = {"strong", "close"},
                    example = "strong")
            String likeness) {}

    /** @throws Problem with whom they may be, where it may be somebody */
    void ask(Viewer viewer, List<Newcomer> newcomers) {
        var found = new ArrayList<LookalikeJson>();
        for (var newcomer : newcomers) {
            if (newcomer.differentFrom() != null) {
                var others = Set.copyOf(newcomer.differentFrom());
                finder.resembling(viewer, newcomer.identity()).matches().stream()
                        .filter(match -> !others.contains(match.number().value()))
                        .map(match -> new LookalikeJson(
                                newcomer.field(),
                                match.number().value(),
                                match.role(),
                                match.likeness().code()))
                        .forEach(found::add);
            }
        }
        if (!found.isEmpty()) {
            throw Problem.of(HttpStatus.CONFLICT, "casework.problem.lookalikes").with("lookalikes", found);
        }
    }
}

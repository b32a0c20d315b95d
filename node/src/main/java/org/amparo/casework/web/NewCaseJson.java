package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.amparo.casework.CaseContent;
import org.amparo.casework.NewCase;
import org.amparo.casework.NewNote;
import org.amparo.casework.Profile;
import org.amparo.casework.Trafficking;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "NewCase",
        description = "A case to be registered. What is not sent was not asked; only `overview.registeredOn` must be.")
record NewCaseJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        OverviewJson overview,

        @Nullable ProfileJson profile,
        @Nullable TraffickingJson trafficking,
        @Nullable List<EventJson> events,
        @Nullable List<PerpetratorsJson> perpetrators,
        @Nullable List<ReferralJson> referrals,

        @Schema(description = "Answers to this node's own questions, by key of the field.", example = "{}") @Nullable
        Map<String, String> local,

        @Schema(description = "Who the person is. Kept apart; never in the answer.") @Nullable
        IdentityJson identity,

        @Schema(
                description = "Reference of the situation that the case shares with others, such as `S-2026-000017`;"
                        + " not for the persons of a batch.")
        @Nullable
        String situation,

        @Schema(
                description =
                        "Each becomes a note of the case, about what `noteClass` says; without it, the most guarded that the writer sees.",
                example = "[\"Llegó con una trabajadora social.\"]")
        @Nullable
        List<String> notes,

        @Schema(
                description =
                        "What all these notes are about. Whoever writes what they do not see does not read it again.",
                example = "welfare",
                allowableValues = {"general", "sensitive", "welfare", "legal", "placement"})
        @Nullable
        String noteClass,

        @Schema(description = AsksWhoItIs.FIELD) @Nullable List<String> differentFrom) {

    NewCase read(Reading in) {
        var about = AdditionsApi.dataClass(noteClass, in, "noteClass");
        return new NewCase(
                content(in),
                IdentityJson.read(identity, in.at("identity")),
                Reading.text(situation),
                Reading.several(notes).stream()
                        .map(text -> new NewNote(text, about))
                        .toList());
    }

    AskProgram.Newcomer newcomer(String field, NewCase read) {
        return new AskProgram.Newcomer(field, read.identity(), differentFrom);
    }

    private CaseContent content(Reading in) {
        return new CaseContent(
                (overview == null ? NO_OVERVIEW : overview).read(in.at("overview")),
                profile == null ? Profile.NOT_ASKED : profile.read(),
                trafficking == null ? Trafficking.NOT_ASKED : trafficking.read(),
                in.at("events").each(events, EventJson::read),
                in.at("perpetrators").each(perpetrators, (group, at) -> group.read()),
                in.at("referrals").each(referrals, ReferralJson::read),
                Reading.answers(local));
    }

    private static final OverviewJson NO_OVERVIEW =
            new OverviewJson(null, null, null, null, null, null, null, null, null, null);

    /** What a person typed is in no log. */
    @Override
    public String toString() {
        return "NewCase[]";
    }
}

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
                        "Each becomes a note of the case, about health and welfare where the writer sees that; to say what one is about, add it afterwards.",
                example = "[\"Llegó con una trabajadora social.\"]")
        @Nullable
        List<String> notes) {

    NewCase read(Reading in) {
        return new NewCase(
                content(in),
                IdentityJson.read(identity, in.at("identity")),
                Reading.text(situation),
                Reading.several(notes).stream().map(NewNote::of).toList());
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

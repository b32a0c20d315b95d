package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amparo.casework.CaseContent;
import org.amparo.casework.CaseView;
import org.amparo.casework.IccsProposal;
import org.jspecify.annotations.Nullable;

@Schema(name = "Case", description = "One person's file, without who the person is.")
record CaseJson(
        @Schema(example = "VA-2026-000123-4") String number,
        InstitutionJson institution,

        @Schema(description = "Reference of the situation that the case shares.", example = "S-2026-000017") @Nullable
        String situation,

        Instant createdAt,

        @Schema(description = "`user:12` or `process:import`.", example = "user:12")
        String createdBy,

        @Schema(description = "When it was erased who the person was; absent for a person who is there.") @Nullable
        Instant erased,

        VersionsJson versions,
        OverviewJson overview,
        ProfileJson profile,
        TraffickingJson trafficking,
        List<EventJson> events,
        List<PerpetratorsJson> perpetrators,
        List<ReferralJson> referrals,

        @Schema(description = "Answers to this node's own questions, by key of the field.", example = "{}")
        Map<String, String> local,

        List<ParticipantJson> participants,
        List<NoteJson> notes,
        ProposalsJson proposals) {

    @Schema(name = "Participant", description = "A further person of the case: never counted as a victim.")
    record ParticipantJson(
            @Schema(description = "Tells persons of this node apart.", example = "4711")
            long person,

            @Schema(
                    description = "List `person_role`.",
                    example = "witness",
                    allowableValues = {"witness", "relative", "dependant"})
            String role) {}

    @Schema(name = "Note", description = "A note, as it was written.")
    record NoteJson(
            @Schema(example = "Llegó con una trabajadora social.")
            String text,

            @Schema(
                    description = "What it is about.",
                    example = "welfare",
                    allowableValues = {"general", "sensitive", "welfare", "legal", "placement"})
            String dataClass,

            @Schema(example = "user:12") String writtenBy,
            Instant writtenAt) {}

    @Schema(
            name = "Proposals",
            description = "ICCS codes that follow from the answers, for a person to accept or not; never a charge.")
    record ProposalsJson(
            @Schema(description = "List `iccs`.", example = "[\"02042\"]")
            List<String> codes,

            @Schema(
                    description = "Elements of the crime that the answers do not show: `act`, `means`, `purpose`.",
                    example = "[\"means\"]")
            List<String> missing) {
        private static ProposalsJson of(IccsProposal proposals) {
            return new ProposalsJson(
                    proposals.codes(),
                    proposals.missing().stream()
                            .sorted()
                            .map(element -> element.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    static CaseJson of(CaseView view, InstitutionJson institution, Optional<Instant> erased) {
        var content = view.content();
        var hidden = view.hidden();
        return new CaseJson(
                view.number().value(),
                institution,
                view.situation().orElse(null),
                view.createdAt(),
                view.createdBy(),
                erased.orElse(null),
                VersionsJson.of(view.versions()),
                overviewOf(content, hidden),
                profileOf(content, hidden),
                traffickingOf(content, hidden),
                eventsOf(content, hidden),
                perpetratorsOf(content, hidden),
                referralsOf(content, hidden),
                localOf(content, hidden),
                view.participants().stream()
                        .map(one -> new ParticipantJson(
                                one.person().value(), one.role().code()))
                        .toList(),
                view.notes().stream()
                        .map(note ->
                                new NoteJson(note.text(), note.dataClass().code(), note.writtenBy(), note.writtenAt()))
                        .toList(),
                ProposalsJson.of(view.proposals()));
    }

    static OverviewJson overviewOf(CaseContent content, Set<String> hidden) {
        return OverviewJson.of(content.overview());
    }

    static ProfileJson profileOf(CaseContent content, Set<String> hidden) {
        return ProfileJson.of(content.profile(), hidden);
    }

    static TraffickingJson traffickingOf(CaseContent content, Set<String> hidden) {
        return TraffickingJson.of(content.trafficking());
    }

    static List<EventJson> eventsOf(CaseContent content, Set<String> hidden) {
        return content.events().stream().map(EventJson::of).toList();
    }

    static List<PerpetratorsJson> perpetratorsOf(CaseContent content, Set<String> hidden) {
        return content.perpetrators().stream().map(PerpetratorsJson::of).toList();
    }

    static List<ReferralJson> referralsOf(CaseContent content, Set<String> hidden) {
        return content.referrals().stream().map(ReferralJson::of).toList();
    }

    static Map<String, String> localOf(CaseContent content, Set<String> hidden) {
        return new TreeMap<>(content.localAnswers());
    }
}

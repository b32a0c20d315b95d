package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Basis;
import org.amparo.access.ConsentGiven;
import org.amparo.access.ConsentGiven.Guardian;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.NewMember;
import org.amparo.access.TeamMember;
import org.amparo.casework.ResponseTeam;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;
import org.jspecify.annotations.Nullable;

/** Who works on a case, as clients read it. */
@Schema(name = "Team", description = "Who works on a case beside the institution that registered it, and who did.")
record TeamJson(
        @Schema(description = "The institution that registered the case.")
        InstitutionJson registeredBy,

        @Schema(description = "Whether you may add institutions, and end what rests on a law or a mandate.")
        boolean mayAdd,

        @Schema(description = "The newest first.") List<MemberJson> members) {

    static TeamJson of(ResponseTeam team, Institutions institutions, Clock clock) {
        return new TeamJson(
                InstitutionJson.of(team.registeredBy(), institutions),
                team.mayAdd(),
                members(team.members(), institutions, clock));
    }

    static List<MemberJson> members(List<TeamMember> members, Institutions institutions, Clock clock) {
        return members.stream()
                .map(member -> MemberJson.of(member, institutions, clock))
                .toList();
    }

    private static List<String> codes(Set<DataClass> classes) {
        return classes.stream().sorted().map(DataClass::code).toList();
    }

    @Schema(name = "TeamMember", description = "An institution on a response team, or one that was.")
    record MemberJson(
            @Schema(example = "17") long id,
            InstitutionJson institution,

            @Schema(description = "Whether it is on the team now.")
            boolean live,

            @Schema(
                    example = "protection",
                    allowableValues = {"assistance", "protection", "investigation", "representation"})
            String purpose,

            @Schema(description = "The classes of data that it sees.", example = "[\"general\", \"placement\"]")
            List<String> classes,

            @Schema(
                    example = "law",
                    allowableValues = {"consent", "law", "mandate"})
            String basis,

            @Schema(description = "The law that it rests on.", example = "Ley 1234, artículo 5") @Nullable
            String law,

            @Schema(description = "The consent that it rests on.") @Nullable
            ConsentJson consent,

            @Schema(
                    description = "Whether a custodian lets it see who the person is.",
                    example = "none",
                    allowableValues = {"none", "asked", "granted", "refused"})
            String identity,

            @Schema(description = "The last day.", example = "2027-12-31") @Nullable
            String endsOn,

            @Schema(description = "When it was ended before.", example = "2026-11-26T12:00:00Z") @Nullable
            String endedAt) {
        static MemberJson of(TeamMember member, Institutions institutions, Clock clock) {
            return new MemberJson(
                    member.id(),
                    InstitutionJson.of(member.institution(), institutions),
                    member.isLive(LocalDate.now(clock)),
                    member.purpose().code(),
                    codes(member.classes()),
                    member.basis(),
                    member.law().orElse(null),
                    member.consent().map(ConsentJson::of).orElse(null),
                    member.identity().code(),
                    member.endsOn().map(LocalDate::toString).orElse(null),
                    member.endedAt().map(Object::toString).orElse(null));
        }
    }

    @Schema(name = "TeamConsent", description = "A consent as it was given.")
    record ConsentJson(
            @Schema(example = "9") long id,
            String how,
            @Schema(example = "spa") String language,
            @Schema(example = "1") String textVersion,
            @Schema(example = "2026-11-26") String givenOn,
            @Schema(example = "2027-11-26") String endsOn,
            @Nullable String guardian,
            @Nullable Integer authority,

            @Schema(description = "When the person took it back.", example = "2026-12-01T09:30:00Z") @Nullable
            String withdrawnAt) {
        static ConsentJson of(TeamMember.ConsentKept kept) {
            var given = kept.given();
            return new ConsentJson(
                    kept.id(),
                    given.how().code(),
                    given.language(),
                    given.textVersion(),
                    given.givenOn().toString(),
                    given.endsOn().toString(),
                    given.guardian().map(ConsentJson::code).orElse(null),
                    given.guardian()
                            .filter(Guardian.AuthorityDecided.class::isInstance)
                            .map(Guardian.AuthorityDecided.class::cast)
                            .map(decided -> decided.authority().value())
                            .orElse(null),
                    kept.withdrawnAt().map(Object::toString).orElse(null));
        }

        private static String code(Guardian guardian) {
            return switch (guardian) {
                case Guardian.NoConflict() -> "no_conflict";
                case Guardian.Conflict() -> "conflict";
                case Guardian.AuthorityDecided _ -> "authority_decided";
            };
        }
    }

    @Schema(
            name = "NewTeamMember",
            description = "An institution that is to join. `law` goes with the basis `law`, `consent` with `consent`.")
    record NewMemberJson(
            @Schema(description = "Its id.", example = "3", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Integer institution,

            @Schema(
                    description = "What it joins for; a lawyer of the person for `representation`.",
                    example = "protection",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"assistance", "protection", "investigation", "representation"})
            @Nullable
            String purpose,

            @Schema(
                    description =
                            "What it is to see: `general` always, and of `sensitive`, `identity`, `welfare`, `legal`,"
                                    + " `placement` what the purpose needs.",
                    example = "[\"general\"]")
            @Nullable
            List<String> classes,

            @Schema(
                    example = "law",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"consent", "law", "mandate"})
            @Nullable
            String basis,

            @Schema(description = "The law and its article, in 5 to 300 characters.", example = "Ley 1234, artículo 5")
            @Nullable
            String law,

            @Nullable NewConsentJson consent,

            @Schema(description = "The last day, where a law or a mandate has one.") @Nullable
            String endsOn) {

        NewMember read(Reading in) {
            if (institution == null) {
                in.flaw("institution", "required");
            }
            in.required("purpose", purpose);
            in.required("basis", basis);
            var joining = in.constant("purpose", purpose, "purpose", Joining::purpose, Purpose.ASSISTANCE);
            return new NewMember(
                    new InstitutionId(institution == null ? 0 : institution), joining, classes(in), basis(in));
        }

        private Set<DataClass> classes(Reading in) {
            var read = EnumSet.noneOf(DataClass.class);
            for (var code : Reading.several(classes)) {
                read.add(in.constant(
                        "classes",
                        code,
                        "data_class",
                        given -> Constants.find(DataClass.values(), DataClass::code, given),
                        DataClass.GENERAL));
            }
            return read;
        }

        private Basis basis(Reading in) {
            var ends = in.day("endsOn", endsOn);
            if (consent != null && !"consent".equals(basis)) {
                in.flaw("consent", "not_allowed_here");
            }
            if (law != null && !"law".equals(basis)) {
                in.flaw("law", "not_allowed_here");
            }
            return switch (basis == null ? "" : basis) {
                case "law" -> new Basis.ByLaw(in.required("law", law), ends);
                case "consent" -> {
                    if (consent == null) {
                        in.flaw("consent", "required");
                        yield new Basis.ByMandate(ends);
                    }
                    if (endsOn != null) {
                        in.flaw("endsOn", "not_allowed_here");
                    }
                    yield new Basis.Agreed(consent.read(in.at("consent")));
                }
                case "mandate", "" -> new Basis.ByMandate(ends);
                default -> {
                    in.flaw("basis", "not_in_list", "basis");
                    yield new Basis.ByMandate(ends);
                }
            };
        }
    }

    @Schema(name = "NewTeamConsent", description = "How the person agreed.")
    record NewConsentJson(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"signed", "spoken", "guardian"})
            @Nullable
            String how,

            @Schema(
                    description = "List `language`: the language in which it was explained.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String language,

            @Schema(
                    description =
                            "Which version of the text was shown or read out; at most 40 letters, figures, `.`, `_` or `-`.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String textVersion,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String givenOn,

            @Schema(
                    description = "The last day; at most five years later.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String endsOn,

            @Schema(
                    description = "Where a guardian agreed: whether there is a conflict of interest.",
                    allowableValues = {"no_conflict", "conflict", "authority_decided"})
            @Nullable
            String guardian,

            @Schema(description = "The child-protection authority that decided.") @Nullable
            Integer authority) {

        ConsentGiven read(Reading in) {
            in.required("how", how);
            in.required("givenOn", givenOn);
            in.required("endsOn", endsOn);
            var given = in.day("givenOn", givenOn).orElse(LocalDate.EPOCH);
            return new ConsentGiven(
                    in.constant("how", how, "consent", ConsentGiven.How::of, ConsentGiven.How.SPOKEN),
                    in.required("language", language),
                    in.required("textVersion", textVersion),
                    given,
                    in.day("endsOn", endsOn).orElse(given),
                    guardian(in));
        }

        private Optional<Guardian> guardian(Reading in) {
            if (authority != null && !"authority_decided".equals(guardian)) {
                in.flaw("authority", "not_allowed_here");
            }
            return switch (guardian == null ? "" : guardian) {
                case "" -> Optional.empty();
                case "no_conflict" -> Optional.of(new Guardian.NoConflict());
                case "conflict" -> Optional.of(new Guardian.Conflict());
                case "authority_decided" -> {
                    if (authority == null) {
                        in.flaw("authority", "required");
                    }
                    yield Optional.of(
                            new Guardian.AuthorityDecided(new InstitutionId(authority == null ? 0 : authority)));
                }
                default -> {
                    in.flaw("guardian", "not_in_list", "guardian");
                    yield Optional.empty();
                }
            };
        }
    }
}

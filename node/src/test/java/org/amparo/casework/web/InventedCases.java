package org.amparo.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseContent;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Casework;
import org.amparo.casework.NewCase;
import org.amparo.casework.NewNote;
import org.amparo.casework.PersonRole;
import org.amparo.casework.RegisterOutcome.Registered;
import org.amparo.confidential.Confidential;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.springframework.stereotype.Component;

/** Cases that nobody lived, for tests of pages. */
@Component
public class InventedCases {
    static final Confidential<Identity> PERSON = Confidential.of(Identity.named(
            Optional.of("Alba Inventada"), Optional.of("Ñandú Ensayo"), Optional.of(new PartialDate("2004"))));

    private final Casework casework;

    InventedCases(Casework casework) {
        this.casework = casework;
    }

    /** A case that says much, with a history, a note and a witness, among others that say less. */
    String some(Viewer viewer) {
        for (int i = 0; i < 4; i++) {
            register(viewer, sparse(i));
        }
        var number = register(viewer, full());
        var before = full().profile();
        casework.change(
                viewer,
                number,
                1,
                new SectionOfSheet(
                                SheetOfSection.of(before)
                                        .with("profile.education", "isced_1")
                                        .with("profile.languages", List.of("spa", "miq")),
                                LocalDate.of(2026, 3, 14))
                        .section(org.amparo.casework.Section.PROFILE));
        casework.addNote(
                viewer,
                number,
                NewNote.of("Llegó con una trabajadora social.\nDescansa; se le preguntará más mañana."));
        casework.addParticipant(viewer, number, PersonRole.WITNESS, PERSON);
        return number.value();
    }

    public CaseNumber register(Viewer viewer, CaseContent content) {
        return ((Registered) casework.register(viewer, NewCase.of(content, PERSON), Optional.empty()))
                .view()
                .number();
    }

    /** Of somebody whom nobody else is called like. */
    public CaseNumber register(Viewer viewer, CaseContent content, String first, String second) {
        var person = Confidential.of(Identity.named(Optional.of(first), Optional.of(second), Optional.empty()));
        return ((Registered) casework.register(viewer, NewCase.of(content, person), Optional.empty()))
                .view()
                .number();
    }

    public static CaseContent sparse(int day) {
        return sheet(Map.of(
                "overview.registeredOn", List.of("2026-02-1" + day),
                "profile.sex", List.of(day % 2 == 0 ? "female" : "not_asked"),
                "profile.ageAtRegistration", List.of("2" + day),
                "trafficking.exploitation", List.of("forced_labour")));
    }

    public static CaseContent full() {
        return sheet(Map.ofEntries(
                Map.entry("overview.registeredOn", List.of("2026-03-14")),
                Map.entry("overview.identifiedOn", List.of("2026-03")),
                Map.entry("overview.source", List.of("border_control")),
                Map.entry("overview.traffickingStatus", List.of("confirmed")),
                Map.entry("overview.decidedBy", List.of("ngo")),
                Map.entry("overview.interviewConsent", List.of("yes")),
                Map.entry("overview.place.country", List.of("XA")),
                Map.entry("overview.place.subdivision", List.of("XA-03")),
                Map.entry("overview.place.municipality", List.of("Río Imaginado")),
                Map.entry("profile.sex", List.of("female")),
                Map.entry("profile.ageAtRegistration", List.of("22")),
                Map.entry("profile.nationalities", List.of("XA", "HN")),
                Map.entry("profile.languages", List.of("spa")),
                Map.entry("profile.disabilities", List.of("refused")),
                Map.entry("profile.migratoryStatus", List.of("unknown")),
                Map.entry("trafficking.exploitation", List.of("sexual_exploitation", "forced_criminality")),
                Map.entry(
                        "trafficking.meansOfControl",
                        List.of("debt_bondage", "threatens_family", "withholds_documents")),
                Map.entry("trafficking.recruitmentMethods", List.of("online_social_network")),
                Map.entry("trafficking.industry", List.of("56")),
                Map.entry("events[0].stage", List.of("recruitment")),
                Map.entry("events[0].place.country", List.of("XA")),
                Map.entry("events[0].place.subdivision", List.of("XA-07")),
                Map.entry("events[0].began", List.of("2024")),
                Map.entry("events[1].stage", List.of("exploitation")),
                Map.entry("events[1].place.country", List.of("HN")),
                Map.entry("events[1].place.municipality", List.of("Puerto Inventado")),
                Map.entry("events[1].began", List.of("2024-06")),
                Map.entry("events[1].ended", List.of("2026-03-10")),
                Map.entry("perpetrators[0].people", List.of("2")),
                Map.entry("perpetrators[0].sex", List.of("male")),
                Map.entry("perpetrators[0].roles", List.of("recruiter", "transporter")),
                Map.entry("referrals[0].direction", List.of("incoming")),
                Map.entry("referrals[0].organisation", List.of("Migración, puesto fronterizo 4"))));
    }

    private static CaseContent sheet(Map<String, List<String>> answers) {
        return new SectionOfSheet(new Sheet(answers), LocalDate.of(2026, 3, 14)).content();
    }
}

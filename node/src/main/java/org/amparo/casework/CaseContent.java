package org.amparo.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.casework.SectionContent.Events;
import org.amparo.casework.SectionContent.LocalAnswers;
import org.amparo.casework.SectionContent.Perpetrators;
import org.amparo.casework.SectionContent.Referrals;

/** All sections of a case: everything but who the person is. */
public record CaseContent(
        Overview overview,
        Profile profile,
        Trafficking trafficking,
        List<StageEvent> events,
        List<PerpetratorGroup> perpetrators,
        List<Referral> referrals,
        Map<String, String> localAnswers) {

    public CaseContent {
        events = List.copyOf(events);
        perpetrators = List.copyOf(perpetrators);
        referrals = List.copyOf(referrals);
        localAnswers = Map.copyOf(localAnswers);
    }

    /** A case of which nothing was asked yet. */
    public static CaseContent begun(LocalDate registeredOn) {
        return new CaseContent(
                Overview.begun(registeredOn),
                Profile.NOT_ASKED,
                Trafficking.NOT_ASKED,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    public SectionContent get(Section section) {
        return switch (section) {
            case OVERVIEW -> overview;
            case PROFILE -> profile;
            case TRAFFICKING -> trafficking;
            case EVENTS -> new Events(events);
            case PERPETRATORS -> new Perpetrators(perpetrators);
            case REFERRALS -> new Referrals(referrals);
            case LOCAL -> new LocalAnswers(localAnswers);
        };
    }

    /** The same case with one section replaced. */
    public CaseContent with(SectionContent content) {
        return switch (content) {
            case Overview o -> new CaseContent(o, profile, trafficking, events, perpetrators, referrals, localAnswers);
            case Profile p -> new CaseContent(overview, p, trafficking, events, perpetrators, referrals, localAnswers);
            case Trafficking t -> new CaseContent(overview, profile, t, events, perpetrators, referrals, localAnswers);
            case Events e ->
                new CaseContent(overview, profile, trafficking, e.events(), perpetrators, referrals, localAnswers);
            case Perpetrators p ->
                new CaseContent(overview, profile, trafficking, events, p.groups(), referrals, localAnswers);
            case Referrals r ->
                new CaseContent(overview, profile, trafficking, events, perpetrators, r.referrals(), localAnswers);
            case LocalAnswers l ->
                new CaseContent(overview, profile, trafficking, events, perpetrators, referrals, l.answers());
        };
    }
}

package org.amparo.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.access.ConsentGiven.Guardian;
import org.amparo.access.TeamOutcome.Flaw;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;
import org.springframework.stereotype.Component;

/** What is wrong with somebody who is to join a response team. */
@Component
class TeamRules {
    private static final Set<Purpose> PURPOSES =
            EnumSet.of(Purpose.ASSISTANCE, Purpose.PROTECTION, Purpose.INVESTIGATION, Purpose.REPRESENTATION);
    private static final int LONGEST_YEARS = 5;
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");

    private final Institutions institutions;
    private final Clock clock;

    TeamRules(Institutions institutions, Clock clock) {
        this.institutions = institutions;
        this.clock = clock;
    }

    /**
     * @param sight what the one who adds sees: nobody gives more than that
     * @param implicated institutions to which the case is closed
     */
    List<Flaw> flaws(SharedCase shared, NewMember member, Sight sight, Set<InstitutionId> implicated) {
        var flaws = new ArrayList<Flaw>();
        institution(shared, member, implicated, flaws);
        if (!PURPOSES.contains(member.purpose())) {
            flaws.add(new Flaw("purpose", "no_purpose_of_a_team"));
            return flaws;
        }
        classes(member, sight, flaws);
        switch (member.basis()) {
            case Basis.Agreed(var consent) -> consent(consent, flaws);
            case Basis.ByLaw(var law, var endsOn) -> {
                if (law.strip().length() < 5
                        || law.length() > 300
                        || law.codePoints().anyMatch(Character::isISOControl)) {
                    flaws.add(new Flaw("law", "law_unnamed"));
                }
                endsOn.ifPresent(day -> notPast("endsOn", day, flaws));
            }
            case Basis.ByMandate(var endsOn) -> {
                if (member.purpose() != Purpose.REPRESENTATION) {
                    flaws.add(new Flaw("basis", "mandate_is_for_lawyers"));
                }
                endsOn.ifPresent(day -> notPast("endsOn", day, flaws));
            }
        }
        return flaws;
    }

    private void institution(SharedCase shared, NewMember member, Set<InstitutionId> implicated, List<Flaw> flaws) {
        var found = institutions.find(member.institution()).filter(known -> !known.closed());
        // An institution that is implicated is refused in the words in which an unknown one is.
        boolean open = found.isPresent()
                && institutions.workplace(member.institution()).above().stream().noneMatch(implicated::contains);
        if (!open) {
            flaws.add(new Flaw("institution", "no_such_institution"));
        } else if (member.institution().equals(shared.registeredBy())) {
            flaws.add(new Flaw("institution", "on_the_team_already"));
        }
    }

    private void classes(NewMember member, Sight sight, List<Flaw> flaws) {
        if (!member.classes().contains(DataClass.GENERAL)) {
            flaws.add(new Flaw("classes", "general_is_needed"));
        }
        if (!Policy.of(member.purpose()).containsAll(member.classes())) {
            flaws.add(new Flaw("classes", "more_than_the_purpose_needs"));
        }
        if (!sight.classes().containsAll(member.classes())) {
            flaws.add(new Flaw("classes", "more_than_you_see"));
        }
        if (institutions.workplace(member.institution()).enforcement()
                && !Policy.ENFORCEMENT.containsAll(member.classes())) {
            flaws.add(new Flaw("classes", "not_for_enforcement"));
        }
    }

    private void consent(ConsentGiven consent, List<Flaw> flaws) {
        if (!LANGUAGE.matcher(consent.language()).matches()) {
            flaws.add(new Flaw("consent.language", "language_needed"));
        }
        if (!VERSION.matcher(consent.textVersion()).matches()) {
            flaws.add(new Flaw("consent.textVersion", "version_needed"));
        }
        if (consent.givenOn().isAfter(LocalDate.now(clock))) {
            flaws.add(new Flaw("consent.givenOn", "in_the_future"));
        }
        if (consent.endsOn().isBefore(consent.givenOn())
                || consent.endsOn().isAfter(consent.givenOn().plusYears(LONGEST_YEARS))) {
            flaws.add(new Flaw("consent.endsOn", "end_out_of_range"));
        } else {
            notPast("consent.endsOn", consent.endsOn(), flaws);
        }
        boolean byGuardian = consent.how() == ConsentGiven.How.GUARDIAN;
        if (byGuardian != consent.guardian().isPresent()) {
            flaws.add(new Flaw("consent.guardian", "guardian_unclear"));
        }
        consent.guardian().ifPresent(guardian -> guardian(guardian, flaws));
    }

    private void guardian(Guardian guardian, List<Flaw> flaws) {
        switch (guardian) {
            case Guardian.NoConflict() -> {}
            case Guardian.Conflict() -> flaws.add(new Flaw("consent.guardian", "authority_decides"));
            case Guardian.AuthorityDecided(var authority) -> {
                boolean decides = institutions
                        .find(authority)
                        .filter(known -> known.kind().equals("child_protection"))
                        .isPresent();
                if (!decides) {
                    flaws.add(new Flaw("consent.authority", "no_child_protection"));
                }
            }
        }
    }

    private void notPast(String field, LocalDate day, List<Flaw> flaws) {
        if (day.isBefore(LocalDate.now(clock))) {
            flaws.add(new Flaw(field, "over_already"));
        }
    }
}

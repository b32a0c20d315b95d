package org.amparo.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Sight;
import org.amparo.casework.CaseChange.FieldChange;

/**
 * Takes out of a case what a viewer does not see, and puts it back into what such a viewer writes: who changes a section
 * without seeing all of it leaves the rest as it is.
 */
final class Redaction {
    private static final String CHANGE_OF_LOCATION = "change_of_location";

    private final Set<String> hidden;

    private Redaction(Set<String> hidden) {
        this.hidden = hidden;
    }

    static Redaction of(Sight sight) {
        return new Redaction(FieldClasses.hidden(sight));
    }

    /** The content as the viewer sees it: what is hidden reads as if nobody had asked. */
    CaseContent see(CaseContent content) {
        return hidden.isEmpty()
                ? content
                : new CaseContent(
                        content.overview(),
                        see(content.profile()),
                        content.trafficking(),
                        content.events().stream().map(this::see).toList(),
                        content.perpetrators(),
                        content.referrals().stream().filter(this::isSeen).toList(),
                        content.localAnswers());
    }

    /** What such a viewer wrote, with what the section held beneath it. */
    SectionContent keep(SectionContent written, CaseContent stored) {
        return switch (written) {
            case Profile profile -> keep(profile, stored.profile());
            case SectionContent.Events(var events) -> new SectionContent.Events(keep(events, stored.events()));
            case SectionContent.Referrals(var referrals) -> new SectionContent.Referrals(keepUnseen(referrals, stored));
            case Overview _, Trafficking _, SectionContent.Perpetrators _, SectionContent.LocalAnswers _ -> written;
        };
    }

    /** Whether a viewer may read what a field held before and after. */
    boolean isSeen(Section section, FieldChange change) {
        return switch (section) {
            case PROFILE -> !hidden.contains("profile." + change.field());
            case EVENTS -> !hidden.contains(FieldClasses.RECRUITED_AT);
            case REFERRALS ->
                !hidden.contains(FieldClasses.MOVED_TO)
                        || !change.before().contains(CHANGE_OF_LOCATION)
                                && !change.after().contains(CHANGE_OF_LOCATION);
            case OVERVIEW, TRAFFICKING, PERPETRATORS, LOCAL -> true;
        };
    }

    private Profile see(Profile profile) {
        return chosen(profile, Profile.NOT_ASKED);
    }

    private Profile keep(Profile written, Profile stored) {
        return chosen(written, stored);
    }

    /** The first one, with what is hidden from the second. */
    private Profile chosen(Profile seen, Profile other) {
        return new Profile(
                seen.sex(),
                of(FieldClasses.GENDER_IDENTITY, seen, other).genderIdentity(),
                seen.ageAtRegistration(),
                seen.ageBand(),
                seen.ageAtRecruitment(),
                seen.nationalities(),
                of(FieldClasses.PEOPLE_GROUP, seen, other).peopleGroup(),
                of(FieldClasses.PEOPLE_NAME, seen, other).peopleName(),
                seen.languages(),
                of(FieldClasses.DISABILITIES, seen, other).disabilities(),
                of(FieldClasses.MIGRATORY_STATUS, seen, other).migratoryStatus(),
                seen.education(),
                seen.maritalStatus(),
                seen.dependants());
    }

    private Profile of(String path, Profile seen, Profile other) {
        return hidden.contains(path) ? other : seen;
    }

    private StageEvent see(StageEvent event) {
        return hidesPlaceOf(event)
                ? new StageEvent(
                        event.stage(),
                        event.place(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        event.began(),
                        event.ended(),
                        event.description())
                : event;
    }

    private boolean hidesPlaceOf(StageEvent event) {
        return event.stage() == Stage.RECRUITMENT && hidden.contains(FieldClasses.RECRUITED_AT);
    }

    /** An event that reads as before is the one before; of those that were changed, the first gets the first's place. */
    private List<StageEvent> keep(List<StageEvent> written, List<StageEvent> stored) {
        var unmatched =
                new ArrayList<>(stored.stream().filter(this::hidesPlaceOf).toList());
        var kept = new ArrayList<>(written);
        for (int i = 0; i < kept.size(); i++) {
            var event = kept.get(i);
            for (var before : unmatched) {
                if (see(before).equals(event)) {
                    kept.set(i, before);
                    unmatched.remove(before);
                    break;
                }
            }
        }
        for (int i = 0; i < kept.size() && !unmatched.isEmpty(); i++) {
            var event = kept.get(i);
            boolean isNew = hidesPlaceOf(event) && see(event).equals(event) && !stored.contains(event);
            if (isNew) {
                var place = unmatched.removeFirst();
                kept.set(
                        i,
                        new StageEvent(
                                event.stage(),
                                event.place(),
                                place.street(),
                                place.postalCode(),
                                place.coordinates(),
                                event.began(),
                                event.ended(),
                                event.description()));
            }
        }
        return kept;
    }

    private boolean isSeen(Referral referral) {
        return !(referral.reason().equals(CHANGE_OF_LOCATION) && hidden.contains(FieldClasses.MOVED_TO));
    }

    private List<Referral> keepUnseen(List<Referral> written, CaseContent stored) {
        var kept = new ArrayList<>(written);
        stored.referrals().stream().filter(referral -> !isSeen(referral)).forEach(kept::add);
        return kept;
    }
}

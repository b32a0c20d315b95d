package org.amparo.exchange.htcds;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.amparo.casework.AgeBand;
import org.amparo.casework.CaseContent;
import org.amparo.casework.Profile;
import org.amparo.forms.PartialDate;

/** The standard has the birth date and no age, statistics have the age and no birth date. */
final class AgeFromBirth {
    private AgeFromBirth() {}

    /** The same case with the age at registration, or at least the age band, that the birth date leaves no doubt of. */
    static CaseContent conclude(CaseContent content, Optional<PartialDate> birthDate) {
        var profile = content.profile();
        if (birthDate.isEmpty() || profile.ageAtRegistration().isPresent()) {
            return content;
        }
        var registered = content.overview().registeredOn();
        int youngest = years(latest(birthDate.get()), registered);
        int oldest = years(birthDate.get().earliest(), registered);
        if (youngest < 0 || oldest > 120) {
            return content;
        }
        if (youngest == oldest) {
            return content.with(aged(profile, Optional.of(oldest), profile.ageBand()));
        }
        return AgeBand.of(youngest).equals(AgeBand.of(oldest))
                ? content.with(aged(profile, Optional.empty(), AgeBand.of(oldest)))
                : content;
    }

    private static int years(LocalDate birth, LocalDate day) {
        return birth.isAfter(day) ? -1 : Period.between(birth, day).getYears();
    }

    private static LocalDate latest(PartialDate date) {
        return switch (date.iso().length()) {
            case 4 -> Year.parse(date.iso()).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date.iso()).atEndOfMonth();
            default -> date.earliest();
        };
    }

    private static Profile aged(Profile profile, Optional<Integer> age, String band) {
        return new Profile(
                profile.sex(),
                profile.genderIdentity(),
                age,
                band,
                profile.ageAtRecruitment(),
                profile.nationalities(),
                profile.peopleGroup(),
                profile.peopleName(),
                profile.languages(),
                profile.disabilities(),
                profile.migratoryStatus(),
                profile.education(),
                profile.maritalStatus(),
                profile.dependants());
    }
}

package org.amparo.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;

/**
 * An institution on a response team, or one that was.
 *
 * @param basis {@code consent}, {@code law} or {@code mandate}
 * @param consent the consent that it rests on
 * @param law the law that it rests on
 * @param identity how it stands with IDENTITY
 * @param endsOn the last day
 * @param endedAt when somebody ended it
 */
public record TeamMember(
        long id,
        InstitutionId institution,
        Purpose purpose,
        Set<DataClass> classes,
        String basis,
        Optional<ConsentKept> consent,
        Optional<String> law,
        IdentityGrant identity,
        Optional<LocalDate> endsOn,
        String addedBy,
        Instant addedAt,
        Optional<Instant> endedAt) {

    public TeamMember {
        classes = Set.copyOf(classes);
    }

    /** Whether it is on the team on a day. */
    public boolean isLive(LocalDate today) {
        return endedAt.isEmpty() && endsOn.filter(today::isAfter).isEmpty();
    }

    /** Whether a custodian let it see who the person is. */
    public enum IdentityGrant {
        NONE,
        ASKED,
        GRANTED,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static IdentityGrant of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A consent as it was recorded.
     *
     * @param withdrawnAt when the person took it back
     */
    public record ConsentKept(long id, ConsentGiven given, Optional<Instant> withdrawnAt) {}
}

package org.amparo.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.amparo.confidential.Purpose;
import org.amparo.web.DataClass;

/**
 * What a custodian decides: who may see identities, and whether a case was rightly opened by force. Each custodian does
 * so for what concerns the own institution and those beneath it. Whoever calls has shown a ticket.
 */
public interface Custody {
    /** How many things wait for this custodian. */
    int waiting(Viewer custodian);

    /** Requests to see who a person is, the oldest first; at most 100. */
    List<IdentityRequest> identityRequests(Viewer custodian);

    /** @return false when there is no such request for this custodian, or it was decided before */
    boolean decide(Viewer custodian, long member, boolean granted);

    /** Cases opened by force that nobody has judged yet, the newest first; at most 100. */
    List<OpenedByForce> toReview(Viewer custodian);

    /**
     * Judges an opening, and ends it where it was not justified.
     *
     * @param note in the custodian's own words, at most 1,000 characters; kept sealed
     * @return false when there is no such opening for this custodian, or it was judged before
     */
    boolean review(Viewer custodian, long opening, Verdict verdict, String note);

    /** An institution that is on a team and asks who the person is. */
    record IdentityRequest(
            long member,
            long caseId,
            InstitutionId institution,
            InstitutionId registeredBy,
            Purpose purpose,
            Set<DataClass> classes,
            String basis,
            Optional<String> law,
            String addedBy,
            Instant addedAt) {}

    /** A case that somebody opened by force. */
    record OpenedByForce(
            long id,
            long caseId,
            UserId user,
            InstitutionId institution,
            InstitutionId registeredBy,
            Purpose purpose,
            String reason,
            Instant openedAt,
            Instant endsAt,
            boolean stillOpen) {}

    /** What a custodian finds. */
    enum Verdict {
        JUSTIFIED,
        NOT_JUSTIFIED,
        FOLLOWED_UP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Verdict> of(String code) {
            for (var verdict : values()) {
                if (verdict.code().equals(code)) {
                    return Optional.of(verdict);
                }
            }
            return Optional.empty();
        }
    }
}

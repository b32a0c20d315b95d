package org.amparo.casework;

import static org.amparo.forms.MissingAnswer.NOT_ASKED_CODE;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.forms.PartialDate;

/**
 * Where the case stands and how it came about.
 *
 * @param closingReason why a closed case was closed
 * @param owner sign-in name of the responsible user; after an import perhaps somebody this node does not know
 * @param identifiedOn when the person was first recognised as a possible victim
 * @param place where the case was registered
 * @param source how the person came: list {@code case_source}
 * @param traffickingStatus list {@code trafficking_status}; {@code no_indicators} means none at this time
 * @param decidedBy who decided that status: list {@code decision_maker}
 * @param interviewConsent {@code yes}, {@code no} or a missing answer: consent to an interview, never to sharing
 */
public record Overview(
        CaseStatus status,
        Optional<String> closingReason,
        Optional<String> owner,
        LocalDate registeredOn,
        Optional<PartialDate> identifiedOn,
        Place place,
        String source,
        String traffickingStatus,
        String decidedBy,
        String interviewConsent)
        implements SectionContent {

    /** An active case of which nothing else is known yet. */
    public static Overview begun(LocalDate registeredOn) {
        return new Overview(
                CaseStatus.ACTIVE,
                Optional.empty(),
                Optional.empty(),
                registeredOn,
                Optional.empty(),
                Place.UNKNOWN,
                NOT_ASKED_CODE,
                "possible",
                NOT_ASKED_CODE,
                NOT_ASKED_CODE);
    }

    /** The same case with another one responsible for it, or nobody. */
    public Overview ownedBy(Optional<String> another) {
        return new Overview(
                status,
                closingReason,
                another,
                registeredOn,
                identifiedOn,
                place,
                source,
                traffickingStatus,
                decidedBy,
                interviewConsent);
    }

    @Override
    public Section section() {
        return Section.OVERVIEW;
    }
}

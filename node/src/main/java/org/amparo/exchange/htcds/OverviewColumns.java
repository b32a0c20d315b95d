package org.amparo.exchange.htcds;

import static org.amparo.forms.MissingAnswer.NOT_ASKED_CODE;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.casework.CaseStatus;
import org.amparo.casework.Overview;
import org.amparo.casework.Place;

/** Where the case stands, in columns. */
final class OverviewColumns {
    private OverviewColumns() {}

    static void write(Overview overview, RowOut out) {
        out.answer("cas_Status", overview.status().code());
        out.text("cas_ReasonForCaseClosure", overview.closingReason());
        out.text("cas_CaseOwner", overview.owner());
        out.date("amparo_RegisteredOn", Optional.of(overview.registeredOn()));
        out.partial("amparo_IdentifiedOn", overview.identifiedOn());
        PlaceColumns.write("amparo_Place", overview.place(), out);
        out.own("amparo_Source", overview.source());
        out.answer("vic_TraffickingStatus", overview.traffickingStatus());
        out.answer("vic_TraffickingStatusDecisionMakingOrg", overview.decidedBy());
        switch (overview.interviewConsent()) {
            case "yes" -> out.put("con_Consent", "TRUE");
            case "no" -> out.put("con_Consent", "FALSE");
            default -> out.own("amparo_InterviewConsent", overview.interviewConsent());
        }
    }

    /**
     * @param today when the case is registered if the file says neither that nor when it was referred here
     */
    static Overview read(RowIn in, LocalDate today) {
        return new Overview(
                in.code("cas_Status").flatMap(CaseStatus::of).orElse(CaseStatus.ACTIVE),
                in.text("cas_ReasonForCaseClosure"),
                in.text("cas_CaseOwner"),
                in.date("amparo_RegisteredOn")
                        .or(() -> in.date("cas_IncomingReferralDate"))
                        .orElse(today),
                in.partial("amparo_IdentifiedOn"),
                PlaceColumns.read("amparo_Place", in),
                in.own("amparo_Source"),
                in.answer("vic_TraffickingStatus"),
                in.answer("vic_TraffickingStatusDecisionMakingOrg"),
                consent(in));
    }

    private static String consent(RowIn in) {
        var ticked = in.raw("con_Consent");
        if (ticked.isEmpty()) {
            return in.own("amparo_InterviewConsent");
        }
        return YesNo.of(ticked.get()).map(yes -> yes ? "yes" : "no").orElseGet(() -> {
            in.reject("con_Consent", "neither TRUE nor FALSE");
            return NOT_ASKED_CODE;
        });
    }

    /** The three columns of a place. */
    static final class PlaceColumns {
        private PlaceColumns() {}

        static void write(String prefix, Place place, RowOut out) {
            out.own(prefix + "Country", place.country());
            out.own(prefix + "Subdivision", place.subdivision());
            out.text(prefix + "Municipality", place.municipality());
        }

        static Place read(String prefix, RowIn in) {
            return new Place(
                    in.code(prefix + "Country"), in.code(prefix + "Subdivision"), in.text(prefix + "Municipality"));
        }
    }
}

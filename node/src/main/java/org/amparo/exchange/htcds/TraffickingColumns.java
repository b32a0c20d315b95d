package org.amparo.exchange.htcds;

import static org.amparo.forms.MissingAnswer.NOT_ASKED_CODE;

import org.amparo.casework.Trafficking;

/** What was done to the person, in columns. */
final class TraffickingColumns {
    private TraffickingColumns() {}

    static void write(Trafficking trafficking, RowOut out) {
        out.answer("vic_TypeOfExploitation", trafficking.exploitation());
        out.answer("vic_TypeOfSexExploitation", trafficking.sexualExploitation());
        out.answer("vic_ForcedLabourIndustry", trafficking.industry());
        out.answer("vic_MethodsOfControl", trafficking.meansOfControl());
        out.answer("vic_MethodOfRecruitment", trafficking.recruitmentMethods());
        out.text("vic_LocationOfRecruitment", trafficking.recruitmentSite());
        out.text("vic_LocationOfExploitation", trafficking.exploitationSite());
        out.answer("vic_RelationshipToTrafficker", trafficking.relationToTrafficker());
        out.answer("vic_RecruitmentWebsitesAndApps", trafficking.recruitmentPlatforms());
        out.answer("vic_ExploitationWebsitesAndApps", trafficking.exploitationPlatforms());
        out.put("amparo_IccsCodes", String.join(RowOut.SEPARATOR, trafficking.iccsCodes()));
    }

    static Trafficking read(RowIn in) {
        return new Trafficking(
                in.answers("vic_TypeOfExploitation"),
                in.answers("vic_TypeOfSexExploitation"),
                industry(in),
                in.answers("vic_MethodsOfControl"),
                in.answers("vic_MethodOfRecruitment"),
                in.text("vic_LocationOfRecruitment"),
                in.text("vic_LocationOfExploitation"),
                in.answer("vic_RelationshipToTrafficker"),
                in.answers("vic_RecruitmentWebsitesAndApps"),
                in.answers("vic_ExploitationWebsitesAndApps"),
                in.owns("amparo_IccsCodes"));
    }

    /** The standard has one industry, its XLSForm lets several be ticked: the first counts, a note keeps all. */
    private static String industry(RowIn in) {
        var industries = in.answers("vic_ForcedLabourIndustry");
        if (industries.size() > 1) {
            in.notes()
                    .add("vic_ForcedLabourIndustry: "
                            + in.raw("vic_ForcedLabourIndustry")
                                    .map(String::strip)
                                    // Only our own column says so.
                                    .orElseGet(() -> String.join(RowOut.SEPARATOR, industries)));
        }
        return industries.isEmpty() ? NOT_ASKED_CODE : industries.getFirst();
    }
}

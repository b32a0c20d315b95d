package org.amparo.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.casework.CaseContent;
import org.amparo.casework.Overview;
import org.amparo.casework.PerpetratorGroup;
import org.amparo.casework.Place;
import org.amparo.casework.Profile;
import org.amparo.casework.Referral;
import org.amparo.casework.Section;
import org.amparo.casework.SectionContent;
import org.amparo.casework.StageEvent;
import org.amparo.casework.Trafficking;
import org.amparo.forms.PartialDate;

/** The answers of a section as a sheet in canonical form; the way back is {@link SectionOfSheet}. */
final class SheetOfSection {
    private final Map<String, List<String>> answers = new LinkedHashMap<>();

    private SheetOfSection() {}

    static Sheet of(CaseContent content) {
        var sheet = Sheet.BLANK;
        for (var section : Section.values()) {
            sheet = sheet.with(of(content.get(section)));
        }
        return sheet;
    }

    static Sheet of(SectionContent content) {
        var sheet = new SheetOfSection();
        switch (content) {
            case Overview overview -> sheet.overview(overview);
            case Profile profile -> sheet.profile(profile);
            case Trafficking trafficking -> sheet.trafficking(trafficking);
            case SectionContent.Events events -> {
                for (int i = 0; i < events.events().size(); i++) {
                    sheet.event(Sheet.row("events", i), events.events().get(i));
                }
            }
            case SectionContent.Perpetrators perpetrators -> {
                for (int i = 0; i < perpetrators.groups().size(); i++) {
                    sheet.perpetrators(
                            Sheet.row("perpetrators", i), perpetrators.groups().get(i));
                }
            }
            case SectionContent.Referrals referrals -> {
                for (int i = 0; i < referrals.referrals().size(); i++) {
                    sheet.referral(
                            Sheet.row("referrals", i), referrals.referrals().get(i));
                }
            }
            case SectionContent.LocalAnswers local ->
                local.answers().forEach((key, answer) -> sheet.put("local." + key, answer));
        }
        return new Sheet(sheet.answers);
    }

    static Sheet of(String prefix, Place place) {
        var sheet = new SheetOfSection();
        sheet.place(prefix, place);
        return new Sheet(sheet.answers);
    }

    private void overview(Overview overview) {
        put("overview.status", overview.status().code());
        put("overview.closingReason", overview.closingReason());
        put("overview.owner", overview.owner());
        put("overview.registeredOn", overview.registeredOn().toString());
        put("overview.identifiedOn", overview.identifiedOn().map(PartialDate::iso));
        place("overview.place.", overview.place());
        put("overview.source", overview.source());
        put("overview.traffickingStatus", overview.traffickingStatus());
        put("overview.decidedBy", overview.decidedBy());
        put("overview.interviewConsent", overview.interviewConsent());
    }

    private void profile(Profile profile) {
        put("profile.sex", profile.sex());
        put("profile.genderIdentity", profile.genderIdentity());
        number("profile.ageAtRegistration", profile.ageAtRegistration());
        put("profile.ageBand", profile.ageBand());
        number("profile.ageAtRecruitment", profile.ageAtRecruitment());
        answers.put("profile.nationalities", profile.nationalities());
        put("profile.peopleGroup", profile.peopleGroup());
        put("profile.peopleName", profile.peopleName());
        answers.put("profile.languages", profile.languages());
        answers.put("profile.disabilities", profile.disabilities());
        put("profile.migratoryStatus", profile.migratoryStatus());
        put("profile.education", profile.education());
        put("profile.maritalStatus", profile.maritalStatus());
        number("profile.dependants", profile.dependants());
    }

    private void trafficking(Trafficking trafficking) {
        answers.put("trafficking.exploitation", trafficking.exploitation());
        answers.put("trafficking.sexualExploitation", trafficking.sexualExploitation());
        put("trafficking.industry", trafficking.industry());
        answers.put("trafficking.meansOfControl", trafficking.meansOfControl());
        answers.put("trafficking.recruitmentMethods", trafficking.recruitmentMethods());
        put("trafficking.recruitmentSite", trafficking.recruitmentSite());
        put("trafficking.exploitationSite", trafficking.exploitationSite());
        put("trafficking.relationToTrafficker", trafficking.relationToTrafficker());
        answers.put("trafficking.recruitmentPlatforms", trafficking.recruitmentPlatforms());
        answers.put("trafficking.exploitationPlatforms", trafficking.exploitationPlatforms());
        answers.put("trafficking.iccsCodes", trafficking.iccsCodes());
    }

    private void event(String row, StageEvent event) {
        put(row + "stage", event.stage().code());
        place(row + "place.", event.place());
        put(row + "street", event.street());
        put(row + "postalCode", event.postalCode());
        put(row + "coordinates", event.coordinates().map(CanonicalCoordinates::text));
        put(row + "began", event.began().map(PartialDate::iso));
        put(row + "ended", event.ended().map(PartialDate::iso));
        put(row + "description", event.description());
    }

    private void perpetrators(String row, PerpetratorGroup group) {
        number(row + "people", group.people());
        put(row + "sex", group.sex());
        put(row + "nationality", group.nationality());
        answers.put(row + "roles", group.roles());
        put(row + "relation", group.relation());
        put(row + "details", group.details());
    }

    private void referral(String row, Referral referral) {
        put(row + "direction", referral.direction().code());
        put(row + "organisation", referral.organisation());
        put(row + "caseWorker", referral.caseWorker());
        put(row + "on", referral.on().map(Object::toString));
        put(row + "reason", referral.reason());
        put(row + "details", referral.details());
    }

    private void place(String prefix, Place place) {
        put(prefix + "country", place.country());
        put(prefix + "subdivision", place.subdivision());
        put(prefix + "municipality", place.municipality());
    }

    private void number(String name, Optional<Integer> number) {
        put(name, number.map(Object::toString));
    }

    private void put(String name, Optional<String> text) {
        text.ifPresent(said -> put(name, said));
    }

    private void put(String name, String text) {
        answers.put(name, List.of(text));
    }
}

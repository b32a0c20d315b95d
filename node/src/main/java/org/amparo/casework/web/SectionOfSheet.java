package org.amparo.casework.web;

import static org.amparo.forms.MissingAnswer.NOT_ASKED_CODE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.amparo.casework.CaseContent;
import org.amparo.casework.CaseStatus;
import org.amparo.casework.Overview;
import org.amparo.casework.PerpetratorGroup;
import org.amparo.casework.Place;
import org.amparo.casework.Profile;
import org.amparo.casework.Referral;
import org.amparo.casework.Section;
import org.amparo.casework.SectionContent;
import org.amparo.casework.Stage;
import org.amparo.casework.StageEvent;
import org.amparo.casework.Trafficking;
import org.amparo.forms.PartialDate;

/** What a sheet in canonical form says of a section; the way back is {@link SheetOfSection}. */
final class SectionOfSheet {
    private final Sheet sheet;
    private final LocalDate today;

    /** @param today the day of registration where none is told */
    SectionOfSheet(Sheet sheet, LocalDate today) {
        this.sheet = sheet;
        this.today = today;
    }

    CaseContent content() {
        var content = CaseContent.begun(today);
        for (var section : Section.values()) {
            content = content.with(section(section));
        }
        return content;
    }

    SectionContent section(Section section) {
        return switch (section) {
            case OVERVIEW -> overview();
            case PROFILE -> profile();
            case TRAFFICKING -> trafficking();
            case EVENTS -> new SectionContent.Events(rows("events", this::event));
            case PERPETRATORS -> new SectionContent.Perpetrators(rows("perpetrators", this::perpetrators));
            case REFERRALS -> new SectionContent.Referrals(rows("referrals", this::referral));
            case LOCAL -> local();
        };
    }

    private Overview overview() {
        return new Overview(
                text("overview.status").flatMap(CaseStatus::of).orElse(CaseStatus.ACTIVE),
                text("overview.closingReason"),
                text("overview.owner"),
                text("overview.registeredOn").map(LocalDate::parse).orElse(today),
                date("overview.identifiedOn"),
                place("overview.place."),
                code("overview.source"),
                sheet.code("overview.traffickingStatus", "possible"),
                code("overview.decidedBy"),
                code("overview.interviewConsent"));
    }

    private Profile profile() {
        return new Profile(
                code("profile.sex"),
                code("profile.genderIdentity"),
                number("profile.ageAtRegistration"),
                code("profile.ageBand"),
                number("profile.ageAtRecruitment"),
                sheet.all("profile.nationalities"),
                code("profile.peopleGroup"),
                text("profile.peopleName"),
                sheet.all("profile.languages"),
                sheet.all("profile.disabilities"),
                code("profile.migratoryStatus"),
                code("profile.education"),
                code("profile.maritalStatus"),
                number("profile.dependants"));
    }

    private Trafficking trafficking() {
        return new Trafficking(
                sheet.all("trafficking.exploitation"),
                sheet.all("trafficking.sexualExploitation"),
                code("trafficking.industry"),
                sheet.all("trafficking.meansOfControl"),
                sheet.all("trafficking.recruitmentMethods"),
                text("trafficking.recruitmentSite"),
                text("trafficking.exploitationSite"),
                code("trafficking.relationToTrafficker"),
                sheet.all("trafficking.recruitmentPlatforms"),
                sheet.all("trafficking.exploitationPlatforms"),
                sheet.all("trafficking.iccsCodes"));
    }

    private StageEvent event(String row) {
        return new StageEvent(
                Stage.of(sheet.code(row + "stage", Stage.EXPLOITATION.code())),
                place(row + "place."),
                text(row + "street"),
                text(row + "postalCode"),
                text(row + "coordinates").flatMap(CanonicalCoordinates::parse),
                date(row + "began"),
                date(row + "ended"),
                text(row + "description"));
    }

    private PerpetratorGroup perpetrators(String row) {
        return new PerpetratorGroup(
                number(row + "people"),
                code(row + "sex"),
                code(row + "nationality"),
                sheet.all(row + "roles"),
                code(row + "relation"),
                text(row + "details"));
    }

    private Referral referral(String row) {
        return new Referral(
                Referral.Direction.of(sheet.code(row + "direction", Referral.Direction.INCOMING.code())),
                text(row + "organisation"),
                text(row + "caseWorker"),
                text(row + "on").map(LocalDate::parse),
                code(row + "reason"),
                text(row + "details"));
    }

    private SectionContent local() {
        var answers = new HashMap<String, String>();
        sheet.under("local.")
                .answers()
                .forEach((name, values) -> answers.put(name.substring("local.".length()), values.getFirst()));
        return new SectionContent.LocalAnswers(answers);
    }

    private <T> List<T> rows(String list, java.util.function.Function<String, T> read) {
        var rows = new ArrayList<T>();
        for (int i = 0; i < sheet.rows(list); i++) {
            rows.add(read.apply(Sheet.row(list, i)));
        }
        return rows;
    }

    Place place(String prefix) {
        return new Place(text(prefix + "country"), text(prefix + "subdivision"), text(prefix + "municipality"));
    }

    Optional<PartialDate> date(String name) {
        return text(name).flatMap(PartialDate::parse);
    }

    private String code(String name) {
        return sheet.code(name, NOT_ASKED_CODE);
    }

    private Optional<String> text(String name) {
        return sheet.text(name);
    }

    private Optional<Integer> number(String name) {
        return text(name).map(Integer::valueOf);
    }
}

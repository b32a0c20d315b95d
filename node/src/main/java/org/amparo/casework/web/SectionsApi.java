package org.amparo.casework.web;

import static org.amparo.web.Audience.CASE_ROLES;
import static org.amparo.web.DataClass.GENERAL;
import static org.amparo.web.DataClass.SENSITIVE;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.amparo.access.Viewer;
import org.amparo.casework.Section;
import org.amparo.casework.SectionContent.Events;
import org.amparo.casework.SectionContent.LocalAnswers;
import org.amparo.casework.SectionContent.Perpetrators;
import org.amparo.casework.SectionContent.Referrals;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The sections of a case, each with an address, a version and a shape of its own: what stands under the section's name
 * in the case.
 */
@RestController
@Tag(name = "sections", description = "The parts of a case, each changed and versioned on its own.")
class SectionsApi {
    private static final String SECTIONS = "/api/v1/cases/{number}/sections/";

    private final SectionDesk desk;

    SectionsApi(SectionDesk desk) {
        this.desk = desk;
    }

    @GetMapping(SECTIONS + "overview")
    @Route(
            who = CASE_ROLES,
            purpose = "read a section of a case",
            shows = {GENERAL},
            audited = true)
    @ReadsSection
    ResponseEntity<OverviewJson> readOverview(@CaseNumberParameter @PathVariable String number, Viewer viewer) {
        return desk.read(viewer, number, Section.OVERVIEW, CaseJson::overviewOf);
    }

    @PutMapping(SECTIONS + "overview")
    @Route(
            who = CASE_ROLES,
            purpose = "change a section of a case",
            shows = {GENERAL},
            audited = true)
    @ChangesSection
    ResponseEntity<OverviewJson> changeOverview(
            @CaseNumberParameter @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OverviewJson body,
            Viewer viewer) {
        return desk.change(viewer, number, ifMatch, in -> body.read(in), CaseJson::overviewOf);
    }

    @GetMapping(SECTIONS + "profile")
    @Route(
            who = CASE_ROLES,
            purpose = "read a section of a case",
            shows = {GENERAL, SENSITIVE},
            audited = true)
    @ReadsSection
    ResponseEntity<ProfileJson> readProfile(@CaseNumberParameter @PathVariable String number, Viewer viewer) {
        return desk.read(viewer, number, Section.PROFILE, CaseJson::profileOf);
    }

    @PutMapping(SECTIONS + "profile")
    @Route(
            who = CASE_ROLES,
            purpose = "change a section of a case",
            shows = {GENERAL, SENSITIVE},
            audited = true)
    @ChangesSection
    ResponseEntity<ProfileJson> changeProfile(
            @CaseNumberParameter @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ProfileJson body,
            Viewer viewer) {
        return desk.change(viewer, number, ifMatch, in -> body.read(), CaseJson::profileOf);
    }

    @GetMapping(SECTIONS + "trafficking")
    @Route(
            who = CASE_ROLES,
            purpose = "read a section of a case",
            shows = {GENERAL},
            audited = true)
    @ReadsSection
    ResponseEntity<TraffickingJson> readTrafficking(@CaseNumberParameter @PathVariable String number, Viewer viewer) {
        return desk.read(viewer, number, Section.TRAFFICKING, CaseJson::traffickingOf);
    }

    @PutMapping(SECTIONS + "trafficking")
    @Route(
            who = CASE_ROLES,
            purpose = "change a section of a case",
            shows = {GENERAL},
            audited = true)
    @ChangesSection
    ResponseEntity<TraffickingJson> changeTrafficking(
            @CaseNumberParameter @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TraffickingJson body,
            Viewer viewer) {
        return desk.change(viewer, number, ifMatch, in -> body.read(), CaseJson::traffickingOf);
    }

    @GetMapping(SECTIONS + "events")
    @Route(
            who = CASE_ROLES,
            purpose = "read a section of a case",
            shows = {GENERAL, SENSITIVE},
            audited = true)
    @ReadsSection
    ResponseEntity<List<EventJson>> readEvents(@CaseNumberParameter @PathVariable String number, Viewer viewer) {
        return desk.read(viewer, number, Section.EVENTS, CaseJson::eventsOf);
    }

    @PutMapping(SECTIONS + "events")
    @Route(
            who = CASE_ROLES,
            purpose = "change a section of a case",
            shows = {GENERAL, SENSITIVE},
            audited = true)
    @ChangesSection
    ResponseEntity<List<EventJson>> changeEvents(
            @CaseNumberParameter @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody List<EventJson> body,
            Viewer viewer) {
        return desk.change(
                viewer, number, ifMatch, in -> new Events(in.each(body, EventJson::read)), CaseJson::eventsOf);
    }

    @GetMapping(SECTIONS + "perpetrators")
    @Route(
            who = CASE_ROLES,
            purpose = "read a section of a case",
            shows = {GENERAL},
            audited = true)
    @ReadsSection
    ResponseEntity<List<PerpetratorsJson>> readPerpetrators(
            @CaseNumberParameter @PathVariable String number, Viewer viewer) {
        return desk.read(viewer, number, Section.PERPETRATORS, CaseJson::perpetratorsOf);
    }

    @PutMapping(SECTIONS + "perpetrators")
    @Route(
            who = CASE_ROLES,
            purpose = "change a section of a case",
            shows = {GENERAL},
            audited = true)
    @ChangesSection
    ResponseEntity<List<PerpetratorsJson>> changePerpetrators(
            @CaseNumberParameter @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody List<PerpetratorsJson> body,
            Viewer viewer) {
        return desk.change(
                viewer,
                number,
                ifMatch,
                in -> new Perpetrators(in.each(body, (group, at) -> group.read())),
                CaseJson::perpetratorsOf);
    }

    @GetMapping(SECTIONS + "referrals")
    @Route(
            who = CASE_ROLES,
            purpose = "read a section of a case",
            shows = {GENERAL},
            audited = true)
    @ReadsSection
    ResponseEntity<List<ReferralJson>> readReferrals(@CaseNumberParameter @PathVariable String number, Viewer viewer) {
        return desk.read(viewer, number, Section.REFERRALS, CaseJson::referralsOf);
    }

    @PutMapping(SECTIONS + "referrals")
    @Route(
            who = CASE_ROLES,
            purpose = "change a section of a case",
            shows = {GENERAL},
            audited = true)
    @ChangesSection
    ResponseEntity<List<ReferralJson>> changeReferrals(
            @CaseNumberParameter @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody List<ReferralJson> body,
            Viewer viewer) {
        return desk.change(
                viewer, number, ifMatch, in -> new Referrals(in.each(body, ReferralJson::read)), CaseJson::referralsOf);
    }

    @GetMapping(SECTIONS + "local")
    @Route(
            who = CASE_ROLES,
            purpose = "read a section of a case",
            shows = {GENERAL, SENSITIVE},
            audited = true)
    @ReadsSection
    ResponseEntity<Map<String, String>> readLocal(@CaseNumberParameter @PathVariable String number, Viewer viewer) {
        return desk.read(viewer, number, Section.LOCAL, CaseJson::localOf);
    }

    @PutMapping(SECTIONS + "local")
    @Route(
            who = CASE_ROLES,
            purpose = "change a section of a case",
            shows = {GENERAL, SENSITIVE},
            audited = true)
    @ChangesSection
    ResponseEntity<Map<String, String>> changeLocal(
            @CaseNumberParameter @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, String> body,
            Viewer viewer) {
        return desk.change(viewer, number, ifMatch, in -> new LocalAnswers(body), CaseJson::localOf);
    }
}

package org.amparo.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.amparo.forms.CodeLists;
import org.amparo.forms.LocalFields;
import org.amparo.forms.PartialDate;
import org.springframework.stereotype.Component;

/** What answers cannot be right, alone or together. Missing answers are never wrong. */
@Component
class CaseRules {
    private static final int SHORT_TEXT = TextRules.SHORT;
    private static final int LONG_TEXT = TextRules.LONG;
    private static final int MANY = 50;

    private final CodeLists lists;
    private final LocalFields localFields;
    private final Clock clock;

    CaseRules(CodeLists lists, LocalFields localFields, Clock clock) {
        this.lists = lists;
        this.localFields = localFields;
        this.clock = clock;
    }

    List<Flaw> flaws(CaseContent content) {
        var flaws = new ArrayList<Flaw>();
        for (var section : Section.values()) {
            check(content, section, flaws);
        }
        codes(content, lists::accepts, flaws);
        return List.copyOf(flaws);
    }

    /**
     * The flaws of a case that a file tells of, and nobody can be asked again: an omission is none, nor is a code that
     * this node knows and does not offer, nor an answer to another node's question.
     */
    List<Flaw> flawsTold(CaseContent content) {
        var flaws = new ArrayList<Flaw>();
        for (var section : Section.values()) {
            if (section != Section.LOCAL) {
                check(content, section, flaws);
            }
        }
        codes(content, lists::knows, flaws);
        flaws.removeIf(flaw -> flaw.code().equals("required_when_closed"));
        return List.copyOf(flaws);
    }

    /**
     * The flaws of one section of a case that is there already, as the rest of the case stands. What was answered before
     * a term was retired may stay; nobody chooses it anew.
     */
    List<Flaw> flaws(CaseContent before, CaseContent after, Section section) {
        var flaws = new ArrayList<Flaw>();
        check(after, section, flaws);
        if (section == Section.LOCAL) {
            flaws.removeIf(flaw -> TextRules.stood(flaw, "local.", before.localAnswers(), after.localAnswers()));
        }
        var stood = new HashSet<String>();
        CodedAnswers.each(before, (where, list, code) -> stood.add(where.place() + "=" + code));
        CodedAnswers.each(after, (where, list, code) -> {
            if (where.section() == section
                    && !lists.accepts(list, code)
                    && !(lists.knows(list, code) && stood.contains(where.place() + "=" + code))) {
                flaws.add(Flaw.of(where.path(), "not_in_list", list));
            }
        });
        return List.copyOf(flaws);
    }

    private void check(CaseContent content, Section section, List<Flaw> flaws) {
        switch (section) {
            case OVERVIEW -> overview(content.overview(), flaws);
            case PROFILE -> profile(content, flaws);
            case TRAFFICKING -> trafficking(content.trafficking(), flaws);
            case EVENTS -> events(content.events(), flaws);
            case PERPETRATORS -> perpetrators(content.perpetrators(), flaws);
            case REFERRALS -> referrals(content.referrals(), flaws);
            case LOCAL ->
                TextRules.checkLocal(
                        "local.", content.localAnswers(), localFields.flaws(content.localAnswers()), flaws);
        }
    }

    private static void codes(CaseContent content, BiPredicate<String, String> inList, List<Flaw> flaws) {
        CodedAnswers.each(content, (where, list, code) -> {
            if (!inList.test(list, code)) {
                flaws.add(Flaw.of(where.path(), "not_in_list", list));
            }
        });
    }

    private void overview(Overview overview, List<Flaw> flaws) {
        if (overview.registeredOn().isAfter(today())) {
            flaws.add(Flaw.of("overview.registeredOn", "in_the_future"));
        }
        notInFuture("overview.identifiedOn", overview.identifiedOn(), flaws);
        overview.identifiedOn()
                .filter(date -> date.earliest().isAfter(overview.registeredOn()))
                .ifPresent(date -> flaws.add(Flaw.of("overview.identifiedOn", "after_registration")));
        if (overview.status().isClosed() && overview.closingReason().isEmpty()) {
            flaws.add(Flaw.of("overview.closingReason", "required_when_closed"));
        }
        text("overview.closingReason", overview.closingReason(), LONG_TEXT, flaws);
        text("overview.owner", overview.owner(), SHORT_TEXT, flaws);
        place("overview.place", overview.place(), flaws);
        if (!List.of("yes", "no").contains(overview.interviewConsent())
                && !lists.accepts("missing_answer", overview.interviewConsent())) {
            flaws.add(Flaw.of("overview.interviewConsent", "not_in_list", "missing_answer"));
        }
    }

    private void profile(CaseContent content, List<Flaw> flaws) {
        var profile = content.profile();
        range("profile.ageAtRegistration", profile.ageAtRegistration(), 0, 120, flaws);
        range("profile.ageAtRecruitment", profile.ageAtRecruitment(), 0, 120, flaws);
        range("profile.dependants", profile.dependants(), 0, 99, flaws);
        if (profile.ageAtRegistration().isPresent()
                && profile.ageAtRecruitment().isPresent()
                && profile.ageAtRecruitment().get()
                        > profile.ageAtRegistration().get()) {
            flaws.add(Flaw.of("profile.ageAtRecruitment", "older_than_at_registration"));
        }
        text("profile.peopleName", profile.peopleName(), SHORT_TEXT, flaws);
        atMost("profile.nationalities", profile.nationalities().size(), flaws);
        atMost("profile.languages", profile.languages().size(), flaws);
    }

    private void trafficking(Trafficking trafficking, List<Flaw> flaws) {
        text("trafficking.recruitmentSite", trafficking.recruitmentSite(), SHORT_TEXT, flaws);
        text("trafficking.exploitationSite", trafficking.exploitationSite(), SHORT_TEXT, flaws);
    }

    private void events(List<StageEvent> events, List<Flaw> flaws) {
        atMost("events", events.size(), flaws);
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var path = "events[" + i + "].";
            place(path + "place", event.place(), flaws);
            text(path + "street", event.street(), SHORT_TEXT, flaws);
            text(path + "postalCode", event.postalCode(), SHORT_TEXT, flaws);
            text(path + "description", event.description(), LONG_TEXT, flaws);
            notInFuture(path + "began", event.began(), flaws);
            notInFuture(path + "ended", event.ended(), flaws);
            if (event.began().isPresent()
                    && event.ended().isPresent()
                    && endsBefore(event.began().get(), event.ended().get())) {
                flaws.add(Flaw.of(path + "ended", "ends_before_it_began"));
            }
        }
    }

    /** Compared as far as both are known: 2019-05 does not end before 2019. */
    private static boolean endsBefore(PartialDate began, PartialDate ended) {
        int known = Math.min(began.iso().length(), ended.iso().length());
        return ended.iso().substring(0, known).compareTo(began.iso().substring(0, known)) < 0;
    }

    private void perpetrators(List<PerpetratorGroup> groups, List<Flaw> flaws) {
        atMost("perpetrators", groups.size(), flaws);
        for (int i = 0; i < groups.size(); i++) {
            range("perpetrators[" + i + "].people", groups.get(i).people(), 1, 999, flaws);
            text("perpetrators[" + i + "].details", groups.get(i).details(), LONG_TEXT, flaws);
        }
    }

    private void referrals(List<Referral> referrals, List<Flaw> flaws) {
        atMost("referrals", referrals.size(), flaws);
        for (int i = 0; i < referrals.size(); i++) {
            var referral = referrals.get(i);
            var path = "referrals[" + i + "].";
            text(path + "organisation", referral.organisation(), SHORT_TEXT, flaws);
            text(path + "caseWorker", referral.caseWorker(), SHORT_TEXT, flaws);
            text(path + "details", referral.details(), LONG_TEXT, flaws);
            if (referral.on().filter(day -> day.isAfter(today())).isPresent()) {
                flaws.add(Flaw.of(path + "on", "in_the_future"));
            }
        }
    }

    private void place(String path, Place place, List<Flaw> flaws) {
        text(path + ".municipality", place.municipality(), SHORT_TEXT, flaws);
        if (place.subdivision().isPresent()
                && place.country().isPresent()
                && !place.subdivision().get().startsWith(place.country().get() + "-")) {
            flaws.add(Flaw.of(path + ".subdivision", "in_another_country"));
        }
    }

    private void notInFuture(String path, Optional<PartialDate> date, List<Flaw> flaws) {
        if (date.filter(day -> day.earliest().isAfter(today())).isPresent()) {
            flaws.add(Flaw.of(path, "in_the_future"));
        }
    }

    /** One day more than the clock says: at the date line it is tomorrow already. */
    private LocalDate today() {
        return LocalDate.now(clock).plusDays(1);
    }

    private static void range(String path, Optional<Integer> number, int from, int to, List<Flaw> flaws) {
        if (number.filter(n -> n < from || n > to).isPresent()) {
            flaws.add(Flaw.of(path, "out_of_range", Integer.toString(from), Integer.toString(to)));
        }
    }

    private static void text(String path, Optional<String> text, int longest, List<Flaw> flaws) {
        TextRules.check(path, text, longest, flaws);
    }

    private static void atMost(String path, int size, List<Flaw> flaws) {
        if (size > MANY) {
            flaws.add(Flaw.of(path, "too_many", Integer.toString(MANY)));
        }
    }
}

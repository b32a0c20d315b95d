package org.amparo.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.amparo.casework.CaseContent;
import org.amparo.casework.CaseImports.Participant;
import org.amparo.casework.CaseStatus;
import org.amparo.casework.IccsProposal;
import org.amparo.casework.NewCase;
import org.amparo.casework.NewNote;
import org.amparo.casework.Overview;
import org.amparo.casework.Trafficking;
import org.amparo.forms.PartialDate;

/** Makes up a case that goes with its scene. */
final class InventCase {
    private static final Weighted<String> DECIDED = Weighted.of("confirmed 58, possible 30, no_indicators 12");
    private static final Weighted<String> LATELY = Weighted.of("confirmed 40, possible 51, no_indicators 9");
    private static final Weighted<String> CONSENT = Weighted.of("yes 78, no 9, not_asked 9, unknown 2, refused 2");
    private static final Weighted<CaseStatus> NEW = statuses("ACTIVE 72, FOLLOW_UP 20, CLOSED 5, CLOSED_REFERRED 3");
    private static final Weighted<CaseStatus> RECENT =
            statuses("ACTIVE 34, FOLLOW_UP 31, CLOSED 26, CLOSED_REFERRED 9");
    private static final Weighted<CaseStatus> OLDER = statuses("ACTIVE 8, FOLLOW_UP 20, CLOSED 57, CLOSED_REFERRED 15");
    private static final Weighted<CaseStatus> OLD = statuses("ACTIVE 1, FOLLOW_UP 4, CLOSED 77, CLOSED_REFERRED 18");

    private final RandomGenerator chance;
    private final InventProfile profiles;
    private final InventTrafficking trafficking;
    private final InventEvents events;
    private final InventIdentity identities;
    private final InventCircle circle;

    InventCase(RandomGenerator chance) {
        this.chance = chance;
        this.profiles = new InventProfile(chance);
        this.trafficking = new InventTrafficking(chance);
        this.events = new InventEvents(chance);
        this.identities = new InventIdentity(chance);
        this.circle = new InventCircle(chance, identities);
    }

    /** A case, and its further persons. */
    record Invented(NewCase newCase, List<Participant> participants) {}

    Invented of(Scene scene) {
        var subject = Subject.of(scene, chance);
        var verdict = (months(scene.day()) < 8 ? LATELY : DECIDED).pick(chance);
        boolean none = verdict.equals("no_indicators");
        var what = trafficking.of(scene, none);
        var content = new CaseContent(
                overview(scene, subject, verdict),
                profiles.of(scene, subject),
                what,
                none && chance.nextBoolean() ? List.of() : events.of(scene, subject),
                none ? List.of() : circle.perpetrators(scene, what.relationToTrafficker()),
                circle.referrals(scene),
                Map.of());
        var newCase = new NewCase(
                verdict.equals("confirmed") && chance.nextInt(100) < 64 ? accepted(content) : content,
                identities.of(scene, subject),
                scene.shared().map(Scene.Shared::reference),
                notes());
        return new Invented(newCase, circle.participants(subject));
    }

    private Overview overview(Scene scene, Subject subject, String verdict) {
        var status = status(scene.day());
        return new Overview(
                status,
                status.isClosed() ? Optional.of(closing(status, verdict)) : Optional.empty(),
                chance.nextInt(100) < (status.isClosed() ? 85 : 92)
                        ? Optional.of(DemoCountry.owner(scene.office()))
                        : Optional.empty(),
                scene.day(),
                identified(subject.identified()),
                scene.place(),
                scene.source(),
                verdict,
                decidedBy(scene.office().kind(), verdict),
                CONSENT.pick(chance));
    }

    private CaseStatus status(LocalDate day) {
        long months = months(day);
        return (months < 4 ? NEW : months < 15 ? RECENT : months < 36 ? OLDER : OLD).pick(chance);
    }

    private static long months(LocalDate day) {
        return ChronoUnit.MONTHS.between(day, Years.END);
    }

    private String closing(CaseStatus status, String verdict) {
        if (verdict.equals("no_indicators")) {
            return Texts.one(Texts.CLOSING_NO_INDICATORS, chance);
        }
        return Texts.one(status == CaseStatus.CLOSED ? Texts.CLOSING : Texts.CLOSING_REFERRED, chance);
    }

    private Optional<PartialDate> identified(LocalDate day) {
        int at = chance.nextInt(100);
        var iso = day.toString();
        return at < 8 ? Optional.empty() : Optional.of(new PartialDate(at < 20 ? iso.substring(0, 7) : iso));
    }

    private String decidedBy(String kind, String verdict) {
        if (verdict.equals("possible") && chance.nextInt(3) == 0) {
            return "not_asked";
        }
        return switch (kind) {
            case "police" -> "police";
            case "prosecution" -> "court_or_prosecution";
            case "ngo", "shelter" -> chance.nextInt(3) == 0 ? "ngo" : "police";
            default -> chance.nextInt(4) == 0 ? "court_or_prosecution" : "other_government";
        };
    }

    /** A person went through the proposal, and now and then left one out. */
    private CaseContent accepted(CaseContent content) {
        var codes = new ArrayList<>(IccsProposal.of(content).codes());
        if (codes.size() > 1 && chance.nextInt(6) == 0) {
            codes.removeLast();
        }
        var t = content.trafficking();
        return content.with(new Trafficking(
                t.exploitation(),
                t.sexualExploitation(),
                t.industry(),
                t.meansOfControl(),
                t.recruitmentMethods(),
                t.recruitmentSite(),
                t.exploitationSite(),
                t.relationToTrafficker(),
                t.recruitmentPlatforms(),
                t.exploitationPlatforms(),
                codes));
    }

    private List<NewNote> notes() {
        int at = chance.nextInt(100);
        if (at < 55) {
            return List.of();
        }
        int first = chance.nextInt(Texts.NOTES.size());
        var notes = new ArrayList<NewNote>(3);
        for (int i = 0; i < (at < 80 ? 1 : at < 93 ? 2 : 3); i++) {
            notes.add(Texts.NOTES.get((first + i * 5) % Texts.NOTES.size()));
        }
        return notes;
    }

    private static Weighted<CaseStatus> statuses(String weights) {
        return Weighted.of(weights, CaseStatus::valueOf);
    }
}

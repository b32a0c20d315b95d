package org.amparo.demo;

import java.util.ArrayList;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.CaseStatus;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.casework.Overview;
import org.amparo.casework.Referral;
import org.amparo.casework.Referral.Direction;
import org.amparo.casework.SectionContent;
import org.springframework.stereotype.Component;

/** Lets the invented officials go on with some of their cases, so that there are changes to look at. */
@Component
class WorkOnCases {
    private static final int EACH = 4;

    private final Access access;
    private final Casework casework;

    WorkOnCases(Access access, Casework casework) {
        this.access = access;
        this.casework = casework;
    }

    void begin() {
        DemoCountry.OFFICIALS.stream()
                .filter(official -> official.role().worksOnCases())
                .flatMap(official -> access.viewerNamed(official.username()).stream())
                .forEach(this::workOnNewest);
    }

    private void workOnNewest(Viewer viewer) {
        var cases = casework.queue(viewer).mine().newest();
        for (int i = 0; i < Math.min(EACH, cases.size()); i++) {
            goOn(viewer, cases.get(i).number(), i);
        }
    }

    private void goOn(Viewer viewer, CaseNumber number, int step) {
        casework.view(viewer, number).ifPresent(found -> {
            if (step % 2 == 0) {
                follow(viewer, found);
            } else {
                refer(viewer, found);
            }
            casework.addNote(viewer, number, Texts.NOTES.get((4 + step) % Texts.NOTES.size()));
        });
    }

    private void follow(Viewer viewer, CaseView found) {
        var o = found.content().overview();
        casework.change(
                viewer,
                found.number(),
                found.versions().of(o.section()),
                new Overview(
                        CaseStatus.FOLLOW_UP,
                        Optional.empty(),
                        Optional.of(viewer.username()),
                        o.registeredOn(),
                        o.identifiedOn(),
                        o.place(),
                        o.source(),
                        o.traffickingStatus().equals("possible") ? "confirmed" : o.traffickingStatus(),
                        o.decidedBy(),
                        o.interviewConsent()));
    }

    private void refer(Viewer viewer, CaseView found) {
        var referrals = new ArrayList<>(found.content().referrals());
        referrals.add(new Referral(
                Direction.OUTGOING,
                Optional.of("Red de Salud de Valdoria"),
                Optional.empty(),
                Optional.of(Years.END),
                "additional_services",
                Optional.of(Texts.REFERRALS.get(1))));
        var changed = new SectionContent.Referrals(referrals);
        casework.change(viewer, found.number(), found.versions().of(changed.section()), changed);
    }
}

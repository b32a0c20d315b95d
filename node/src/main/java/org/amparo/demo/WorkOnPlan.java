package org.amparo.demo;

import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.SampleBodies;
import org.amparo.plan.SampleCycles;
import org.amparo.plan.SamplePrevention;
import org.amparo.plan.SampleText;
import org.springframework.stereotype.Component;

/** Lets the invented officials answer on the plan, so that its pages are not empty. */
@Component
class WorkOnPlan {
    private final Access access;
    private final SampleCycles cycles;
    private final SampleBodies bodies;
    private final SamplePrevention prevention;
    private final SampleText text;

    WorkOnPlan(Access access, SampleCycles cycles, SampleBodies bodies, SamplePrevention prevention, SampleText text) {
        this.access = access;
        this.cycles = cycles;
        this.bodies = bodies;
        this.prevention = prevention;
        this.text = text;
    }

    void begin() {
        Viewer secretariat = official(Role.SECRETARIAT).orElseThrow();
        Viewer focalPoint = official(Role.FOCAL_POINT).orElseThrow();
        InstitutionId office = official(Role.RESPONDENT).orElseThrow().institution();
        cycles.fill(secretariat, focalPoint, office);
        bodies.fill(secretariat, focalPoint, office);
        prevention.fill(focalPoint);
        text.fill(secretariat, focalPoint);
    }

    private Optional<Viewer> official(Role role) {
        return DemoCountry.OFFICIALS.stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .flatMap(one -> access.viewerNamed(one.username()));
    }
}

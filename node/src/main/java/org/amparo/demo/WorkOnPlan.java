package org.amparo.demo;

import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.SampleCycles;
import org.springframework.stereotype.Component;

/** Lets the invented officials answer on the plan, so that its pages are not empty. */
@Component
class WorkOnPlan {
    private final Access access;
    private final SampleCycles cycles;

    WorkOnPlan(Access access, SampleCycles cycles) {
        this.access = access;
        this.cycles = cycles;
    }

    void begin() {
        cycles.fill(
                official(Role.SECRETARIAT).orElseThrow(),
                official(Role.FOCAL_POINT).orElseThrow(),
                official(Role.RESPONDENT).orElseThrow().institution());
    }

    private Optional<Viewer> official(Role role) {
        return DemoCountry.OFFICIALS.stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .flatMap(one -> access.viewerNamed(one.username()));
    }
}

package org.amparo.plan.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Institution;
import org.amparo.access.Institutions;
import org.amparo.access.Viewer;
import org.amparo.web.Problem;
import org.springframework.stereotype.Component;

/** For which State somebody comes, and whether they may do what they ask for. What they may not is not there. */
@Component
public class WhoActs {
    private final Institutions institutions;
    private final MemberStates members;
    private final Clock clock;

    WhoActs(Institutions institutions, MemberStates members, Clock clock) {
        this.institutions = institutions;
        this.members = members;
        this.clock = clock;
    }

    public Party party(Viewer viewer) {
        String country = country(viewer);
        return new Party(viewer.roles(), country, members.isMember(country, today()), members.isRegional());
    }

    /** Somebody who may not be signed in. */
    public Party party(Optional<Viewer> viewer) {
        return viewer.map(this::party).orElseGet(() -> new Party(Set.of(), "", false, members.isRegional()));
    }

    /** Whose State it is: the country of the institution. */
    String country(Viewer viewer) {
        return institutions.find(viewer.institution()).map(Institution::country).orElse("");
    }

    boolean may(Viewer viewer, Deed deed, Matter what) {
        return PlanRights.may(party(viewer), deed, what);
    }

    boolean may(Optional<Viewer> viewer, Deed deed, Matter what) {
        return PlanRights.may(party(viewer), deed, what);
    }

    /** @throws Problem 404, as for what does not exist */
    void require(Optional<Viewer> viewer, Deed deed, Matter what) {
        if (!may(viewer, deed, what)) {
            throw Problem.notFound();
        }
    }

    /** @throws Problem 404, as for what does not exist */
    void require(Viewer viewer, Deed deed, Matter what) {
        if (!may(viewer, deed, what)) {
            throw Problem.notFound();
        }
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.amparo.plan.negotiation;

import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.WhoActs;
import org.amparo.web.Problem;
import org.springframework.stereotype.Component;

/** The version that a page is about, for who may do what it is asked for. What they may not is not there. */
@Component
class FindVersion {
    private final Versions versions;
    private final WhoActs who;

    FindVersion(Versions versions, WhoActs who) {
        this.versions = versions;
        this.who = who;
    }

    Version version(int id, Viewer viewer, Deed deed) {
        return versions.find(id).filter(one -> may(viewer, deed, one)).orElseThrow(Problem::notFound);
    }

    boolean may(Viewer viewer, Deed deed, Version version) {
        return may(viewer, deed, version, "");
    }

    boolean may(Viewer viewer, Deed deed, Version version, String proposer) {
        return TextRights.may(who.party(viewer), deed, version.isOpen(), proposer);
    }

    String country(Viewer viewer) {
        return who.party(viewer).country();
    }
}

package org.amparo.plan.monitoring;

import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.plan.States;
import org.springframework.stereotype.Component;

/** Tells other rooms of the States what the monitoring knows. */
@Component
class TellStates implements States {
    private final WhoActs who;
    private final MemberStates members;

    TellStates(WhoActs who, MemberStates members) {
        this.who = who;
        this.members = members;
    }

    @Override
    public String of(Viewer viewer) {
        return who.country(viewer);
    }

    @Override
    public boolean isMember(String country) {
        return members.isMember(country, who.today());
    }

    @Override
    public List<String> members() {
        return members.on(who.today());
    }
}

package org.amparo.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.amparo.commandline.StartNotice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * {@code amparo serve --demo}: the country is there before the first request can come, and its sign-ins are told.
 *
 * <p>Not conditional: which beans there are is settled when the program is built.
 */
@Component
class StartDemonstration implements SmartLifecycle, StartNotice {
    private final Demonstration demonstration;
    private final WorkOnCases work;
    private final RegisterTwice twice;
    private final WorkOnPlan plan;
    private final WriteAuthority authority;
    private final boolean asked;
    private volatile boolean running;

    StartDemonstration(
            Demonstration demonstration,
            WorkOnCases work,
            RegisterTwice twice,
            WorkOnPlan plan,
            WriteAuthority authority,
            @Value("${amparo.demo:false}") boolean asked) {
        this.demonstration = demonstration;
        this.work = work;
        this.twice = twice;
        this.plan = plan;
        this.authority = authority;
        this.asked = asked;
    }

    @Override
    public void start() {
        if (asked && !demonstration.isLoaded()) {
            demonstration.load(Demonstration.CASES);
            work.begin();
            twice.begin();
            plan.begin();
            authority.write();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server listens. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public List<String> lines(String address) {
        return !asked
                ? List.of()
                : List.of(DemoCountry.OFFICIALS.stream()
                        .map(official -> official.username() + " ("
                                + official.role().code().replace('_', ' ') + ")")
                        .collect(Collectors.joining(
                                ", ",
                                "Demonstration sign-ins, all with the password " + DemoCountry.PASSWORD + ": ",
                                "")));
    }
}

package org.amparo.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.amparo.commandline.StartNotice;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** {@code amparo serve --demo}: the country is there before the first request can come, and its sign-ins are told. */
@Component
@ConditionalOnBooleanProperty("amparo.demo")
class StartDemonstration implements SmartLifecycle, StartNotice {
    private final Demonstration demonstration;
    private final WorkOnCases work;
    private volatile boolean running;

    StartDemonstration(Demonstration demonstration, WorkOnCases work) {
        this.demonstration = demonstration;
        this.work = work;
    }

    @Override
    public void start() {
        if (!demonstration.isLoaded()) {
            demonstration.load(Demonstration.CASES);
            work.begin();
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
        return List.of(DemoCountry.OFFICIALS.stream()
                .map(official ->
                        official.username() + " (" + official.role().code().replace('_', ' ') + ")")
                .collect(Collectors.joining(
                        ", ", "Demonstration sign-ins, all with the password " + DemoCountry.PASSWORD + ": ", "")));
    }
}

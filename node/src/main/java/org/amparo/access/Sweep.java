package org.amparo.access;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what has expired, once an hour. Several instances may do so at once. */
@Component
class Sweep {
    private final Throttle throttle;
    private final BearerTokens tokens;
    private final SetupLinks links;

    Sweep(Throttle throttle, BearerTokens tokens, SetupLinks links) {
        this.throttle = throttle;
        this.tokens = tokens;
        this.links = links;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        throttle.sweep();
        tokens.sweep();
        links.sweep();
    }
}

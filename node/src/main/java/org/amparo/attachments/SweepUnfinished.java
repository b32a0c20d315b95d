package org.amparo.attachments;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what an ended process was still taking in, once an hour. Several instances may do so at once. */
@Component
class SweepUnfinished {
    /** Longer than 50 MB take on the slowest line that is still of use. */
    static final Duration AFTER = Duration.ofHours(6);

    private final FileRows parts;
    private final Clock clock;

    SweepUnfinished(FileRows parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        parts.removeUnfinished(clock.instant(), AFTER);
    }
}

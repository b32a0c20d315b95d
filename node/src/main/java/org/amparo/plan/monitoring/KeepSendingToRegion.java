package org.amparo.plan.monitoring;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.amparo.plan.monitoring.SendToRegion.Went;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what waits for the node of the region: at once when this node wrote it, and every half a minute for what failed, and
 * what another node on the same database left. On a thread of its own, since the line may be slow.
 */
@Component
class KeepSendingToRegion implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeepSendingToRegion.class);
    private static final int SECONDS = 30;

    private final RegionAddress region;
    private final SendToRegion send;
    private volatile Optional<ScheduledExecutorService> clock = Optional.empty();

    KeepSendingToRegion(RegionAddress region, SendToRegion send) {
        this.region = region;
        this.send = send;
    }

    /** That a submission waits to be sent. */
    record SubmissionWaits(long submission) {}

    @Override
    public boolean isAutoStartup() {
        return region.isSet();
    }

    @Override
    public synchronized void start() {
        if (clock.isEmpty()) {
            ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("to-region").daemon(true).factory());
            own.scheduleWithFixedDelay(this::round, 2, SECONDS, TimeUnit.SECONDS);
            clock = Optional.of(own);
        }
    }

    @TransactionalEventListener
    void wake(SubmissionWaits waits) {
        clock.ifPresent(own -> own.execute(this::round));
    }

    /** What fails waits for its next time, and so does the rest: the region may be away. */
    private void round() {
        try {
            region.address().ifPresent(address -> {
                while (send.next(address) == Went.ENDED) {
                    LOG.debug("A submission was sent to the region, or refused");
                }
            });
        } catch (RuntimeException e) {
            LOG.error(
                    "What is to be sent to the region could not be looked after: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void stop() {
        clock.ifPresent(ScheduledExecutorService::shutdownNow);
        clock = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return clock.isPresent();
    }

    /** After the doors have closed, and before the connections go. */
    @Override
    public int getPhase() {
        return 0;
    }
}

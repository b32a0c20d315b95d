package org.amparo.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the tree grow every few seconds, signs a checkpoint every minute and at the stop. What keeps it from growing (a full
 * disk) is tried again; entries wait for it.
 */
@Component
@Lazy(false)
class KeepGrowing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeepGrowing.class);
    private static final int SECONDS = 5;
    private static final int ROUNDS_A_CHECKPOINT = 12;

    private final GrowTree tree;
    private final boolean automatic;
    private final AtomicInteger round = new AtomicInteger();
    private @Nullable ScheduledExecutorService clock;

    /** @param automatic whether it begins by itself; tests let the tree grow when they want */
    KeepGrowing(GrowTree tree, @Value("${amparo.audit.grow:true}") boolean automatic) {
        this.tree = tree;
        this.automatic = automatic;
    }

    @Override
    public boolean isAutoStartup() {
        return automatic;
    }

    @Override
    public synchronized void start() {
        if (clock == null) {
            clock = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("audit-tree").daemon(true).factory());
            clock.scheduleWithFixedDelay(this::next, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void next() {
        boolean minute = round.incrementAndGet() % ROUNDS_A_CHECKPOINT == 0;
        attempt(minute ? tree::checkpoint : tree::grow);
    }

    private static void attempt(Runnable growth) {
        try {
            growth.run();
        } catch (RuntimeException e) {
            LOG.error("The audit tree could not grow: {}", e.getClass().getSimpleName());
        }
    }

    /** After the doors have closed, which stop in an earlier phase, and before the connections go. */
    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdown();
            clock = null;
            attempt(tree::checkpoint);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}

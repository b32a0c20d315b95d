package org.amparo.matching.between;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Works on the runs that this side asks for, one at a time, and takes up those that an earlier start of the program left. */
@Component
class KeepAsking implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeepAsking.class);
    private final AskRun ask;
    private final Runs runs;
    private final TellPartner tell;
    private final Duration round;
    private final Duration silence;
    private final Map<UUID, Boolean> here = new ConcurrentHashMap<>();
    private volatile Workers workers = Workers.NONE;

    /** @param silence whoever works on a run says so at least once in two minutes; after this nobody does */
    KeepAsking(
            AskRun ask,
            Runs runs,
            TellPartner tell,
            @Value("${amparo.match.round:30s}") Duration round,
            @Value("${amparo.match.silence:4m}") Duration silence) {
        this.ask = ask;
        this.runs = runs;
        this.tell = tell;
        this.round = round;
        this.silence = silence;
    }

    private record Workers(
            java.util.Optional<ExecutorService> runs, java.util.Optional<ScheduledExecutorService> clock) {
        static final Workers NONE = new Workers(java.util.Optional.empty(), java.util.Optional.empty());
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            var clock = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("match-clock").daemon(true).factory());
            workers = new Workers(
                    java.util.Optional.of(Executors.newThreadPerTaskExecutor(
                            Thread.ofPlatform().name("match-run").daemon(true).factory())),
                    java.util.Optional.of(clock));
            clock.scheduleWithFixedDelay(this::look, round.toMillis(), round.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            runs.abandoned(silence).forEach(run -> goOn(run.id()));
            tell.all();
        } catch (RuntimeException e) {
            LOG.error(
                    "Matches with other nodes could not be looked after: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Works on a run, unless that is done already. */
    void goOn(UUID run) {
        workers.runs().ifPresent(all -> {
            if (here.putIfAbsent(run, true) == null) {
                all.execute(() -> {
                    try {
                        ask.run(run);
                    } catch (RuntimeException e) {
                        // Not even that it failed could be written down: it is taken up again when the rows are back.
                        LOG.error(
                                "A match with another node is interrupted: {}",
                                e.getClass().getSimpleName());
                    } finally {
                        here.remove(run);
                    }
                });
            }
        });
    }

    /** Has the other side told of contacts now rather than at the next look. */
    void tellNow() {
        workers.clock().ifPresent(clock -> clock.execute(this::look));
    }

    @Override
    public synchronized void stop() {
        workers.clock().ifPresent(ExecutorService::shutdownNow);
        workers.runs().ifPresent(ExecutorService::shutdownNow);
        workers = Workers.NONE;
    }

    @Override
    public boolean isRunning() {
        return workers.runs().isPresent();
    }

    /** After the doors have closed, and before the connections go. */
    @Override
    public int getPhase() {
        return 0;
    }
}

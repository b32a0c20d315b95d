package org.amparo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What rooms do by the clock is known to the clock, and runs in a served node alone. */
@NodeTest
class ClockworkTest {
    @Autowired
    List<ScheduledTaskHolder> holders;

    @Test
    void eachTaskOfARoomIsScheduled() {
        assertThat(holders.stream()
                        .flatMap(holder -> holder.getScheduledTasks().stream())
                        .map(task -> task.getTask().getRunnable().toString().replace("org.amparo.", "")))
                .contains(
                        "access.Sweep.sweep",
                        "attachments.SweepUnfinished.sweep",
                        "casework.EarlierRequests.sweep",
                        "casework.PersonSearches.sweep",
                        "casework.SweepAttachments.sweep",
                        "casework.TellHiddenMatches.tellAll",
                        "casework.web.Drafts.sweep",
                        "directory.AskToConfirm.ask",
                        "matching.review.LookAgain.look",
                        "plan.bodies.RemindOfUndertakings.remind",
                        "plan.monitoring.RemindOfAnswers.remind");
    }

    @Test
    void aTaskRunsWhereTheClockIsOn() throws InterruptedException {
        ThreadPoolTaskScheduler scheduler = new Clockwork().taskScheduler(true);
        scheduler.initialize();
        try {
            CountDownLatch twice = new CountDownLatch(2);
            scheduler.scheduleWithFixedDelay(twice::countDown, Duration.ofMillis(1));
            assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.shutdown();
        }
    }

    @Test
    void noTaskRunsWhereItIsOff() throws Exception {
        ThreadPoolTaskScheduler scheduler = new Clockwork().taskScheduler(false);
        scheduler.initialize();
        try {
            AtomicBoolean ran = new AtomicBoolean();
            scheduler.schedule(() -> ran.set(true), Instant.now());
            ScheduledThreadPoolExecutor threads = scheduler.getScheduledThreadPoolExecutor();
            threads.shutdown();
            assertThat(threads.awaitTermination(20, TimeUnit.SECONDS))
                    .as("what was due is over")
                    .isTrue();
            assertThat(ran).isFalse();
        } finally {
            scheduler.shutdown();
        }
    }
}

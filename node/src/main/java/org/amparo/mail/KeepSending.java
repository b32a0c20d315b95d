package org.amparo.mail;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.amparo.access.CustodiansNeeded;
import org.amparo.access.WorkWaits;
import org.amparo.mail.SendNext.Went;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what is due: at once when this node wrote it, and every half a minute for what failed, and what other nodes wrote and
 * left. On a thread of its own, since a mail server may be slow.
 */
@Component
class KeepSending implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeepSending.class);
    private static final int SECONDS = 30;
    private static final long PATIENCE_AT_STOP = 5;

    private final ConfiguredMail mail;
    private final SendNext sendNext;
    private final Outbox outbox;
    private final Duration kept;
    private @Nullable ScheduledExecutorService clock;
    private @Nullable Runnable round;

    KeepSending(
            ConfiguredMail mail,
            SendNext sendNext,
            Outbox outbox,
            @Value("${amparo.retention.mail:30d}") Duration kept) {
        this.mail = mail;
        this.sendNext = sendNext;
        this.outbox = outbox;
        this.kept = kept;
    }

    @Override
    public boolean isAutoStartup() {
        return mail.isSet();
    }

    @Override
    public synchronized void start() {
        if (clock == null) {
            MailSettings settings = mail.settings();
            Postman postman = new Postman(settings);
            round = () -> attempt(() -> sendAll(settings, postman));
            clock = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("mail").daemon(true).factory());
            clock.scheduleWithFixedDelay(round, 1, SECONDS, TimeUnit.SECONDS);
            clock.scheduleWithFixedDelay(() -> attempt(() -> outbox.forget(kept)), 18, 60, TimeUnit.MINUTES);
        }
    }

    /** After what waits is there to be seen. */
    @TransactionalEventListener
    void wake(CustodiansNeeded needed) {
        wake();
    }

    @TransactionalEventListener
    void wake(WorkWaits work) {
        wake();
    }

    private synchronized void wake() {
        if (clock != null && round != null) {
            clock.execute(round);
        }
    }

    /** What fails waits for its next time, and so does the rest: the server may be away. */
    private void sendAll(MailSettings settings, Postman postman) {
        while (sendNext.with(settings, postman) == Went.GONE) {
            LOG.debug("A mail went out");
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Mail could not be looked after: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdown();
            await(clock);
            clock = null;
            round = null;
        }
    }

    private static void await(ScheduledExecutorService clock) {
        try {
            if (!clock.awaitTermination(PATIENCE_AT_STOP, TimeUnit.SECONDS)) {
                LOG.warn("A mail is still on its way; it may come twice");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }

    /** After the doors have closed, and before the connections go. */
    @Override
    public int getPhase() {
        return 0;
    }
}

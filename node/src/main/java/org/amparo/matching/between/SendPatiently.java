package org.amparo.matching.between;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.amparo.matching.between.Refusal.Refused;
import org.amparo.matching.between.Run.State;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends the messages of a run until there is an answer, with ever longer pauses, and says with the run that it waits. */
@Component
class SendPatiently {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Runs runs;
    private final Partner partner;
    private final Duration shortestPause;
    private final Duration patience;

    SendPatiently(
            Runs runs,
            Partner partner,
            @Value("${amparo.match.pause:1s}") Duration shortestPause,
            @Value("${amparo.match.patience:24h}") Duration patience) {
        this.runs = runs;
        this.partner = partner;
        this.shortestPause = shortestPause;
        this.patience = patience;
    }

    /** Somebody stopped the run meanwhile. */
    static final class HasEnded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Line of(Agreement agreement, UUID run) {
        return new Line(agreement, run);
    }

    /** The line of one run. */
    final class Line {
        private final Agreement agreement;
        private final UUID run;

        private Line(Agreement agreement, UUID run) {
            this.agreement = agreement;
            this.run = run;
        }

        /**
         * The answer to a message of this run.
         *
         * @param message what follows the run's own address, or nothing
         * @throws HasEnded when somebody stopped the run
         * @throws Refused when the other side does not do it, or is away for too long
         */
        byte[] send(String message, byte[] body) throws InterruptedException {
            var waited = Duration.ZERO;
            var pause = shortestPause;
            while (true) {
                try {
                    say(waited.isZero() ? State.RUNNING : State.WAITING);
                    byte[] answer = partner.send(agreement, "/runs/" + run + message, body);
                    if (!waited.isZero()) {
                        say(State.RUNNING);
                    }
                    return answer;
                } catch (IOException e) {
                    say(State.WAITING);
                    if (waited.compareTo(patience) > 0) {
                        throw new Refused(Refusal.UNREACHABLE);
                    }
                    Thread.sleep(pause);
                    waited = waited.plus(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        }

        /** Until the other side is as far. */
        void rest() throws InterruptedException {
            say(State.RUNNING);
            Thread.sleep(shortestPause);
        }

        private void say(State state) {
            if (!runs.say(run, state, null)) {
                throw new HasEnded();
            }
        }
    }
}

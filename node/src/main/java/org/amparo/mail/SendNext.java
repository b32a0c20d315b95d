package org.amparo.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import org.amparo.access.Mailboxes;
import org.amparo.access.Mailboxes.Mailbox;
import org.amparo.confidential.BrokenSeal;
import org.amparo.mail.Outbox.Due;
import org.amparo.mail.Postman.Letter;
import org.amparo.web.Speech;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends one mail. Its row is locked meanwhile, so that no other node sends it too; a node that dies lets go of it, and it
 * is sent again: a mail may come twice, and is never lost.
 */
@Component
class SendNext {
    private static final Logger LOG = LoggerFactory.getLogger(SendNext.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final Speech speech;
    private final TransactionOperations transaction;
    private final Clock clock;

    SendNext(Outbox outbox, Mailboxes mailboxes, Speech speech, TransactionOperations transaction, Clock clock) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.speech = speech;
        this.transaction = transaction;
        this.clock = clock;
    }

    enum Went {
        NOTHING_DUE,
        GONE,
        FAILED
    }

    Went with(MailSettings settings, Postman postman) {
        return transaction.execute(status ->
                outbox.take().map(mail -> send(mail, settings, postman)).orElse(Went.NOTHING_DUE));
    }

    private Went send(Due mail, MailSettings settings, Postman postman) {
        try {
            var mailbox = mailboxes.of(mail.user(), mail.about().roles());
            if (mailbox.isPresent()) {
                postman.deliver(letter(mail, mailbox.get(), settings));
            }
            outbox.done(mail, mailbox.isPresent() ? "sent" : "dropped");
            return Went.GONE;
        } catch (MessagingException | BrokenSeal e) {
            // Not its message: a server says the address in it.
            LOG.warn(
                    "Mail could not be delivered, attempt {}: {}",
                    mail.attempts() + 1,
                    e.getClass().getSimpleName());
            if (mail.writtenAt().plus(GIVEN_UP_AFTER).isBefore(clock.instant())) {
                outbox.done(mail, "given_up");
            } else {
                outbox.tryAgainIn(mail, pause(mail.attempts()));
            }
            return Went.FAILED;
        }
    }

    private Letter letter(Due mail, Mailbox mailbox, MailSettings settings) {
        var words = speech.in(mailbox.language());
        return new Letter(
                mail.mark(),
                mailbox.address(),
                words.say("mail." + mail.about().code() + ".subject"),
                words.say(
                        "mail." + mail.about().code() + ".text",
                        settings.node().resolve(mail.about().path())),
                clock.instant());
    }

    /** Twice as long each time, up to an hour. */
    static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}

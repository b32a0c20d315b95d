package org.amparo.mail;

import org.amparo.access.CustodiansNeeded;
import org.amparo.access.Mailboxes;
import org.amparo.access.WorkWaits;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the mail in the transaction of what it tells of: there is never one without the other. */
@Component
class WriteMail {
    private final ConfiguredMail mail;
    private final Mailboxes mailboxes;
    private final Outbox outbox;

    WriteMail(ConfiguredMail mail, Mailboxes mailboxes, Outbox outbox) {
        this.mail = mail;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
    }

    @EventListener
    void tell(WorkWaits work) {
        if (mail.isSet()) {
            mailboxes.reachable(work.officials()).forEach(user -> outbox.write(user, About.of(work.where())));
        }
    }

    @EventListener
    void tell(CustodiansNeeded needed) {
        if (mail.isSet()) {
            mailboxes.concernedBy(needed).forEach(user -> outbox.write(user, About.CUSTODY));
        }
    }
}

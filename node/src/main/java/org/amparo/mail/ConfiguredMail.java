package org.amparo.mail;

import org.amparo.web.PublicAddress;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The mail server that this node was started with, if any. Without one nothing is written to be sent. */
@Component
class ConfiguredMail implements Mail {
    private final Environment told;
    private final PublicAddress address;
    private final Outbox outbox;

    ConfiguredMail(Environment told, PublicAddress address, Outbox outbox) {
        this.told = told;
        this.address = address;
        this.outbox = outbox;
    }

    @Override
    public boolean isSet() {
        return !MailSettings.text(told, "host").isEmpty();
    }

    @Override
    public int troubled() {
        return outbox.troubled();
    }

    /** @throws org.amparo.storage.StartFailure when they do not suffice */
    MailSettings settings() {
        return MailSettings.in(told, address.told());
    }
}

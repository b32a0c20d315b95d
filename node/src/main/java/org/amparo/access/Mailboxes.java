package org.amparo.access;

import java.util.List;
import java.util.Optional;

/** Where custodians get mail. */
public interface Mailboxes {
    /** The custodians with a mail address whom it concerns, none of an institution that the case implicates. */
    List<UserId> concernedBy(CustodiansNeeded needed);

    /** Where that user gets mail now; empty for who is no custodian any more, is disabled, or has no address. */
    Optional<Mailbox> of(UserId custodian);

    /** @param language es, en, pt or fr */
    record Mailbox(String address, String language) {
        @Override
        public String toString() {
            return "Mailbox[" + language + "]";
        }
    }
}

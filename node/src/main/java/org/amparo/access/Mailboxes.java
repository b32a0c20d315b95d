package org.amparo.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where users get mail. */
public interface Mailboxes {
    /** The custodians with a mail address whom it concerns, none of an institution that one of the cases implicates. */
    List<UserId> concernedBy(CustodiansNeeded needed);

    /** Where that user gets mail now; empty for who holds none of the roles any more, is disabled, or has no address. */
    Optional<Mailbox> of(UserId user, Set<Role> roles);

    /** Those of them who have an address. */
    Set<UserId> reachable(Set<UserId> users);

    /** @param language es, en, pt or fr */
    record Mailbox(String address, String language) {
        @Override
        public String toString() {
            return "Mailbox[" + language + "]";
        }
    }
}

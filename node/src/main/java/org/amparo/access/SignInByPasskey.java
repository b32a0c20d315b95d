package org.amparo.access;

import java.net.URI;
import java.util.Optional;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.springframework.stereotype.Component;

/** Finds out whose passkey signed. There is nothing to guess, so nothing has to be slowed down. */
@Component
class SignInByPasskey {
    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Accounts accounts;
    private final SignIn signIn;
    private final AuditLog audit;

    SignInByPasskey(Passkeys passkeys, PasskeyCeremony ceremony, Accounts accounts, SignIn signIn, AuditLog audit) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.accounts = accounts;
        this.signIn = signIn;
        this.audit = audit;
    }

    /** Whoever's passkey signed the challenge for this node; empty for anything else. */
    Optional<Account> attempt(String answer, byte[] challenge, URI origin) {
        Optional<byte[]> id = ceremony.credentialId(answer);
        Optional<Passkeys.Kept> kept = id.flatMap(passkeys::find);
        Optional<Account> account = kept.flatMap(known -> accounts.find(known.user()));
        Optional<Long> signed = account.isEmpty()
                ? Optional.empty()
                : kept.flatMap(known -> ceremony.signed(answer, known, challenge, origin));
        if (signed.isEmpty()) {
            audit.recordRead(account.map(known -> SignIn.entry(known.viewer(), Action.SIGN_IN))
                    .orElse(Entry.of("process:sign-in", Optional.empty(), Action.SIGN_IN, "user"))
                    .with("by", "session")
                    .with("method", Method.PASSKEY.code())
                    .denied());
            return Optional.empty();
        }
        passkeys.used(id.orElseThrow(), signed.get());
        return account.map(
                known -> signIn.welcome(known, Method.PASSKEY, "session").account());
    }
}

package org.amparo.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.springframework.stereotype.Component;

/**
 * Finds out whether a name and a password belong together. The answer and the time it takes are the same whether the
 * account does not exist, is disabled, or has another password.
 */
@Component
class SignIn {
    /** Longer ones are not hashed, nor is what is not text: nobody types them. */
    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Users users;
    private final Throttle throttle;
    private final AuditLog audit;

    SignIn(Accounts accounts, PasswordHashes hashes, Users users, Throttle throttle, AuditLog audit) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.users = users;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** What became of an attempt. */
    sealed interface Outcome {
        record Welcome(Account account) implements Outcome {}

        /** The name and the password do not belong together; which of the two is wrong is not told. */
        record Wrong() implements Outcome {}

        /** Too many failures: not before that time. */
        record Wait(Duration left) implements Outcome {}
    }

    /**
     * @param how {@code session} or {@code token}, for the log
     * @param address of whoever tries, for the throttle
     */
    Outcome attempt(String username, String password, String address, String how) {
        String name = Accounts.normal(username);
        return switch (throttle.take(name, address)) {
            case Throttle.Turn.Later(Duration wait) -> new Outcome.Wait(wait);
            case Throttle.Turn.Now now -> {
                Optional<Accounts.WithPassword> found = accounts.toSignIn(name);
                if (isRight(password, found)) {
                    throttle.forgive(now);
                    yield welcome(found.orElseThrow(), password, how);
                }
                audit.recordRead(denial(found, how));
                yield new Outcome.Wrong();
            }
        };
    }

    private boolean isRight(String password, Optional<Accounts.WithPassword> found) {
        if (password.length() > LONGEST || !StandardCharsets.UTF_8.newEncoder().canEncode(password)) {
            return false;
        }
        if (found.isEmpty()) {
            hashes.compareWithNobody(password);
            return false;
        }
        return hashes.matches(password, found.get().passwordHash());
    }

    private Outcome welcome(Accounts.WithPassword found, String password, String how) {
        Viewer viewer = found.account().viewer();
        if (hashes.isOld(found.passwordHash())) {
            users.keepPassword(
                    viewer.user(), hashes.hash(password), found.account().oneTime());
        }
        audit.recordRead(entry(viewer, Action.SIGN_IN).with("by", how));
        return new Outcome.Welcome(found.account());
    }

    private static Entry denial(Optional<Accounts.WithPassword> found, String how) {
        return found.map(known -> entry(known.account().viewer(), Action.SIGN_IN))
                .orElse(Entry.of("process:sign-in", Optional.empty(), Action.SIGN_IN, "user"))
                .with("by", how)
                .denied();
    }

    static Entry entry(Viewer viewer, Action action) {
        return Entry.of(
                viewer.actor(),
                Optional.of(viewer.institution().value()),
                action,
                "user:" + viewer.user().value());
    }
}

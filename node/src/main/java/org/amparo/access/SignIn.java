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
    private final SecondFactors factors;
    private final Throttle throttle;
    private final AuditLog audit;

    SignIn(
            Accounts accounts,
            PasswordHashes hashes,
            Users users,
            SecondFactors factors,
            Throttle throttle,
            AuditLog audit) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.users = users;
        this.factors = factors;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** What became of an attempt. */
    sealed interface Outcome {
        record Welcome(Account account) implements Outcome {}

        /** The password is right, and a second factor is still to come. */
        record HalfWay(Account account) implements Outcome {}

        /** What was typed is wrong; which of the name and the password is not told. */
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
                    yield passwordIsRight(found.orElseThrow(), password, how);
                }
                audit.recordRead(denial(triedBy(found), how).with("method", Method.PASSWORD.code()));
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

    private Outcome passwordIsRight(Accounts.WithPassword found, String password, String how) {
        Viewer viewer = found.account().viewer();
        if (hashes.isOld(found.passwordHash())) {
            users.keepPassword(
                    viewer.user(), hashes.hash(password), found.account().oneTime());
        }
        if (found.account().factors().any()) {
            return new Outcome.HalfWay(found.account());
        }
        return welcome(found.account(), Method.PASSWORD, how);
    }

    /** The second step of somebody who is half way: the code of an app, or a recovery code. */
    Outcome second(Account account, String code, String address, String how) {
        Viewer viewer = account.viewer();
        return switch (throttle.takeForCode(viewer.username(), address)) {
            case Throttle.Turn.Later(Duration wait) -> new Outcome.Wait(wait);
            case Throttle.Turn.Now now -> {
                Optional<Method> method = factors.use(viewer.user(), code);
                if (method.isPresent()) {
                    throttle.forgive(now);
                    yield welcome(account, method.get(), how);
                }
                audit.recordRead(denial(entry(viewer, Action.SIGN_IN), how).with("method", "code"));
                yield new Outcome.Wrong();
            }
        };
    }

    /** Proves again who a signed-in user is: by the password, or by a code of the app, which no password looks like. */
    Outcome again(Account account, String proof, String address) {
        if (account.factors().app() && proof.strip().matches("\\d{3} ?\\d{3}")) {
            return second(account, proof.strip(), address, "confirm");
        }
        Outcome outcome = attempt(account.viewer().username(), proof, address, "confirm");
        return outcome instanceof Outcome.HalfWay ? welcome(account, Method.PASSWORD, "confirm") : outcome;
    }

    /** Lets in whoever proved who they are, and writes down by what. */
    Outcome.Welcome welcome(Account account, Method method, String how) {
        audit.recordRead(entry(account.viewer(), Action.SIGN_IN).with("by", how).with("method", method.code()));
        return new Outcome.Welcome(account);
    }

    private static Entry denial(Entry attempt, String how) {
        return attempt.with("by", how).denied();
    }

    private static Entry triedBy(Optional<Accounts.WithPassword> found) {
        return found.map(known -> entry(known.account().viewer(), Action.SIGN_IN))
                .orElse(Entry.of("process:sign-in", Optional.empty(), Action.SIGN_IN, "user"));
    }

    static Entry entry(Viewer viewer, Action action) {
        return viewer.entry(action, "user:" + viewer.user().value());
    }
}

package org.amparo.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.amparo.access.Result.Flaw;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The second factors of a user: set up, used, and taken away. */
@Component
class SecondFactors {
    private static final int LONGEST_LABEL = 60;

    private final AuthenticatorApps apps;
    private final RecoveryCodes codes;
    private final Passkeys passkeys;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    SecondFactors(
            AuthenticatorApps apps,
            RecoveryCodes codes,
            Passkeys passkeys,
            AuditLog audit,
            TransactionOperations transaction) {
        this.apps = apps;
        this.codes = codes;
        this.passkeys = passkeys;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What kind of code was typed, if it is a good one; it is used up. */
    Optional<Method> use(UserId user, String code) {
        if (apps.use(user, code)) {
            return Optional.of(Method.APP);
        }
        return codes.use(user, code) ? Optional.of(Method.RECOVERY_CODE) : Optional.empty();
    }

    /**
     * Takes an app whose code was typed.
     *
     * @return the recovery codes that come with the first factor; none when there was one before
     */
    Result<List<String>> addApp(Account account, byte[] sealed, String code) {
        UserId user = account.viewer().user();
        return inTransaction(() -> {
            if (!apps.keep(user, sealed, code)) {
                return new Result.Flawed<>(List.of(new Flaw("code", "code_wrong")));
            }
            written(account, "app_added");
            return new Result.Done<>(account.factors().any() ? List.of() : codes.issue(user));
        });
    }

    Result<UserId> removeApp(Account account) {
        if (!account.factors().mayLose(true)) {
            return Result.flawed("", "last_factor");
        }
        UserId user = account.viewer().user();
        return inTransaction(() -> {
            apps.remove(user);
            if (account.factors().passkeys() == 0) {
                codes.remove(user);
            }
            written(account, "app_removed");
            return new Result.Done<>(user);
        });
    }

    List<Passkeys.Listed> passkeys(UserId user) {
        return passkeys.of(user);
    }

    /**
     * Takes a passkey that proved to be the user's.
     *
     * @param label by which the user knows it again
     * @return the recovery codes that come with the first factor; none when there was one before
     */
    Result<List<String>> addPasskey(Account account, String label, PasskeyCeremony.Added added) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            return Result.flawed("label", "passkey_label");
        }
        UserId user = account.viewer().user();
        return inTransaction(() -> {
            if (passkeys.isKnown(added.credentialId())) {
                return Result.flawed("label", "passkey_failed");
            }
            passkeys.add(user, label.strip(), added);
            written(account, "passkey_added");
            return new Result.Done<>(account.factors().any() ? List.of() : codes.issue(user));
        });
    }

    Result<UserId> removePasskey(Account account, String handle) {
        boolean last = account.factors().passkeys() == 1;
        if (!account.factors().mayLose(last)) {
            return Result.flawed("", "last_factor");
        }
        UserId user = account.viewer().user();
        return inTransaction(() -> {
            if (!passkeys.remove(user, handle)) {
                return Result.flawed("", "last_factor");
            }
            if (last && !account.factors().app()) {
                codes.remove(user);
            }
            written(account, "passkey_removed");
            return new Result.Done<>(user);
        });
    }

    List<String> newRecoveryCodes(Account account) {
        return transaction.execute(status -> {
            List<String> issued = codes.issue(account.viewer().user());
            written(account, "recovery_codes");
            return issued;
        });
    }

    int recoveryCodesLeft(UserId user) {
        return codes.left(user);
    }

    /** Takes everything away: within the transaction of whoever does it, who writes it down. */
    void removeAll(UserId user) {
        apps.remove(user);
        passkeys.removeAll(user);
        codes.remove(user);
    }

    private void written(Account account, String change) {
        audit.recordWrite(SignIn.entry(account.viewer(), Action.ADMINISTER).with("change", change));
    }

    private <T> Result<T> inTransaction(Supplier<Result<T>> change) {
        return transaction.execute(status -> change.get());
    }
}

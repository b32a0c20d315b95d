package org.amparo.access;

import java.util.Optional;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets in whom the identity provider vouches for, in place of the password. Only users that exist and linked themselves:
 * nobody comes into being by signing in elsewhere. A second step stays one.
 */
@Component
class SignInByProvider {
    private final ProviderAccounts linked;
    private final Accounts accounts;
    private final SignIn signIn;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    SignInByProvider(
            ProviderAccounts linked,
            Accounts accounts,
            SignIn signIn,
            AuditLog audit,
            TransactionOperations transaction) {
        this.linked = linked;
        this.accounts = accounts;
        this.signIn = signIn;
        this.audit = audit;
        this.transaction = transaction;
    }

    SignIn.Outcome attempt(Optional<IdentityProvider.Subject> subject) {
        Optional<Account> account = subject.flatMap(linked::linked).flatMap(accounts::find);
        if (account.isEmpty()) {
            audit.recordRead(Entry.of("process:sign-in", Optional.empty(), Action.SIGN_IN, "user")
                    .with("by", "session")
                    .with("method", Method.PROVIDER.code())
                    .denied());
            return new SignIn.Outcome.Wrong();
        }
        return account.get().factors().any()
                ? new SignIn.Outcome.HalfWay(account.get())
                : signIn.welcome(account.get(), Method.PROVIDER, "session");
    }

    /** False when it is somebody else there who is linked to another user here. */
    boolean link(Account account, IdentityProvider.Subject subject) {
        return transaction.execute(status -> {
            boolean done = linked.link(subject, account.viewer().user());
            if (done) {
                written(account, "provider_linked");
            } else {
                status.setRollbackOnly();
            }
            return done;
        });
    }

    void unlink(Account account) {
        transaction.executeWithoutResult(status -> {
            linked.unlink(account.viewer().user());
            written(account, "provider_unlinked");
        });
    }

    private void written(Account account, String change) {
        audit.recordWrite(SignIn.entry(account.viewer(), Action.ADMINISTER).with("change", change));
    }
}

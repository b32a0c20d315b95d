package org.amparo.access;

import java.util.Optional;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What users change about themselves. */
@Component
class OwnAccount {
    private final Accounts accounts;
    private final Users users;
    private final BearerTokens tokens;
    private final PasswordHashes hashes;
    private final PasswordRules passwords;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    OwnAccount(
            Accounts accounts,
            Users users,
            BearerTokens tokens,
            PasswordHashes hashes,
            PasswordRules passwords,
            AuditLog audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.users = users;
        this.tokens = tokens;
        this.hashes = hashes;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
    }

    Result<UserId> changePassword(Viewer viewer, String current, String replacement) {
        boolean right = accounts.toSignIn(viewer.username())
                .filter(known -> hashes.matches(current, known.passwordHash()))
                .isPresent();
        if (!right) {
            return Result.flawed("current", "password_wrong");
        }
        if (current.equals(replacement)) {
            return Result.flawed("replacement", "password_same");
        }
        Optional<String> weak = passwords.flaw(replacement, viewer.username());
        if (weak.isPresent()) {
            return Result.flawed("replacement", weak.get());
        }
        String hash = hashes.hash(replacement);
        return transaction.execute(status -> {
            users.keepPassword(viewer.user(), hash, false);
            users.endSessions(viewer.user());
            tokens.endAllOf(viewer.user());
            audit.recordWrite(SignIn.entry(viewer, Action.ADMINISTER).with("change", "password"));
            return new Result.Done<>(viewer.user());
        });
    }

    void changeLanguage(Viewer viewer, String language) {
        if (!AdministrationRules.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("not a language of this program");
        }
        transaction.executeWithoutResult(status -> {
            users.keepLanguage(viewer.user(), language);
            audit.recordWrite(SignIn.entry(viewer, Action.ADMINISTER).with("change", "language"));
        });
    }
}

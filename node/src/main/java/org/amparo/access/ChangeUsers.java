package org.amparo.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.amparo.access.Result.Flaw;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds, changes and disables users, and resets their passwords. */
@Component
class ChangeUsers {
    private final Users users;
    private final Institutions institutions;
    private final BearerTokens tokens;
    private final SecondFactors factors;
    private final ProviderAccounts provider;
    private final PasswordHashes hashes;
    private final PasswordRules passwords;
    private final AdministrationRules rules;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    ChangeUsers(
            Users users,
            Institutions institutions,
            BearerTokens tokens,
            SecondFactors factors,
            ProviderAccounts provider,
            PasswordHashes hashes,
            PasswordRules passwords,
            AdministrationRules rules,
            AuditLog audit,
            TransactionOperations transaction) {
        this.users = users;
        this.institutions = institutions;
        this.tokens = tokens;
        this.factors = factors;
        this.provider = provider;
        this.hashes = hashes;
        this.passwords = passwords;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
    }

    Result<UserId> add(String actor, UserDraft user) {
        List<Flaw> flaws = new ArrayList<>(rules.newUser(user));
        flaws.addAll(workplace(user));
        if (flaws.stream().noneMatch(flaw -> flaw.field().equals("username"))
                && users.isTaken(Accounts.normal(user.username()))) {
            flaws.add(new Flaw("username", "username_taken"));
        }
        if (!flaws.isEmpty()) {
            return new Result.Flawed<>(flaws);
        }
        String hash = hashes.hash(user.password().orElseGet(passwords::oneTime));
        return inTransaction(() -> done(actor, users.insert(user, hash), "added"));
    }

    Result<UserId> change(String actor, UserId id, int version, UserDraft user) {
        List<Flaw> flaws = new ArrayList<>(rules.user(user));
        flaws.addAll(workplace(user));
        if (!user.roles().contains(Role.ADMINISTRATOR) && isLastAdministrator(id)) {
            flaws.add(new Flaw("roles", "last_administrator"));
        }
        if (!flaws.isEmpty()) {
            return new Result.Flawed<>(flaws);
        }
        return inTransaction(() ->
                users.update(id, version, user) ? done(actor, id, "changed") : Result.flawed("", "changed_meanwhile"));
    }

    Result<UserId> disable(String actor, UserId id, int version, boolean disabled) {
        if (disabled && isLastAdministrator(id)) {
            return Result.flawed("", "last_administrator");
        }
        return inTransaction(() -> {
            if (!users.disable(id, version, disabled)) {
                return Result.flawed("", "changed_meanwhile");
            }
            if (disabled) {
                endAll(id);
            }
            return done(actor, id, disabled ? "disabled" : "enabled");
        });
    }

    /** Gives a password that opens nothing but the page that replaces it, and returns it to be shown once. */
    String resetPassword(String actor, UserId id) {
        String password = passwords.oneTime();
        String hash = hashes.hash(password);
        transaction.executeWithoutResult(status -> {
            users.keepPassword(id, hash, true);
            endEveryWayIn(id);
            done(actor, id, "password_reset");
        });
        return password;
    }

    /** Takes a user's second factors away, who lost them: the next sign-in sets up new ones where they must be. */
    void resetSecondFactor(String actor, UserId id) {
        transaction.executeWithoutResult(status -> {
            factors.removeAll(id);
            endEveryWayIn(id);
            done(actor, id, "second_factor_reset");
        });
    }

    /** Whoever took an account over may have linked it to who they are elsewhere: a reset leaves no such door open. */
    private void endEveryWayIn(UserId id) {
        provider.unlink(id);
        endAll(id);
    }

    private void endAll(UserId id) {
        users.endSessions(id);
        tokens.endAllOf(id);
    }

    private List<Flaw> workplace(UserDraft user) {
        boolean open = institutions
                .find(user.institution())
                .filter(institution -> !institution.closed())
                .isPresent();
        return open ? List.of() : List.of(new Flaw("institution", "no_such_institution"));
    }

    /** A node without administrator could not be helped from within. */
    private boolean isLastAdministrator(UserId id) {
        return users.find(id)
                        .filter(user -> user.roles().contains(Role.ADMINISTRATOR) && !user.disabled())
                        .isPresent()
                && !users.anotherAdministrator(id);
    }

    private Result<UserId> done(String actor, UserId id, String change) {
        audit.recordWrite(Entry.of(actor, Optional.empty(), Action.ADMINISTER, "user:" + id.value())
                .with("change", change));
        return new Result.Done<>(id);
    }

    private Result<UserId> inTransaction(Supplier<Result<UserId>> change) {
        return transaction.execute(status -> change.get());
    }
}

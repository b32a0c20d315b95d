package org.amparo.access;

import static org.amparo.access.rows.tables.SignInFailure.SIGN_IN_FAILURE;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Slows down guessing of passwords. After some failures each further attempt has to wait, twice as long each time: soon
 * minutes for one account from one address, less for an address as a whole (a ministry may share one), and never more
 * than seconds for an account as a whole, so that nobody can lock the true user out by guessing.
 *
 * <p>An attempt counts as a failure before the password is looked at, so that attempts side by side count each other. It
 * is the same for accounts that do not exist. An attempt that had to wait does not count.
 */
@Component
class Throttle {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final DSLContext db;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration kept;

    Throttle(
            DSLContext db,
            TransactionOperations transaction,
            Clock clock,
            @Value("${amparo.retention.sign-in-failures:1d}") Duration kept) {
        // What still slows somebody down is not forgotten, whatever was said.
        this.kept = kept.compareTo(WINDOW) < 0 ? WINDOW : kept;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether an attempt may be made now. */
    sealed interface Turn {
        /** It may, and was counted. */
        record Now(List<Count> counts, Instant at) implements Turn {}

        /** It may after that time. */
        record Later(Duration left) implements Turn {}
    }

    /**
     * What is counted.
     *
     * @param free failures that cost nothing
     * @param longest the longest wait
     */
    record Count(byte[] key, int free, Duration longest) {
        Duration wait(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            long seconds = 1L << Math.min(failures - free, 20);
            return seconds < longest.toSeconds() ? Duration.ofSeconds(seconds) : longest;
        }
    }

    static List<Count> counts(String username, String address) {
        return List.of(
                new Count(Hashes.sha256("account\n" + username), 20, Duration.ofSeconds(8)),
                new Count(Hashes.sha256("address\n" + address), 60, Duration.ofMinutes(1)),
                new Count(Hashes.sha256("both\n" + username + "\n" + address), 5, Duration.ofMinutes(5)));
    }

    /**
     * Codes of the second step, for whoever gave the password: few can be right at a time, so few are tried. Still
     * nobody waits longer than a minute for what happens elsewhere.
     */
    private static List<Count> countsOfCodes(String username, String address) {
        return List.of(
                new Count(Hashes.sha256("code\n" + username), 10, Duration.ofMinutes(1)),
                new Count(Hashes.sha256("code address\n" + address), 60, Duration.ofMinutes(1)),
                new Count(Hashes.sha256("code both\n" + username + "\n" + address), 5, Duration.ofMinutes(5)));
    }

    /** For a password. */
    Turn take(String username, String address) {
        return take(counts(username, address));
    }

    /** For a code of the second step. */
    Turn takeForCode(String username, String address) {
        return take(countsOfCodes(username, address));
    }

    private Turn take(List<Count> counts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transaction.execute(status -> {
            long account = ByteBuffer.wrap(counts.getFirst().key()).getLong();
            db.execute("select pg_advisory_xact_lock({0})", DSL.val(account));
            Duration wait = wait(counts, now);
            if (wait.isPositive()) {
                return new Turn.Later(wait);
            }
            var insert = db.insertInto(SIGN_IN_FAILURE, SIGN_IN_FAILURE.KEY_HASH, SIGN_IN_FAILURE.AT);
            for (Count count : counts) {
                insert = insert.values(count.key(), at(now));
            }
            insert.execute();
            return new Turn.Now(counts, now);
        });
    }

    /** The password was right: the account's failures from there are forgiven, and the attempt itself everywhere. */
    void forgive(Turn.Now turn) {
        db.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.KEY_HASH.eq(turn.counts().getLast().key()))
                .or(SIGN_IN_FAILURE
                        .KEY_HASH
                        .in(turn.counts().stream().map(Count::key).toList())
                        .and(SIGN_IN_FAILURE.AT.eq(at(turn.at()))))
                .execute();
    }

    /** Removes what no longer counts. */
    void sweep() {
        db.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.AT.lt(at(clock.instant().minus(kept))))
                .execute();
    }

    private Duration wait(List<Count> counts, Instant now) {
        var failures = DSL.count();
        var latest = DSL.max(SIGN_IN_FAILURE.AT);
        Duration longest = Duration.ZERO;
        for (Count count : counts) {
            var known = db.select(failures, latest)
                    .from(SIGN_IN_FAILURE)
                    .where(SIGN_IN_FAILURE.KEY_HASH.eq(count.key()))
                    .and(SIGN_IN_FAILURE.AT.gt(at(now.minus(WINDOW))))
                    .fetchSingle();
            OffsetDateTime last = known.value2();
            if (last != null) {
                Duration left = Duration.between(now, last.toInstant().plus(count.wait(known.value1())));
                longest = left.compareTo(longest) > 0 ? left : longest;
            }
        }
        return longest;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

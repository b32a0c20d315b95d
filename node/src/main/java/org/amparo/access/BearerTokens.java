package org.amparo.access;

import static org.amparo.access.rows.tables.ApiToken.API_TOKEN;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The tokens of API clients: random, kept as hashes, good for half a day. */
@Component
class BearerTokens {
    static final Duration LONGEST = Duration.ofHours(12);
    private static final String PREFIX = "Bearer ";
    private static final int BYTES = 32;

    private final DSLContext db;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random;

    BearerTokens(DSLContext db, Accounts accounts, Clock clock, SecureRandom random) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /** A token that was just made. It cannot be read again. */
    record Issued(String token, OffsetDateTime expiresAt) {
        @Override
        public String toString() {
            return "Issued[" + expiresAt + "]";
        }
    }

    Issued issue(UserId user) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        OffsetDateTime expiresAt = now().plus(LONGEST).truncatedTo(ChronoUnit.SECONDS);
        db.insertInto(API_TOKEN)
                .set(API_TOKEN.TOKEN_HASH, Hashes.sha256(token))
                .set(API_TOKEN.USER_ID, user.value())
                .set(API_TOKEN.EXPIRES_AT, expiresAt)
                .execute();
        return new Issued(token, expiresAt);
    }

    Optional<Accounts.WithToken> holder(String token) {
        return accounts.holding(Hashes.sha256(token), now());
    }

    void end(String token) {
        db.deleteFrom(API_TOKEN)
                .where(API_TOKEN.TOKEN_HASH.eq(Hashes.sha256(token)))
                .execute();
    }

    void endAllOf(UserId user) {
        db.deleteFrom(API_TOKEN).where(API_TOKEN.USER_ID.eq(user.value())).execute();
    }

    /** The tokens of a user that are good now, each with a handle that opens nothing. */
    List<OpenSessions.Open> openOf(UserId user) {
        return db.select(API_TOKEN.TOKEN_HASH, API_TOKEN.CREATED_AT)
                .from(API_TOKEN)
                .where(API_TOKEN.USER_ID.eq(user.value()))
                .and(API_TOKEN.EXPIRES_AT.gt(now()))
                .fetch(row -> new OpenSessions.Open(
                        handle(row.value1()), "", row.value2().toInstant(), Optional.empty()));
    }

    /** Ends the token with that handle, if it is the user's. */
    boolean end(UserId user, String handle) {
        List<byte[]> hashes = db.select(API_TOKEN.TOKEN_HASH)
                .from(API_TOKEN)
                .where(API_TOKEN.USER_ID.eq(user.value()))
                .fetch(API_TOKEN.TOKEN_HASH);
        return hashes.stream()
                        .filter(hash -> handle(hash).equals(handle))
                        .mapToInt(hash -> db.deleteFrom(API_TOKEN)
                                .where(API_TOKEN.TOKEN_HASH.eq(hash))
                                .execute())
                        .sum()
                > 0;
    }

    private static String handle(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 12);
    }

    /** Removes what has expired. */
    void sweep() {
        db.deleteFrom(API_TOKEN).where(API_TOKEN.EXPIRES_AT.lt(now())).execute();
    }

    /** The token that a request bears; empty when it bears none. */
    static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, PREFIX, 0, PREFIX.length()))
                .map(header -> header.substring(PREFIX.length()).strip());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

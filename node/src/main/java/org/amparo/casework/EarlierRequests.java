package org.amparo.casework;

import static org.amparo.casework.rows.tables.IdempotencyKey.IDEMPOTENCY_KEY;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.amparo.access.Viewer;
import org.amparo.confidential.AccessToken;
import org.amparo.identity.Fingerprints;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What requests with an idempotency key made, so that the same request makes it once. Keys belong to a user. */
@Component
class EarlierRequests {
    /** The same request gives the same bytes, in every process: maps are sorted. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .build();

    private final DSLContext db;
    private final Fingerprints fingerprints;
    private final Clock clock;
    private final Duration remembered;

    /**
     * @param remembered longer than any client that lost its connection goes on trying; then a key is as good as new
     */
    EarlierRequests(
            DSLContext db,
            Fingerprints fingerprints,
            Clock clock,
            @Value("${amparo.retention.idempotency-keys:7d}") Duration remembered) {
        this.db = db;
        this.fingerprints = fingerprints;
        this.clock = clock;
        this.remembered = remembered;
    }

    /**
     * What a key was used for.
     *
     * @param same whether the request was the same
     * @param situation reference of the situation, for a batch
     * @param cases the cases it made, in order
     */
    record Earlier(boolean same, Optional<String> situation, List<Long> cases) {}

    /** A key with what is asked under it. */
    record Asked(String key, byte[] hash) {}

    /** Only a keyed digest of what is asked is kept, who the persons are included. */
    Optional<Asked> asked(Optional<String> key, Supplier<List<?>> request) {
        return key.map(given -> new Asked(given, keyed(fingerprints, hash(request.get()))));
    }

    static byte[] keyed(Fingerprints fingerprints, byte[] hash) {
        return fingerprints.of("casework.request", hash);
    }

    /** A note of the usual class is its text, as it was before notes had classes. */
    private static Object part(NewNote note) {
        return note.dataClass().isEmpty()
                ? note.text()
                : List.of(note.text(), note.dataClass().get().code());
    }

    /** Everything in a registration, opened. */
    static List<?> parts(NewCase newCase, AccessToken token) {
        return List.of(
                newCase.content(),
                newCase.identity().open(token),
                newCase.situation().orElse(""),
                newCase.notes().stream().map(EarlierRequests::part).toList());
    }

    /**
     * What the same key made before. Two requests with one key at the same moment wait for each other here, so that
     * the second finds what the first made.
     */
    Optional<Earlier> find(Viewer viewer, Asked asked) {
        db.execute("select pg_advisory_xact_lock(hashtextextended(?, ?))", asked.key(), (long)
                viewer.user().value());
        return db.select(IDEMPOTENCY_KEY.REQUEST_HASH, IDEMPOTENCY_KEY.SITUATION, IDEMPOTENCY_KEY.CASE_IDS)
                .from(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.USER_ID.eq(viewer.user().value()))
                .and(IDEMPOTENCY_KEY.KEY.eq(asked.key()))
                .and(IDEMPOTENCY_KEY.CREATED_AT.gt(expiry()))
                .fetchOptional(row -> new Earlier(
                        Arrays.equals(row.value1(), asked.hash()),
                        Optional.ofNullable(row.value2()),
                        Arrays.asList(row.value3())));
    }

    /** Whether that key made anything. */
    boolean wereMade(Viewer viewer, String key) {
        return db.fetchExists(
                IDEMPOTENCY_KEY,
                IDEMPOTENCY_KEY
                        .USER_ID
                        .eq(viewer.user().value())
                        .and(IDEMPOTENCY_KEY.KEY.eq(key))
                        .and(IDEMPOTENCY_KEY.CREATED_AT.gt(expiry())));
    }

    void remember(Viewer viewer, Asked asked, Optional<String> situation, List<CaseId> cases) {
        db.deleteFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.USER_ID.eq(viewer.user().value()))
                .and(IDEMPOTENCY_KEY.KEY.eq(asked.key()))
                .execute(); // one that has expired, if any
        db.insertInto(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.USER_ID, viewer.user().value())
                .set(IDEMPOTENCY_KEY.KEY, asked.key())
                .set(IDEMPOTENCY_KEY.REQUEST_HASH, asked.hash())
                .set(IDEMPOTENCY_KEY.SITUATION, situation.orElse(null))
                .set(IDEMPOTENCY_KEY.CASE_IDS, cases.stream().map(CaseId::value).toArray(Long[]::new))
                .execute();
    }

    /** Removes what has expired, once an hour. Several instances may do so at once. */
    @Scheduled(initialDelay = 12, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        db.deleteFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.CREATED_AT.le(expiry()))
                .execute();
    }

    private OffsetDateTime expiry() {
        return clock.instant().minus(remembered).atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(List<?> request) {
        try {
            var text = CANONICAL.writeValueAsString(request); // as bytes, Jackson refuses what is not text
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

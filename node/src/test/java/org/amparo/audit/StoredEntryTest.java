package org.amparo.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

/** The canonical forms, byte by byte: what was put into a tree once must be made again for ever. */
class StoredEntryTest {
    private static final Instant AT = Instant.parse("2026-03-14T15:09:26.535897Z");

    @Test
    void anEntryOfTheFirstFormIsWrittenAsItWasThen() {
        var entry = new StoredEntry(
                7,
                1,
                AT,
                "user:12",
                Optional.of(3),
                "read",
                "case",
                Optional.empty(),
                "granted",
                JSONB.valueOf("{\"shown\": 2, \"exact\": true}"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(5L, 50L));
        assertThat(new String(entry.canonical(), UTF_8))
                .isEqualTo("amparo audit entry 1\n"
                        + "{\"action\":\"read\",\"actor\":\"user:12\",\"at\":\"2026-03-14T15:09:26.535897Z\",\"cases\":[5,50],"
                        + "\"detail\":{\"exact\":true,\"shown\":2},\"id\":7,\"institution\":3,\"outcome\":\"granted\","
                        + "\"subject\":\"case\"}");
    }

    @Test
    void anEntryOfTheSecondFormSaysWhatWasShownAndFromWhereAndWhy() {
        var entry = new StoredEntry(
                8,
                2,
                AT,
                "user:12",
                Optional.empty(),
                "open_identity",
                "person:4",
                Optional.of("protection"),
                "granted",
                JSONB.valueOf("{}"),
                Optional.of("general,identity"),
                Optional.of("web"),
                Optional.of(-1L),
                Optional.of(new byte[] {1, 2, 3}),
                List.of());
        assertThat(new String(entry.canonical(), UTF_8))
                .isEqualTo("amparo audit entry 2\n"
                        + "{\"action\":\"open_identity\",\"actor\":\"user:12\",\"at\":\"2026-03-14T15:09:26.535897Z\",\"cases\":[],"
                        + "\"channel\":\"web\",\"classes\":[\"general\",\"identity\"],\"detail\":{},\"id\":8,"
                        + "\"origin\":\"ffffffffffffffff\",\"outcome\":\"granted\",\"purpose\":\"protection\",\"reason\":\"AQID\","
                        + "\"subject\":\"person:4\"}");
    }
}

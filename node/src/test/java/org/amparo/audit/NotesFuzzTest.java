package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever is kept as a checkpoint, a proof or a key: it is read, or it is none. */
class NotesFuzzTest {
    @FuzzTest(maxDuration = "30s")
    void anyTextIsACheckpointOrNone(byte[] bytes) {
        assertThat(Checkpoint.read(text(bytes))).isNotNull();
    }

    @FuzzTest(maxDuration = "30s")
    void anyTextIsAProofOrNone(byte[] bytes) {
        assertThat(ConsistencyProof.read(text(bytes))).isNotNull();
    }

    @FuzzTest(maxDuration = "30s")
    void anyTextIsAKeyOrNone(byte[] bytes) {
        assertThat(VerifyingKey.read(text(bytes))).isNotNull();
        assertThat(SigningKey.read(text(bytes))).isNotNull();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

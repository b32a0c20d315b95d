package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    /** Key and note published with the format's first implementation. */
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED_TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String PUBLISHED_NOTE = PUBLISHED_TEXT
            + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final SigningKey key = SigningKey.drawn("amparo/log/one", new SecureRandom());
    private final Checkpoint checkpoint = new Checkpoint("amparo/log/one", 8, new byte[32]);

    @Test
    void thePublishedNoteOpensWithThePublishedKey() {
        VerifyingKey published = VerifyingKey.read(PUBLISHED_KEY).orElseThrow();
        assertThat(published.text()).isEqualTo(PUBLISHED_KEY);
        assertThat(published.open(PUBLISHED_NOTE)).contains(PUBLISHED_TEXT);
        assertThat(published.open(PUBLISHED_NOTE.replace("answer", "Answer"))).isEmpty();
    }

    @Test
    void aCheckpointIsReadBackFromItsNote() {
        String note = key.sign(checkpoint.text());
        assertThat(key.verifying().open(note).flatMap(Checkpoint::read))
                .hasValueSatisfying(read -> assertThat(read.text()).isEqualTo(checkpoint.text()));
    }

    @Test
    void aNoteThatAnotherKeyOfTheSameNameSignedDoesNotOpen() {
        SigningKey other = SigningKey.drawn("amparo/log/one", new SecureRandom());
        assertThat(key.verifying().open(other.sign(checkpoint.text()))).isEmpty();
    }

    @Test
    void aKeyIsReadBackFromItsText() {
        SigningKey read = SigningKey.read(key.text()).orElseThrow();
        assertThat(key.verifying().open(read.sign(checkpoint.text()))).isPresent();
        String torn = key.text().lines().findFirst().orElseThrow()
                + "\n"
                + SigningKey.drawn("amparo/log/one", new SecureRandom())
                        .verifying()
                        .text();
        assertThat(SigningKey.read(torn)).as("two halves of two keys").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n8\n",
                "log\n08\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "log\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "log\n8\nAAAA\n",
                "\n8\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "log\n99999999999999999999\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
            })
    void whatIsNoCheckpointIsNotTaken(String text) {
        assertThat(Checkpoint.read(text)).isEmpty();
    }

    @Test
    void whatIsNoKeyIsNotTaken() {
        assertThat(VerifyingKey.read("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .isEmpty();
        assertThat(VerifyingKey.read("name+00000000+" + Base64.getEncoder().encodeToString(new byte[5])))
                .isEmpty();
        assertThat(VerifyingKey.read("nothing")).isEmpty();
        assertThat(SigningKey.read("nothing\nat all\n")).isEmpty();
    }
}

package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs between two checkpoints, written to text and read again, as somebody without the log checks them. */
class ConsistencyProofTest {
    private static final int MOST = 40;

    private final SigningKey key = SigningKey.drawn("amparo/log/test", new SecureRandom());
    private final List<VerifyingKey> trusted = List.of(key.verifying());
    private final MerkleTree tree = GrownTree.of(MOST).tree();

    private Checkpoint at(long size) {
        return new Checkpoint("amparo/log/test", size, tree.root(size));
    }

    private ConsistencyProof proof(long older, long newer) {
        return new ConsistencyProof(
                older, tree.consistency(older, newer), key.sign(at(newer).text()));
    }

    private static ConsistencyProof read(String text) {
        return ConsistencyProof.read(text).orElseThrow();
    }

    @Test
    void everyTwoSizesOfALogAreProvedToBeOneHistory() {
        for (long newer = 1; newer <= MOST; newer++) {
            for (long older = 1; older <= newer; older++) {
                assertThat(read(proof(older, newer).text()).shows(at(older), trusted))
                        .as("%d to %d", older, newer)
                        .isTrue();
            }
        }
    }

    @Test
    void anotherHistoryIsNotProved() {
        Checkpoint other =
                new Checkpoint("amparo/log/test", 20, GrownTree.of(20, 7).tree().root(20));
        assertThat(read(proof(20, 37).text()).shows(other, trusted)).isFalse();
        assertThat(read(proof(20, 37).text()).shows(at(19), trusted))
                .as("of another size")
                .isFalse();
        assertThat(read(proof(20, 37).text()).shows(new Checkpoint("amparo/log/other", 20, tree.root(20)), trusted))
                .as("of another log")
                .isFalse();
    }

    @Test
    void whatSomebodyElseSignedOrAnybodyChangedIsNotProved() {
        var stranger = SigningKey.drawn("amparo/log/test", new SecureRandom());
        var signed = new ConsistencyProof(20, tree.consistency(20, 37), stranger.sign(at(37).text()));
        assertThat(signed.shows(at(20), trusted)).isFalse();

        byte[] text = proof(20, 37).text().getBytes(StandardCharsets.UTF_8);
        int lines = proof(20, 37).text().indexOf("\n\n");
        for (int i = 0; i < lines; i++) {
            byte[] changed = text.clone();
            changed[i] ^= 2;
            assertThat(ConsistencyProof.read(new String(changed, StandardCharsets.UTF_8))
                            .filter(proof -> proof.shows(at(20), trusted)))
                    .as("byte %d", i)
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoProofIsNotRead() {
        for (var text :
                List.of("", "old 0\n\n", "old 1", "old x\n\n", "new 1\n\n", "old 1\n=\n\n", "old 1\nAAAA\n\n")) {
            assertThat(ConsistencyProof.read(text)).as(text).isEmpty();
        }
    }
}

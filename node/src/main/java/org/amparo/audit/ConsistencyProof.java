package org.amparo.audit;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A file that proves that a log at a later moment continues what it was at an earlier one. It has the shape in which a
 * witness takes it (C2SP tlog-witness): the earlier size, the hashes of RFC 6962, and the later checkpoint.
 *
 * @param older the size of the earlier checkpoint, which whoever verifies has already
 * @param hashes 32 bytes each
 * @param note the later checkpoint, signed
 */
record ConsistencyProof(long older, List<byte[]> hashes, String note) {
    /** The hashes of a tree of any size that a number can have. */
    private static final int MOST = 130;

    ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    String text() {
        StringBuilder text = new StringBuilder("old ").append(older).append('\n');
        for (byte[] hash : hashes) {
            text.append(Base64.getEncoder().encodeToString(hash)).append('\n');
        }
        return text.append('\n').append(note).toString();
    }

    /** Reads what {@link #text} writes; empty when it is something else. */
    static Optional<ConsistencyProof> read(String text) {
        int end = text.indexOf("\n\n");
        List<String> lines =
                end < 0 ? List.of() : text.substring(0, end).lines().toList();
        if (lines.isEmpty() || lines.size() > MOST || !lines.getFirst().matches("old [1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        List<byte[]> hashes = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            byte[] hash = hash(line);
            if (hash.length != MerkleTree.HASH) {
                return Optional.empty();
            }
            hashes.add(hash);
        }
        return Optional.of(
                new ConsistencyProof(Long.parseLong(lines.getFirst().substring(4)), hashes, text.substring(end + 2)));
    }

    /** One way to write a hash, and no other: base64 leaves bits that decoders pass over. */
    private static byte[] hash(String line) {
        try {
            byte[] hash = Base64.getDecoder().decode(line);
            return Base64.getEncoder().encodeToString(hash).equals(line) ? hash : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Whether the later checkpoint, signed by one of the keys, continues the earlier one. */
    boolean shows(Checkpoint earlier, List<VerifyingKey> keys) {
        return earlier.size() == older
                && Checkpoint.signed(keys, note)
                        .filter(later -> later.origin().equals(earlier.origin()))
                        .map(later ->
                                Proofs.continues(earlier.size(), earlier.root(), later.size(), later.root(), hashes))
                        .orElse(false);
    }
}

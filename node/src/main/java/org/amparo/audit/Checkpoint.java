package org.amparo.audit;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a tree was at one moment (C2SP tlog-checkpoint): three lines of text.
 *
 * @param origin which log
 * @param size leaves, at least one
 * @param root the root over them, 32 bytes
 */
record Checkpoint(String origin, long size, byte[] root) {
    Checkpoint {
        if (size < 1 || root.length != MerkleTree.HASH) {
            throw new IllegalArgumentException("a checkpoint has leaves and a root of 32 bytes");
        }
        root = root.clone();
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** What a note says that one of these keys signed; empty when none did, or when it says something else. */
    static Optional<Checkpoint> signed(List<VerifyingKey> keys, String note) {
        return keys.stream()
                .flatMap(key -> key.open(note).stream())
                .flatMap(text -> read(text).stream())
                .findFirst();
    }

    /** Reads the text; empty when it is none. Lines after the third are extensions, and do not count. */
    static Optional<Checkpoint> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || lines.getFirst().isEmpty() || !lines.get(1).matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        try {
            byte[] root = Base64.getDecoder().decode(lines.get(2));
            return root.length == MerkleTree.HASH
                    ? Optional.of(new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), root))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

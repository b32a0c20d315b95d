package org.amparo.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tree in memory. */
final class GrownTree {
    private final List<List<byte[]>> leaves = new ArrayList<>();
    private final MerkleTree tree =
            new MerkleTree((level, last) -> leaves.get((int) last).get(level));

    static GrownTree of(int size) {
        GrownTree grown = new GrownTree();
        for (int i = 0; i < size; i++) {
            grown.add(entry(i));
        }
        return grown;
    }

    /** The same, with another entry in one place. */
    static GrownTree of(int size, int changed) {
        GrownTree grown = new GrownTree();
        for (int i = 0; i < size; i++) {
            grown.add(entry(i == changed ? -1 : i));
        }
        return grown;
    }

    static byte[] entry(long number) {
        return ("entry " + number).getBytes(StandardCharsets.UTF_8);
    }

    void add(byte[] entry) {
        leaves.add(tree.append(leaves.size(), MerkleTree.leafHash(entry)));
    }

    MerkleTree tree() {
        return tree;
    }
}

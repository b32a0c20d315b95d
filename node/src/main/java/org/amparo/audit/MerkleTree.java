package org.amparo.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962, section 2.1: hashes, roots and proofs. Sizes and positions are numbers of leaves; every hash
 * is a SHA-256 of 32 bytes. Holds no leaves itself.
 */
final class MerkleTree {
    static final int HASH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final Subtrees subtrees;

    /** Where the hashes of whole subtrees are found. */
    interface Subtrees {
        /** The hash of the whole subtree of 2^level leaves that ends with that leaf. */
        byte[] endingAt(int level, long lastLeaf);
    }

    MerkleTree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    static byte[] leafHash(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    static byte[] nodeHash(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The hash of a new leaf at the end, and of every whole subtree that it ends: from the leaf upwards. */
    List<byte[]> append(long position, byte[] leafHash) {
        List<byte[]> hashes = new ArrayList<>();
        hashes.add(leafHash);
        for (int level = 0; (position >> level & 1) == 1; level++) {
            hashes.add(nodeHash(subtrees.endingAt(level, position - (1L << level)), hashes.getLast()));
        }
        return hashes;
    }

    /** The root over the first leaves; of none, the hash of nothing. */
    byte[] root(long size) {
        return size == 0 ? sha256().digest(new byte[0]) : root(0, size);
    }

    /** The hashes that lead from a leaf to the root over the first leaves (section 2.1.1). */
    List<byte[]> inclusion(long position, long size) {
        require(position >= 0 && position < size);
        List<byte[]> path = new ArrayList<>();
        inclusion(position, 0, size, path);
        return path;
    }

    /** The hashes that show that a larger tree continues a smaller one (section 2.1.2). */
    List<byte[]> consistency(long older, long newer) {
        require(older > 0 && older <= newer);
        List<byte[]> proof = new ArrayList<>();
        consistency(older, 0, newer, true, proof);
        return proof;
    }

    private void inclusion(long position, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (position < middle) {
            inclusion(position, from, middle, path);
            path.add(root(middle, to));
        } else {
            inclusion(position, middle, to, path);
            path.add(root(from, middle));
        }
    }

    private void consistency(long older, long from, long to, boolean known, List<byte[]> proof) {
        if (older == to) {
            if (!known) {
                proof.add(root(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (older <= middle) {
            consistency(older, from, middle, known, proof);
            proof.add(root(middle, to));
        } else {
            consistency(older, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    /** The root over some leaves; they begin where a subtree of their size would. */
    private byte[] root(long from, long to) {
        byte[] hash = null;
        long end = to;
        for (int level = 0; end > from; level++) {
            if (((to - from) >> level & 1) == 1) {
                byte[] part = subtrees.endingAt(level, end - 1);
                hash = hash == null ? part : nodeHash(part, hash);
                end -= 1L << level;
            }
        }
        if (hash == null) {
            throw new IllegalArgumentException("no leaves");
        }
        return hash;
    }

    /** The largest power of two that is smaller. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("no such leaf or tree");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

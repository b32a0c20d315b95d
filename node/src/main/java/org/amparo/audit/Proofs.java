package org.amparo.audit;

import java.util.Arrays;
import java.util.List;

/** Checks proofs of a Merkle tree without having the tree (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
final class Proofs {
    private Proofs() {}

    /** Whether the path leads from the leaf to the root of that size. */
    static boolean includes(byte[] leafHash, long position, long size, List<byte[]> path, byte[] root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long at = position;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = MerkleTree.nodeHash(beside, hash);
                int skipped = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= skipped;
                last >>= skipped;
            } else {
                hash = MerkleTree.nodeHash(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree of the newer root begins with the whole tree of the older one. */
    static boolean continues(long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> proof) {
        if (older <= 0 || older > newer) {
            return false;
        }
        if (older == newer) {
            return proof.isEmpty() && Arrays.equals(olderRoot, newerRoot);
        }
        boolean whole = Long.bitCount(older) == 1;
        if (proof.isEmpty() && !whole) {
            return false;
        }
        long at = older - 1;
        long last = newer - 1;
        int skipped = Long.numberOfTrailingZeros(~at);
        at >>= skipped;
        last >>= skipped;
        byte[] first = whole ? olderRoot : proof.getFirst();
        byte[] old = first;
        byte[] renewed = first;
        for (byte[] beside : whole ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                old = MerkleTree.nodeHash(beside, old);
                renewed = MerkleTree.nodeHash(beside, renewed);
                int more = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= more;
                last >>= more;
            } else {
                renewed = MerkleTree.nodeHash(renewed, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, olderRoot) && Arrays.equals(renewed, newerRoot);
    }
}

package org.amparo.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amparo.audit.Verdict.Finding;
import org.amparo.audit.Verdict.Finding.CheckpointDiffers;
import org.amparo.audit.Verdict.Finding.CheckpointUnsigned;
import org.amparo.audit.Verdict.Finding.EntryChanged;
import org.amparo.audit.Verdict.Finding.EntryRemoved;
import org.amparo.audit.Verdict.Finding.LeafChanged;
import org.amparo.audit.Verdict.Finding.LeafMissing;
import org.amparo.audit.Verdict.Finding.TreeCutOff;

/**
 * Makes the tree anew, leaf by leaf, and collects what does not hold. An entry is held against its leaf, the leaves against
 * the checkpoints: so one changed entry is one finding, and who changes the leaf too is found by the checkpoints after it.
 */
final class Auditor {
    private static final int TOLD = 20;

    private final List<VerifyingKey> keys;
    private final Map<Long, List<String>> kept;
    /** The last whole subtree of each level: all that growing and roots ask for. */
    private final List<byte[]> edge = new ArrayList<>();

    private final MerkleTree tree = new MerkleTree((level, last) -> edge.get(level));
    private final List<Finding> first = new ArrayList<>();
    private long findings;
    private long checkpoints;
    private long size;

    /** @param kept notes from elsewhere by the size that they speak of; 0 when no key opens them */
    Auditor(List<VerifyingKey> keys, Map<Long, List<String>> kept) {
        this.keys = List.copyOf(keys);
        this.kept = new TreeMap<>(kept);
        opened(0);
    }

    long size() {
        return size;
    }

    /** The next leaf in the order of positions. */
    void leaf(long position, long entryId, byte[] hashes, Optional<byte[]> entry) {
        if (position != size) {
            found(new LeafMissing(size));
        }
        byte[] leaf = TreeRows.hash(hashes, 0);
        entry.ifPresentOrElse(
                hash -> {
                    if (!Arrays.equals(hash, leaf)) {
                        found(new EntryChanged(entryId, position));
                    }
                },
                () -> found(new EntryRemoved(entryId)));
        List<byte[]> made = tree.append(size, leaf);
        if (!Arrays.equals(GrowTree.joined(made), hashes)) {
            found(new LeafChanged(position));
        }
        for (int level = 0; level < made.size(); level++) {
            if (level == edge.size()) {
                edge.add(made.get(level));
            } else {
                edge.set(level, made.get(level));
            }
        }
        size++;
        opened(size);
    }

    /** A checkpoint of the log's own, whose size the tree has reached, or never will. */
    void checkpoint(long said, String note) {
        checkpoints++;
        Optional<Checkpoint> opened = Checkpoint.signed(keys, note);
        if (opened.isEmpty()) {
            found(new CheckpointUnsigned(said));
        } else if (said > size) {
            found(new TreeCutOff(size, said));
        } else if (opened.get().size() != said
                || said != size
                || !Arrays.equals(opened.get().root(), tree.root(said))) {
            found(new CheckpointDiffers(said));
        }
    }

    private void opened(long reached) {
        List<String> notes = kept.remove(reached);
        if (notes != null) {
            notes.forEach(note -> checkpoint(reached, note));
        }
    }

    void found(Finding finding) {
        findings++;
        if (first.size() < TOLD) {
            first.add(finding);
        }
    }

    /** The end: notes from elsewhere that speak of more than there is are found too. */
    Verdict verdict(long pending) {
        kept.forEach((said, notes) -> notes.forEach(note -> checkpoint(said, note)));
        return new Verdict(size, pending, checkpoints, findings, first);
    }
}

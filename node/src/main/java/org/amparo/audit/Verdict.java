package org.amparo.audit;

import java.util.List;

/**
 * What verifying the log found.
 *
 * @param entries in the tree
 * @param pending written, and not in the tree yet
 * @param checkpoints held against the tree
 * @param findings how many things do not hold
 * @param first the first of them, told
 */
record Verdict(long entries, long pending, long checkpoints, long findings, List<Finding> first) {
    Verdict {
        first = List.copyOf(first);
    }

    /** One thing that does not hold. */
    sealed interface Finding {
        String told();

        record LeafMissing(long position) implements Finding {
            @Override
            public String told() {
                return "leaf %d of the tree is missing".formatted(position);
            }
        }

        record EntryRemoved(long entry) implements Finding {
            @Override
            public String told() {
                return "entry %d was removed".formatted(entry);
            }
        }

        record EntryChanged(long entry, long position) implements Finding {
            @Override
            public String told() {
                return "entry %d is not what was sealed in leaf %d: changed, or put in another's place"
                        .formatted(entry, position);
            }
        }

        record EntryAdded(long entry) implements Finding {
            @Override
            public String told() {
                return "entry %d was added past the tree".formatted(entry);
            }
        }

        record LeafChanged(long position) implements Finding {
            @Override
            public String told() {
                return "the hashes of leaf %d are not those of the tree".formatted(position);
            }
        }

        /** @param size 0 for a note from elsewhere that cannot even be opened */
        record CheckpointUnsigned(long size) implements Finding {
            @Override
            public String told() {
                return (size == 0 ? "a checkpoint from elsewhere" : "the checkpoint at " + size)
                        + " is not signed by a key that was given or is this node's";
            }
        }

        record CheckpointDiffers(long size) implements Finding {
            @Override
            public String told() {
                return "the tree at %d is not what its checkpoint says".formatted(size);
            }
        }

        record TreeCutOff(long size, long said) implements Finding {
            @Override
            public String told() {
                return "the tree has %d leaves, and a checkpoint says %d: it was cut off".formatted(size, said);
            }
        }
    }
}

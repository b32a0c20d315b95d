package org.amparo.linkage;

/** Which records belong together, by union and find. */
final class Groups {
    private final int[] parents;

    Groups(int records) {
        this.parents = new int[records];
        for (int record = 0; record < records; record++) {
            parents[record] = record;
        }
    }

    int of(int record) {
        int root = record;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** The lower one names the group. */
    void join(int a, int b) {
        int left = of(a);
        int right = of(b);
        parents[Math.max(left, right)] = Math.min(left, right);
    }

    int[] all() {
        int[] all = new int[parents.length];
        for (int record = 0; record < all.length; record++) {
            all[record] = of(record);
        }
        return all;
    }
}

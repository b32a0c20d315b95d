package org.amparo.identity;

/** Where each person stands. Ids are not 0. */
final class PersonSlots {
    static final int NONE = -1;

    private long[] keys = new long[32];
    private int[] values = new int[32];
    private int filled;

    int get(long key) {
        int place = place(key);
        return keys[place] == 0 ? NONE : values[place];
    }

    void put(long key, int value) {
        int place = place(key);
        if (keys[place] == 0) {
            keys[place] = key;
            filled++;
        }
        values[place] = value;
        if (filled > keys.length / 4 * 3) {
            grow();
        }
    }

    /** The key stays, with no slot: persons who change come back. */
    int remove(long key) {
        int place = place(key);
        if (keys[place] == 0) {
            return NONE;
        }
        int value = values[place];
        values[place] = NONE;
        return value;
    }

    private void grow() {
        long[] before = keys;
        int[] slots = values;
        keys = new long[before.length * 2];
        values = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int place = place(before[i]);
                keys[place] = before[i];
                values[place] = slots[i];
            }
        }
    }

    private int place(long key) {
        int place = (int) (WordTable.mixed(key) & keys.length - 1);
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }
}

package org.amparo.linkage;

/**
 * What records can be brought together by: codes of each record; those that share one agree.
 *
 * @param name as a report writes it: {@code surname sounds}
 * @param field which field it comes from
 * @param width how many codes a record has
 * @param codes those of record {@code r} from {@code r * width}; {@link Column#MISSING} where there is none
 */
record Atom(String name, int field, int width, int[] codes) {
    /** How many can be chosen among: as many as a long has bits. */
    static final int MOST = Long.SIZE;

    boolean agree(int a, int b) {
        for (int i = 0; i < width; i++) {
            int code = codes[a * width + i];
            if (code < 0) {
                continue;
            }
            for (int j = 0; j < width; j++) {
                if (codes[b * width + j] == code) {
                    return true;
                }
            }
        }
        return false;
    }
}

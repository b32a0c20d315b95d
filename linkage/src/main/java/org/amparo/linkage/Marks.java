package org.amparo.linkage;

/** Numbers for texts: the same for the same text on every machine, and for different texts different but for rare chance. */
final class Marks {
    private Marks() {}

    static long of(String text) {
        long mark = text.length();
        for (int i = 0; i < text.length(); i++) {
            mark = (mark ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            mark ^= mark >>> 32;
        }
        mark = (mark ^ mark >>> 29) * 0xBF58476D1CE4E5B9L;
        return mark ^ mark >>> 32;
    }

    /** In 31 bits, never negative. */
    static int code(String text) {
        return (int) (of(text) >>> 33);
    }
}

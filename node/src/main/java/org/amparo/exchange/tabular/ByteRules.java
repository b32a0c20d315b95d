package org.amparo.exchange.tabular;

import org.amparo.exchange.tabular.UnreadableTable.Reason;

/**
 * Tells UTF-8 from Windows-1252 by reading every byte. What is well-formed UTF-8 throughout is UTF-8. A text with as
 * many stray bytes as characters of several bytes, or more, is Windows-1252; one with fewer is UTF-8 that somebody
 * damaged, and is refused rather than filled with nonsense.
 */
final class ByteRules {
    private long line = 1;
    private boolean afterReturn;
    private long characters;
    private long strays;
    private long firstStray;
    private long firstUndefined;
    /** Bytes still to come of a character, and the bounds of the next of them (Unicode, table 3-7). */
    private int pending;

    private int low;
    private int high;

    void read(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            if (b >= 0 && pending == 0) {
                ascii(b);
            } else {
                beyondAscii(b & 0xFF);
            }
        }
    }

    private void ascii(int b) {
        if (b > '\r') {
            afterReturn = false;
            return;
        }
        if (b == 0) {
            throw new UnreadableTable(Reason.BINARY, line, "a NUL byte: this is not a text file");
        }
        if (b == '\r' || (b == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = b == '\r';
    }

    private void beyondAscii(int b) {
        if (pending > 0) {
            if (b >= low && b <= high) {
                low = 0x80;
                high = 0xBF;
                if (--pending == 0) {
                    characters++;
                }
                return;
            }
            pending = 0;
            stray();
        }
        if (b < 0x80) {
            ascii(b);
            return;
        }
        afterReturn = false;
        if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
            firstUndefined = firstUndefined == 0 ? line : firstUndefined;
        }
        begin(b);
    }

    private void begin(int b) {
        low = 0x80;
        high = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            pending = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            pending = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            stray();
        }
    }

    private void stray() {
        strays++;
        firstStray = firstStray == 0 ? line : firstStray;
    }

    /**
     * Whether what was read is UTF-8; otherwise it is Windows-1252.
     *
     * @param marked whether a byte-order mark says UTF-8
     * @throws UnreadableTable when it is neither
     */
    boolean isUtf8(boolean marked) {
        if (strays == 0 && pending == 0) {
            return true;
        }
        if (strays == 0 && characters > 0) {
            throw new UnreadableTable(Reason.CUT_OFF, line, "the file ends in the middle of a character");
        }
        long at = firstStray == 0 ? line : firstStray;
        if (marked || characters > strays) {
            throw new UnreadableTable(Reason.ENCODING, at, "bytes that are not UTF-8, as the rest of the file is");
        }
        if (firstUndefined > 0) {
            throw new UnreadableTable(Reason.ENCODING, firstUndefined, "bytes that are neither UTF-8 nor Windows-1252");
        }
        return false;
    }
}

package org.amparo.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers and texts one after the other, as few bytes as they need: what travels between machines. */
final class Packer {
    private byte[] bytes = new byte[256];
    private int size;

    /** Small numbers take one byte, any number ten at most. */
    Packer number(long number) {
        room(10);
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    Packer bits(float number) {
        return number(Float.floatToRawIntBits(number) & 0xFFFFFFFFL);
    }

    Packer text(String text) {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        number(written.length);
        room(written.length);
        System.arraycopy(written, 0, bytes, size, written.length);
        size += written.length;
        return this;
    }

    Packer add(Packer other) {
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        return this;
    }

    byte[] packed() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, size + (size >> 1)));
        }
    }
}

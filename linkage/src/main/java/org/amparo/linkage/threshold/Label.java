package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;

/** What stands for a bit on a wire of a garbled circuit, or what hides one. Its last bit is seen, the rest is by chance. */
record Label(long high, long low) {
    static final int BYTES = 16;

    static Label read(ByteBuffer in) {
        return new Label(in.getLong(), in.getLong());
    }

    void write(ByteBuffer out) {
        out.putLong(high).putLong(low);
    }

    Label xor(Label other) {
        return new Label(high ^ other.high, low ^ other.low);
    }

    /** The other one if the bit is set, else nothing but this. */
    Label xorIf(boolean bit, Label other) {
        return bit ? xor(other) : this;
    }

    boolean colour() {
        return (low & 1) == 1;
    }

    @Override
    public String toString() {
        return "Label";
    }
}

package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Whether the sum of two numbers of {@value #BITS} bits, of which each side knows one, is below nought: an adder of which only
 * the last bit is looked at. Garbled after Zahur, Rosulek and Evans, "Two Halves Make a Whole" (EUROCRYPT 2015): two labels for
 * each of {@value #GATES} gates, exclusive or costs nothing.
 */
final class SignCircuit {
    static final int BITS = 24;
    static final int GATES = BITS - 1;
    /** Bytes of a circuit: its gates, the garbler's own labels, and by what the result is known. */
    static final int BYTES = (2 * GATES + BITS + 2) * Label.BYTES;

    private SignCircuit() {}

    /** The hash of a label at a place of which there is but one. */
    @FunctionalInterface
    interface Hash {
        Label of(int place, Label label);
    }

    /**
     * A circuit.
     *
     * @param bytes for the other side
     * @param notBelow the label that comes out where the sum is not below nought: who shows it has found it so
     */
    record Garbled(byte[] bytes, Label notBelow) {}

    /**
     * Garbles it.
     *
     * @param difference between the labels of 0 and of 1; its colour is set
     * @param zeros the labels of 0: of the other side's bits, then of this side's, the lowest first
     * @param own this side's number
     */
    static Garbled garble(Label difference, Label[] zeros, int own, Hash hash) {
        ByteBuffer out = ByteBuffer.allocate(BYTES);
        Label last = sum(zeros, new Gate() {
            private int gate;

            @Override
            public Label and(Label a, Label b) {
                int place = 2 * gate++;
                Label first = hash.of(place, a);
                Label one = first.xor(hash.of(place, a.xor(difference))).xorIf(b.colour(), difference);
                Label second = hash.of(place + 1, b);
                Label two = second.xor(hash.of(place + 1, b.xor(difference))).xor(a);
                one.write(out);
                two.write(out);
                return first.xorIf(a.colour(), one).xor(second).xorIf(b.colour(), two.xor(a));
            }
        });
        for (int bit = 0; bit < BITS; bit++) {
            zeros[BITS + bit].xorIf((own >> bit & 1) == 1, difference).write(out);
        }
        known(last, hash).forEach(half -> half.write(out));
        return new Garbled(out.array(), last);
    }

    /**
     * Works it out.
     *
     * @param theirs the labels of this side's bits
     * @return the label of the result, and whether it says that the sum is not below nought
     */
    static Result evaluate(byte[] garbled, Label[] theirs, Hash hash) {
        ByteBuffer in = ByteBuffer.wrap(garbled);
        Label[] labels = java.util.Arrays.copyOf(theirs, 2 * BITS);
        ByteBuffer own = in.duplicate().position(2 * GATES * Label.BYTES);
        for (int bit = 0; bit < BITS; bit++) {
            labels[BITS + bit] = Label.read(own);
        }
        Label last = sum(labels, new Gate() {
            private int gate;

            @Override
            public Label and(Label a, Label b) {
                int place = 2 * gate++;
                Label one = Label.read(in);
                Label two = Label.read(in);
                return hash.of(place, a)
                        .xorIf(a.colour(), one)
                        .xor(hash.of(place + 1, b))
                        .xorIf(b.colour(), two.xor(a));
            }
        });
        return new Result(last, known(last, hash).equals(List.of(Label.read(own), Label.read(own))));
    }

    /**
     * By what the label of the result is known, in two halves. Whoever garbles otherwise than it should has named one label
     * by it before, and cannot read from whichever else is shown what led there.
     */
    private static List<Label> known(Label last, Hash hash) {
        return List.of(hash.of(2 * GATES, last), hash.of(2 * GATES + 1, last));
    }

    record Result(Label label, boolean isNotBelow) {}

    @FunctionalInterface
    private interface Gate {
        Label and(Label a, Label b);
    }

    /** The last bit of the sum: each carry is that of the majority of two bits and the carry before. */
    private static Label sum(Label[] inputs, Gate gate) {
        Label carry = gate.and(inputs[0], inputs[BITS]);
        for (int bit = 1; bit < BITS - 1; bit++) {
            carry = gate.and(inputs[bit].xor(carry), inputs[BITS + bit].xor(carry))
                    .xor(carry);
        }
        return inputs[BITS - 1].xor(inputs[2 * BITS - 1]).xor(carry);
    }
}

package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Circuits with the labels of the asker's bits, which it gets by transfer: of each bit the one, never both. For one thread. */
final class Circuits {
    /** Bytes for each comparison. */
    static final int BYTES = 2 * SignCircuit.BITS * Label.BYTES + SignCircuit.BYTES;

    private static final int DIFFERENCE = 2 * SignCircuit.BITS;

    private final Pads gates;
    private final Pads transfers;
    private final Pads labels;

    Circuits(byte[] session, int batch) {
        this.gates = new Pads("gate", session, batch);
        this.transfers = new Pads("bit", session, batch);
        this.labels = new Pads("label", session, batch);
    }

    private SignCircuit.Hash hash(int comparison) {
        return (place, label) -> first(gates.of(comparison, place, label.high(), label.low()));
    }

    private static Label first(byte[] hash) {
        return Label.read(ByteBuffer.wrap(hash));
    }

    /** The same for the same secret, batch and comparison. */
    SignCircuit.Garbled garbled(Label secret, int comparison, int own) {
        return SignCircuit.garble(difference(secret, comparison), zeros(secret, comparison), own, hash(comparison));
    }

    private Label drawn(Label secret, int comparison, int wire) {
        return first(labels.of(comparison, wire, secret.high(), secret.low()));
    }

    private Label difference(Label secret, int comparison) {
        Label drawn = drawn(secret, comparison, DIFFERENCE);
        return new Label(drawn.high(), drawn.low() | 1);
    }

    private Label[] zeros(Label secret, int comparison) {
        Label[] zeros = new Label[2 * SignCircuit.BITS];
        for (int wire = 0; wire < zeros.length; wire++) {
            zeros[wire] = drawn(secret, comparison, wire);
        }
        return zeros;
    }

    /**
     * The garbling side's answer.
     *
     * @param hidden the other side's bits, each turned round where the other side chose 1 in its transfer
     * @param row of the first of the transfers for these bits
     * @param first which of all transfers that is
     */
    void write(
            ByteBuffer out, Label secret, int comparison, int own, int hidden, Label[] row, int first, Label sender) {
        Label difference = difference(secret, comparison);
        Label[] zeros = zeros(secret, comparison);
        for (int bit = 0; bit < SignCircuit.BITS; bit++) {
            // Whoever chose 1 knows what the second row hides, and says so by the bit turned round.
            boolean turned = (hidden >> bit & 1) == 1;
            Label whole = row[bit].xor(sender);
            Label zero = pad(first + bit, turned ? whole : row[bit]);
            Label one = pad(first + bit, turned ? row[bit] : whole);
            zeros[bit].xor(zero).write(out);
            zeros[bit].xor(difference).xor(one).write(out);
        }
        out.put(SignCircuit.garble(difference, zeros, own, hash(comparison)).bytes());
    }

    private Label pad(int transfer, Label row) {
        return first(transfers.of(transfer, 0, row.high(), row.low()));
    }

    /** The label that proves it, where the sum is not below nought. */
    Optional<Label> evaluate(ByteBuffer in, int comparison, int share, Rows rows, int first, IntUnaryOperator choice) {
        Label[] inputs = new Label[SignCircuit.BITS];
        for (int bit = 0; bit < inputs.length; bit++) {
            Label zero = Label.read(in);
            Label one = Label.read(in);
            Label pad = pad(first + bit, new Label(rows.high()[first + bit], rows.low()[first + bit]));
            inputs[bit] = ((share >> bit & 1) == 1 ? one : zero).xor(pad);
        }
        byte[] circuit = new byte[SignCircuit.BYTES];
        in.get(circuit);
        SignCircuit.Result result = SignCircuit.evaluate(circuit, inputs, hash(comparison));
        return result.isNotBelow() ? Optional.of(result.label()) : Optional.empty();
    }
}

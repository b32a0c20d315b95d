package org.amparo.linkage.psi;

/** The modes of RFC 9497 that are spoken here. */
public enum Mode {
    /** The asker believes that every answer was made with one secret. */
    OPRF(0),
    /** The answerer proves it. */
    VOPRF(1);

    private final int number;

    Mode(int number) {
        this.number = number;
    }

    byte[] context() {
        byte[] context = "OPRFV1-?-P256-SHA256".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        context[7] = (byte) number;
        return context;
    }
}

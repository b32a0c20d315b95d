package org.amparo.linkage.psi;

/** What was received is no point of the curve, or is the one that hides nothing. It is not repeated here. */
public final class NotAPoint extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NotAPoint() {
        super("what was received is no usable point of the curve");
    }
}

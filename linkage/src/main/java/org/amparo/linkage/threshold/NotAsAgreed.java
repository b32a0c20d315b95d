package org.amparo.linkage.threshold;

/** What the other side sent is not what the protocol has it send. It says nothing of either side's secrets. */
public final class NotAsAgreed extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAsAgreed() {
        super("not a message of the comparison", null, false, false);
    }
}

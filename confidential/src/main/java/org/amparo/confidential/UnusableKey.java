package org.amparo.confidential;

/** What was given as a key is none, or cannot be used here. The message holds nothing of the key. */
public final class UnusableKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableKey(String why) {
        super(why);
    }
}

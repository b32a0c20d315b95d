package org.amparo.confidential;

/**
 * The right to open confidential values of one subject for one purpose.
 *
 * <p>The only way to get one is {@link #witnessed}, which leaves an audit entry first. A search for its callers finds
 * every place in the program that opens anything; {@code golden/openers.txt} lists them.
 */
public final class AccessToken {
    private final Opening opening;

    private AccessToken(Opening opening) {
        this.opening = opening;
    }

    /**
     * Tells the witness and gives the token.
     *
     * @param opening who opens what, and why
     * @param witness writes the opening down
     * @return the token
     * @throws RuntimeException whatever the witness throws when it cannot write: then there is no token
     */
    public static AccessToken witnessed(Opening opening, Witness witness) {
        witness.witness(opening);
        return new AccessToken(opening);
    }

    /** Why the holder opens. */
    public Purpose purpose() {
        return opening.purpose();
    }

    @Override
    public String toString() {
        return "AccessToken[" + opening + "]";
    }
}

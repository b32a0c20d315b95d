package org.amparo.demo;

/** The fictional country as a node shows it. */
public interface Demonstration {
    /** How many cases the demonstration has. */
    int CASES = 5_000;

    /**
     * Makes a node that was never set up the demonstration: its institutions, its people, and so many cases. All or
     * nothing.
     *
     * @throws org.amparo.storage.StartFailure when the node was set up before
     */
    void load(int cases);

    /** Whether this node is the demonstration. */
    boolean isLoaded();
}

package org.amparo.web;

/**
 * A step of a form that goes on over several pages.
 *
 * @param href where it can be gone back to, or empty
 */
public record Step(String label, State state, String href) {

    /** How far the form has come. */
    public enum State {
        DONE,
        CURRENT,
        TO_DO
    }
}

package org.amparo.commandline;

/** What was given cannot be read. The message is one line that says what and where, and quotes nothing of the content. */
public final class UnreadableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableInput(String line) {
        super(line);
    }

    public UnreadableInput(String line, Throwable cause) {
        super(line, cause);
    }
}

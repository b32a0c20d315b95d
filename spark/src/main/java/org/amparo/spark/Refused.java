package org.amparo.spark;

/** Input that cannot be linked; one line says what and where, without quoting it. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String line) {
        super(line);
    }
}

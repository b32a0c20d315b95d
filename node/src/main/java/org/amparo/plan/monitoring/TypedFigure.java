package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure as people type it: with a point or a comma before the decimals, and with blanks between thousands. Where a point
 * or a comma could be either, it is refused: nobody's figure is guessed.
 */
final class TypedFigure {
    private static final int LONGEST = 24;

    private TypedFigure() {}

    /** Whether somebody could have typed it: what is larger, negative or more exact is no figure of anything. */
    static boolean isBounded(BigDecimal figure) {
        return figure.signum() >= 0 && figure.scale() <= 4 && (long) figure.precision() - figure.scale() <= 15;
    }

    static Optional<BigDecimal> read(String typed) {
        String text = typed.strip().replaceAll("(?<=\\d)[ \\u00a0\\u202f](?=\\d{3}(\\D|$))", "");
        if (text.length() > LONGEST || !text.matches("\\d{1,15}([.,]\\d{1,4})?")) {
            return Optional.empty();
        }
        boolean thousands = text.matches("\\d{1,3}[.,]\\d{3}");
        return thousands ? Optional.empty() : Optional.of(new BigDecimal(text.replace(',', '.')));
    }
}

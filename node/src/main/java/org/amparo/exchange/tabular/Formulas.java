package org.amparo.exchange.tabular;

import java.util.regex.Pattern;

/**
 * CSV cells that a spreadsheet would run. A cell that begins like a formula gets an apostrophe before it, as people
 * write it themselves; one that begins with apostrophes and then like a formula gets one more, so that taking one away
 * always gives back what was there.
 *
 * <p>Telephone numbers and coordinates begin with a sign too. They cannot act and stay as they are.
 */
public final class Formulas {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]\\d[\\d .()-]*");

    private Formulas() {}

    /** The cell as it can be opened without harm. */
    public static String disarmed(String cell) {
        if (cell.isEmpty()
                || !FORMULA.matcher(cell).matches()
                || NUMBER.matcher(cell).matches()) {
            return cell;
        }
        return "'" + cell;
    }

    /** The cell as it was. */
    public static String armed(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}

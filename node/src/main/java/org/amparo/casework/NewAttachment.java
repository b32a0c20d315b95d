package org.amparo.casework;

import org.amparo.web.DataClass;

/** What somebody says of a file that they attach. */
public record NewAttachment(DataClass dataClass, String name, String description) {
    private static final int LONGEST_NAME = 200;

    /** Browsers of old send a path; and a name that runs from right to left may pretend to end otherwise. */
    public NewAttachment {
        name = plain(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }

    private static String plain(String name) {
        var plain = new StringBuilder();
        name.codePoints()
                .filter(one -> switch (Character.getType(one)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
                    default -> true;
                })
                .forEach(plain::appendCodePoint);
        var stripped = plain.toString().strip();
        // The end says what it is.
        int from = Math.max(0, stripped.length() - LONGEST_NAME);
        return stripped.substring(from > 0 && Character.isLowSurrogate(stripped.charAt(from)) ? from + 1 : from);
    }

    @Override
    public String toString() {
        return "NewAttachment[" + dataClass + "]";
    }
}

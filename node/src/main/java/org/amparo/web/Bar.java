package org.amparo.web;

/**
 * One row of a bar chart.
 *
 * @param withheld whether the number is too small to be shown: it is then neither written nor drawn
 * @param href where the row leads, or empty
 * @param apart whether it only counts those of whom the answer is missing: it then stands after the others
 */
public record Bar(String label, long count, boolean withheld, String href, boolean apart) {
    public Bar {
        if (withheld && count != 0) {
            throw new IllegalArgumentException("a withheld number does not travel to the page");
        }
    }

    public static Bar of(String label, long count) {
        return new Bar(label, count, false, "", false);
    }

    public static Bar withheld(String label) {
        return new Bar(label, 0, true, "", false);
    }

    public Bar leadingTo(String address) {
        return new Bar(label, count, withheld, address, apart);
    }

    public Bar standingApart() {
        return new Bar(label, count, withheld, href, true);
    }

    /** Its length in hundredths of the longest, never so short that something looks like nothing. */
    public String width(long longest) {
        if (count == 0 || longest == 0) {
            return "0%";
        }
        return Math.max(1, Math.round(100.0 * count / longest)) + "%";
    }
}

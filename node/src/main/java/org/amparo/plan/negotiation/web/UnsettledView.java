package org.amparo.plan.negotiation.web;

import java.util.List;

/**
 * What the scan left in doubt.
 *
 * @param textLanguage that the text is written in
 */
public record UnsettledView(String back, String left, String textLanguage, List<Row> rows) {
    /**
     * One doubt.
     *
     * @param settled how it was settled, in words; else empty
     */
    public record Row(String place, String href, String scanned, String question, String settled) {}
}

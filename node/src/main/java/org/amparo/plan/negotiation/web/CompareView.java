package org.amparo.plan.negotiation.web;

import java.util.List;

/** What differs between two versions. */
public record CompareView(String back, String title, List<Row> rows) {
    /** A paragraph that differs. */
    public record Row(String before, String after, List<PieceView> pieces) {}
}

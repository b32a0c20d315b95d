package org.amparo.plan.negotiation.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * What differs between two versions.
 *
 * @param compared what was compared with what; empty before it was chosen
 */
public record CompareView(
        HeadView head,
        List<Choice> readings,
        List<Choice> versions,
        List<Choice> others,
        String compared,
        List<Row> rows,
        Form form) {
    /** A paragraph that differs. */
    public record Row(String name, String before, String after, List<PieceView> pieces) {}
}

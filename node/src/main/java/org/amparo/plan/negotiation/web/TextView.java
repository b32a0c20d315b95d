package org.amparo.plan.negotiation.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * A part of a version, read in one of its ways.
 *
 * @param live what a closed version left open
 */
public record TextView(
        HeadView head,
        List<Choice> parts,
        List<Choice> readings,
        List<Choice> onlys,
        List<Line> lines,
        List<Row> live,
        Form form) {
    /** A paragraph. */
    public record Line(String number, String href, boolean heading, List<PieceView> pieces) {}

    /** A proposal that was still negotiated. */
    public record Row(String paragraph, String href, String states, String what, String status) {}
}

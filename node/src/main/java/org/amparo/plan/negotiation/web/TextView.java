package org.amparo.plan.negotiation.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;

/** A part of a version, read in one of its ways. */
public record TextView(
        String path,
        String title,
        String seal,
        boolean open,
        boolean mayKeep,
        List<Choice> parts,
        List<Choice> readings,
        List<Choice> others,
        List<Line> lines,
        List<Row> proposals,
        List<String> collisions,
        List<Link> unsettled,
        List<Choice> steps,
        Form form) {
    /** A paragraph. */
    public record Line(String number, String href, boolean heading, List<PieceView> pieces) {}

    /** A proposal that can be ticked. */
    public record Row(long id, String states, String what, String status, String paragraph, String href) {}
}

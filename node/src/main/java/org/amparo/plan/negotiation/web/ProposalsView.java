package org.amparo.plan.negotiation.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/** What is proposed to a part. */
public record ProposalsView(
        HeadView head,
        List<Choice> parts,
        List<Choice> statuses,
        List<Row> rows,
        List<String> collisions,
        List<Choice> steps,
        Form form) {
    /** A proposal that can be ticked. */
    public record Row(long id, String states, String what, String status, String paragraph, String href) {}
}

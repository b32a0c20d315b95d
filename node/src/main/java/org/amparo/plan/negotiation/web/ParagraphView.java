package org.amparo.plan.negotiation.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * One paragraph with all that is proposed to it, side by side.
 *
 * @param textLanguage that the text is written in
 */
public record ParagraphView(
        String path,
        String back,
        String title,
        String textLanguage,
        String base,
        String hash,
        List<Option> options,
        List<String> collisions,
        List<Link> unsettled,
        List<Said> remarks,
        List<Choice> operations,
        List<Choice> languages,
        List<Choice> kinds,
        boolean mayPropose,
        boolean mayComment,
        Form form) {
    /** A proposal and what the paragraph would read like. */
    public record Option(
            long id,
            String states,
            String what,
            String status,
            String reason,
            String language,
            List<PieceView> pieces,
            boolean mayJoin,
            boolean mayWithdraw) {}

    /** What somebody said. */
    public record Said(String who, String kind, String words) {}
}

package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import org.amparo.plan.text.PartDraft.ItemDraft;

/**
 * A paragraph and the brackets in it.
 *
 * @param owner the id of its item, or of its part when it is a heading
 * @param index which of the item's paragraphs
 * @param proposed whether the item is a proposal as a whole
 */
record ParagraphDraft(String owner, int index, boolean proposed, Scan scan, List<Bracket> brackets) {
    static List<ParagraphDraft> of(FindParts.Found found, FindBrackets find) {
        List<ParagraphDraft> paragraphs = new ArrayList<>();
        for (PartDraft part : found.parts()) {
            part.heading.ifPresent(
                    heading -> paragraphs.add(new ParagraphDraft(part.id, 0, false, heading, find.in(heading))));
            for (ItemDraft item : part.items) {
                for (int i = 0; i < item.paragraphs.size(); i++) {
                    Scan scan = item.paragraphs.get(i);
                    paragraphs.add(new ParagraphDraft(item.id, i, item.proposed, scan, find.in(scan)));
                }
            }
        }
        return paragraphs;
    }
}

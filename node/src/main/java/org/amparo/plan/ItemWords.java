package org.amparo.plan;

import java.util.List;

/** What the plan's text says at an item, for pages about it. */
public interface ItemWords {
    /**
     * Its paragraphs in the newest version of the text, as it was opened; nothing where no text was read in, or where it
     * has no such item. In the language of the text, which is Spanish.
     *
     * @param item {@code directive-21bis}
     */
    List<String> of(String item);
}

package org.amparo.directory.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Link;

/** The list of authorities by State. */
public record DirectoryView(
        String words, String country, List<Choice> countries, List<State> states, List<Link> links, boolean mayAdd) {
    public record State(String name, List<Row> rows) {}

    /** @param asked in the reader's own State: asked, reminded or stale, as a tag; elsewhere only stale; or empty */
    public record Row(String name, String kind, String href, String confirmed, String asked, String colour) {}
}

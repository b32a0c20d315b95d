package org.amparo.custody.web;

import java.util.List;
import org.amparo.web.Link;

/** The institutions to which cases are closed, since an official is implicated. */
public record ImplicatedView(List<Link> tabs, List<Row> rows) {
    public ImplicatedView {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param href where it is lifted
     * @param written who wrote it down, and when
     */
    public record Row(
            String href, String number, String institution, String registeredBy, String reason, String written) {}
}

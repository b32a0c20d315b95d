package org.amparo.custody.web;

import java.util.List;
import org.amparo.web.Form;
import org.amparo.web.Link;

/** Where the number of a case is asked for. */
public record ErasureView(List<Link> tabs, Form form) {
    public ErasureView {
        tabs = List.copyOf(tabs);
    }
}

package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Link;
import org.amparo.web.Moment;

/** The changes of a case, newest first. */
public record HistoryView(String number, List<Link> tabs, List<Moment> moments) {
    public HistoryView {
        tabs = List.copyOf(tabs);
        moments = List.copyOf(moments);
    }
}

package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * What came sealed from States' own nodes.
 *
 * @param keys with which States seal it
 */
public record ReceiveView(List<Link> tabs, List<Link> received, List<Key> keys, List<Choice> countries, Form form) {
    public record Key(String country, String key, String agreed, String endAction) {}
}

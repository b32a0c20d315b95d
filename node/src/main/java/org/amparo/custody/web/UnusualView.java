package org.amparo.custody.web;

import java.util.List;
import org.amparo.web.Link;

/**
 * What is unusual in the log.
 *
 * @param lead over which days it was looked for
 */
public record UnusualView(List<Link> tabs, String lead, List<Group> groups) {
    public UnusualView {
        tabs = List.copyOf(tabs);
        groups = List.copyOf(groups);
    }

    /**
     * Findings of one kind.
     *
     * @param rule what counts as unusual
     */
    public record Group(String title, String rule, List<Finding> findings) {
        public Group {
            findings = List.copyOf(findings);
        }
    }

    /**
     * One finding.
     *
     * @param figures that are behind it
     * @param href to the entries
     */
    public record Finding(String who, String institution, String figures, String href) {}
}

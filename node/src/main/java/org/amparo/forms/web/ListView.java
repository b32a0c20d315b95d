package org.amparo.forms.web;

import java.util.List;
import org.amparo.web.Form;

/**
 * A list.
 *
 * @param action where a new term is sent
 * @param shown the terms, but of very long lists only the first
 * @param all how many terms the list has
 */
public record ListView(
        String id,
        String label,
        String source,
        String version,
        String licence,
        boolean open,
        String action,
        Form form,
        List<TermRow> shown,
        int all) {
    /**
     * A term.
     *
     * @param href where it is changed; empty for a term of the standard
     */
    public record TermRow(String href, String code, String label, String parent, String htcds, boolean retired) {}
}

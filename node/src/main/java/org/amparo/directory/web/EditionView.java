package org.amparo.directory.web;

import java.util.List;
import org.amparo.web.Link;

/**
 * An edition, for reading and printing.
 *
 * @param documents the same as PDF, a language each
 */
public record EditionView(
        String year, String frozen, String sha256, String contentHref, List<Link> documents, List<State> states) {
    public record State(String code, String name, List<AuthorityView> authorities) {}
}

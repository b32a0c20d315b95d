package org.amparo.directory.web;

import java.util.List;

/** An edition, for reading and printing. */
public record EditionView(String year, String frozen, String sha256, String contentHref, List<State> states) {
    public record State(String name, List<AuthorityView> authorities) {}
}

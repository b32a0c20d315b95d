package org.amparo.access.web;

import java.util.List;

/** The tree of institutions. */
public record InstitutionsView(List<Row> rows) {
    /**
     * An institution.
     *
     * @param depth how far it stands beneath a root
     */
    public record Row(String href, String name, int depth, String kind, String jurisdiction, boolean closed) {}
}

package org.amparo.access.web;

import java.util.List;

/** The users of the node. */
public record UsersView(List<Row> rows) {
    /** A user. */
    public record Row(
            String href, String displayName, String username, String institution, String roles, boolean disabled) {}
}

package org.amparo.custody.web;

import java.util.List;

/** The persons of a case, none by name. */
public record PersonsOfCaseView(String number, List<Row> rows) {
    public PersonsOfCaseView {
        rows = List.copyOf(rows);
    }

    /** One of them. */
    public record Row(String who, String standing, String colour, String href) {}
}

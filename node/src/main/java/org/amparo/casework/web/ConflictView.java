package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Two versions of one part of a case, for a person to choose from.
 *
 * @param code of the part, for its texts
 * @param version that is stored now; what is chosen is saved over it
 * @param base the version that the reader began from
 * @param fields every answer in both versions
 * @param rows of a part that is a list
 * @param mine what the reader wrote, carried along in the form
 */
public record ConflictView(
        String number,
        String code,
        String action,
        int version,
        int base,
        List<ComparedField> fields,
        List<ComparedRow> rows,
        List<Carried> mine) {
    /** The beginning of the names under which the reader's own version travels in the form. */
    static final String MINE = "mine.";

    public ConflictView {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        mine = List.copyOf(mine);
    }

    public String caseHref() {
        return "/cases/" + number;
    }

    /** A hidden field. */
    public record Carried(String name, String value) {}

    static List<Carried> carry(Sheet mine) {
        var carried = new ArrayList<Carried>();
        mine.answers().forEach((name, values) -> values.forEach(value -> carried.add(new Carried(MINE + name, value))));
        return carried;
    }

    /** The reader's own version, as it came back with the form. */
    static Sheet carried(Sheet posted) {
        return posted.under(MINE).renamed(MINE, "");
    }
}

package org.amparo.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.InstitutionId;
import org.amparo.casework.CaseFilter;
import org.amparo.casework.CaseStatus;
import org.amparo.casework.Cursor;
import org.amparo.forms.CodeLists;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of a list asks for. A filter that is misspelt is refused: without it the list would be another. */
final class CaseQuery {
    static final String PATH = "/api/v1/cases";
    static final int USUAL = 50;
    static final int MOST = 200;

    private static final Set<String> NAMES = Set.of(
            "number",
            "status",
            "exploitation",
            "sex",
            "ageBand",
            "nationality",
            "subdivision",
            "from",
            "to",
            "institution",
            "owner",
            "unassigned",
            "limit",
            "cursor");

    private final Map<String, String> given = new LinkedHashMap<>();
    private final Reading in = Reading.start();
    private final CodeLists lists;

    private final CaseFilter filter;
    private final Optional<Cursor> after;
    private final int limit;

    CaseQuery(HttpServletRequest request, CodeLists lists) {
        this.lists = lists;
        request.getParameterMap().forEach(this::take);
        filter = new CaseFilter(
                text("number"),
                text("status").flatMap(code -> expect("status", CaseStatus.of(code))),
                code("exploitation", "exploitation"),
                code("sex", "sex"),
                code("ageBand", "age_band"),
                code("nationality", "country"),
                code("subdivision", "subdivision"),
                in.day("from", given.get("from")),
                in.day("to", given.get("to")),
                number("institution", Integer.MAX_VALUE).map(InstitutionId::new),
                text("owner"),
                text("unassigned").isPresent());
        text("unassigned")
                .filter(value -> !value.equals("true"))
                .ifPresent(value -> in.flaw("unassigned", "not_in_list"));
        after = text("cursor").flatMap(cursor -> expect("cursor", Cursor.parse(cursor)));
        limit = number("limit", MOST).orElse(USUAL);
        if (!in.flaws().isEmpty()) {
            throw Refusals.query(in.flaws());
        }
    }

    CaseFilter filter() {
        return filter;
    }

    Optional<Cursor> after() {
        return after;
    }

    int limit() {
        return limit;
    }

    /** The address of the page that begins after the cursor. */
    String next(Cursor cursor) {
        var address = UriComponentsBuilder.fromPath(PATH);
        var values = new LinkedHashMap<String, Object>(given);
        values.put("cursor", cursor.encoded());
        values.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private void take(String name, String[] values) {
        if (!NAMES.contains(name)) {
            in.flaw(name, "unknown_field");
        } else if (values.length > 1) {
            in.flaw(name, "too_many", "1");
        } else if (values[0].indexOf('\0') >= 0) {
            in.flaw(name, "not_text");
        } else if (!values[0].isBlank()) {
            given.put(name, values[0].strip());
        }
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    private Optional<String> code(String name, String list) {
        var code = text(name);
        if (code.isPresent() && !lists.knows(list, code.get())) {
            in.flaw(name, "not_in_list", list);
        }
        return code;
    }

    private <T> Optional<T> expect(String name, Optional<T> found) {
        if (found.isEmpty()) {
            in.flaw(name, "not_in_list");
        }
        return found;
    }

    private Optional<Integer> number(String name, int most) {
        var typed = text(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var number = typed.filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
        if (number.filter(n -> n >= 1 && n <= most).isEmpty()) {
            in.flaw(name, "out_of_range", "1", String.valueOf(most));
        }
        return number;
    }
}

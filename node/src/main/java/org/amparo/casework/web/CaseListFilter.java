package org.amparo.casework.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseFilter;
import org.amparo.casework.CaseStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the list of cases as its address holds them: codes, dates and numbers, never a text. What is none of
 * those is left out.
 */
record CaseListFilter(Map<String, String> values) {
    static final String NUMBER = "number";
    static final String MINE = "mine";
    static final String UNASSIGNED = "unassigned";

    /** The filters, in the order in which they are shown. */
    static final List<String> NAMES = List.of(
            NUMBER,
            "status",
            "exploitation",
            "sex",
            "age",
            "nationality",
            "place",
            "from",
            "to",
            "institution",
            MINE,
            UNASSIGNED);

    CaseListFilter {
        values = Map.copyOf(values);
    }

    static CaseListFilter of(Map<String, String> parameters) {
        var known = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = parameters.getOrDefault(name, "").strip();
            if (isCode(name, value)) {
                known.put(name, value);
            }
        }
        return new CaseListFilter(known);
    }

    private static boolean isCode(String name, String value) {
        return switch (name) {
            case "from", "to" -> day(value).isPresent();
            case "institution" -> value.matches("\\d{1,9}");
            case MINE, UNASSIGNED -> value.equals("1");
            case NUMBER -> isNumber(value);
            default -> value.matches("[A-Za-z0-9_.-]{1,40}");
        };
    }

    /** Whether it may be a case number, its beginning or its running digits; a name is none. */
    static boolean isNumber(String typed) {
        return typed.toUpperCase(Locale.ROOT).matches("(?=.*\\d)[A-Z0-9-]{1,40}");
    }

    CaseFilter filter(Viewer viewer) {
        return new CaseFilter(
                value(NUMBER),
                value("status").flatMap(CaseStatus::of),
                value("exploitation"),
                value("sex"),
                value("age"),
                value("nationality"),
                value("place"),
                value("from").flatMap(CaseListFilter::day),
                value("to").flatMap(CaseListFilter::day),
                value("institution").map(Integer::valueOf).map(InstitutionId::new),
                value(MINE).map(mine -> viewer.username()),
                value(UNASSIGNED).isPresent());
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int active() {
        return values.size();
    }

    String href() {
        return builder().encode().toUriString();
    }

    String hrefWithout(String name) {
        return builder().replaceQueryParam(name).encode().toUriString();
    }

    /** The same list from another place on. */
    String href(String cursorName, String cursor) {
        return builder().queryParam(cursorName, cursor).encode().toUriString();
    }

    private UriComponentsBuilder builder() {
        var builder = UriComponentsBuilder.fromPath("/cases");
        NAMES.forEach(name -> value(name).ifPresent(value -> builder.queryParam(name, value)));
        return builder;
    }

    static Optional<LocalDate> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package org.amparo.statistics;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Questions as they stand in addresses: one parameter per dimension, repeated for several codes. Nothing but codes. */
final class Questions {
    /** More than anybody ticks; keeps an address from becoming work. */
    private static final int MOST_CODES = 300;

    private Questions() {}

    /** What the parameters ask; what is no dimension, or no code, asks nothing. */
    static Filter of(MultiValueMap<String, String> parameters, List<Dimension> dimensions) {
        Map<String, Set<String>> only = new HashMap<>();
        for (Dimension dimension : dimensions) {
            Set<String> codes = parameters.getOrDefault(dimension.key(), List.of()).stream()
                    .filter(Questions::isCode)
                    .limit(MOST_CODES)
                    .collect(Collectors.toSet());
            if (!codes.isEmpty()) {
                only.put(dimension.key(), codes);
            }
        }
        return Filter.only(only);
    }

    static boolean isCode(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    }

    /** The address that asks this. */
    static String address(String path, Filter filter) {
        var address = UriComponentsBuilder.fromPath(path);
        filter.only().keySet().stream()
                .sorted()
                .forEach(dimension -> address.queryParam(
                        dimension, filter.codes(dimension).stream().sorted().toArray()));
        return address.build().toUriString();
    }

    /** The question with one code more. */
    static Filter with(Filter filter, String dimension, String code) {
        return changed(filter, dimension, code, true);
    }

    /** The question without one of its codes. */
    static Filter without(Filter filter, String dimension, String code) {
        return changed(filter, dimension, code, false);
    }

    private static Filter changed(Filter filter, String dimension, String code, boolean there) {
        Map<String, Set<String>> only = new HashMap<>(filter.only());
        Set<String> codes = new LinkedHashSet<>(filter.codes(dimension));
        if (there) {
            codes.add(code);
        } else {
            codes.remove(code);
        }
        if (codes.isEmpty()) {
            only.remove(dimension);
        } else {
            only.put(dimension, codes);
        }
        return Filter.only(only);
    }
}

package org.amparo.exchange.htcds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The answers in a cell of several. Labels hold commas, semicolons and blanks themselves, so that a cell is taken apart
 * only as far as needed: whole, then at line ends, semicolons and bars, then at commas, and at blanks where codes stand.
 */
record Separated(HtcdsCodes codes, String list) {
    private static final List<String> SEPARATORS = List.of("[\\n;|]", ",");

    /** Where codes stand in a row, no matter how: PE and RU are no Peru. */
    private static final Pattern ANY = Pattern.compile("[\\s;|,]+");

    Optional<List<String>> read(String cell) {
        var parts = ANY.split(cell.strip());
        if (parts.length > 1 && Arrays.stream(parts).allMatch(part -> codes.isVeryCode(list, part))) {
            return Optional.of(List.copyOf(new LinkedHashSet<>(Arrays.asList(parts))));
        }
        var found = new ArrayList<String>();
        return read(cell, 0, found) ? Optional.of(List.copyOf(new LinkedHashSet<>(found))) : Optional.empty();
    }

    private boolean read(String text, int level, List<String> found) {
        var plain = text.strip();
        if (plain.isEmpty()) {
            return true;
        }
        var code = codes.find(list, plain);
        if (code.isPresent()) {
            found.add(code.get());
            return true;
        }
        if (level == SEPARATORS.size()) {
            return codesBetweenBlanks(plain, found);
        }
        for (var part : plain.split(SEPARATORS.get(level))) {
            if (!read(part, level + 1, found)) {
                return false;
            }
        }
        return true;
    }

    /** As survey tools write what was ticked. */
    private boolean codesBetweenBlanks(String text, List<String> found) {
        for (var part : text.split("\\s+")) {
            if (!codes.isCode(list, part)) {
                return false;
            }
            found.add(codes.find(list, part).orElseThrow());
        }
        return true;
    }
}

package org.amparo.custody;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.audit.Action;
import org.springframework.util.MultiValueMap;

/**
 * A search of the log as an address holds it: ids, numbers and days, no names. What cannot be read counts as not asked.
 *
 * @param who {@code user:12}
 * @param number of a case
 * @param to the last day
 */
record LogQuery(
        Optional<String> who,
        Optional<String> number,
        Optional<Long> person,
        Optional<Action> action,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean denied) {
    static final String PATH = "/custody";

    static LogQuery of(MultiValueMap<String, String> parameters) {
        return new LogQuery(
                value(parameters, "who").filter(LogQuery::isUser),
                value(parameters, "case").filter(number -> number.length() <= 40),
                value(parameters, "person")
                        .filter(person -> person.matches("\\d{1,18}"))
                        .map(Long::valueOf),
                value(parameters, "action").flatMap(LogQuery::action),
                value(parameters, "from").flatMap(LogQuery::day),
                value(parameters, "to").flatMap(LogQuery::day),
                value(parameters, "denied").isPresent());
    }

    static LogQuery of(String who) {
        return new LogQuery(
                Optional.of(who),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    LogQuery between(LocalDate first, LocalDate last) {
        return new LogQuery(who, number, person, action, Optional.of(first), Optional.of(last), denied);
    }

    LogQuery doing(Action asked) {
        return new LogQuery(who, number, person, Optional.of(asked), from, to, denied);
    }

    LogQuery about(long person) {
        return new LogQuery(who, number, Optional.of(person), action, from, to, denied);
    }

    static boolean isUser(String actor) {
        return actor.matches("user:\\d{1,9}");
    }

    static Optional<Action> action(String code) {
        for (Action action : Action.values()) {
            if (code(action).equals(code)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is asked, by parameter. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        who.ifPresent(value -> all.put("who", value));
        number.ifPresent(value -> all.put("case", value));
        person.ifPresent(value -> all.put("person", String.valueOf(value)));
        action.ifPresent(value -> all.put("action", code(value)));
        from.ifPresent(value -> all.put("from", value.toString()));
        to.ifPresent(value -> all.put("to", value.toString()));
        if (denied) {
            all.put("denied", "1");
        }
        return all;
    }

    String href() {
        return href(parameters());
    }

    String without(String parameter) {
        Map<String, String> rest = parameters();
        rest.remove(parameter);
        return href(rest);
    }

    String before(long entry) {
        Map<String, String> all = parameters();
        all.put("before", String.valueOf(entry));
        return href(all);
    }

    private static String href(Map<String, String> parameters) {
        List<String> parts = new ArrayList<>();
        parameters.forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return parts.isEmpty() ? PATH : PATH + "?" + String.join("&", parts);
    }

    private static Optional<String> value(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}

package org.amparo.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.casework.Flaw;
import org.amparo.forms.MissingAnswer;
import org.amparo.forms.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads what a client sent into the domain's own terms, and gathers what cannot be read. */
final class Reading {
    private final String path;
    private final List<Flaw> flaws;

    private Reading(String path, List<Flaw> flaws) {
        this.path = path;
        this.flaws = flaws;
    }

    static Reading start() {
        return new Reading("", new ArrayList<>());
    }

    /** For what stands under that name; its flaws are this one's too. */
    Reading at(String name) {
        return new Reading(path.isEmpty() || name.startsWith("[") ? path + name : path + "." + name, flaws);
    }

    /** Each element under its place: {@code events[1]}. */
    <J, T> List<T> each(@Nullable List<J> elements, Read<J, T> read) {
        var all = new ArrayList<T>();
        if (elements != null) {
            for (int i = 0; i < elements.size(); i++) {
                all.add(read.from(elements.get(i), at("[" + i + "]")));
            }
        }
        return all;
    }

    /** How one element is read. */
    @FunctionalInterface
    interface Read<J, T> {
        T from(J json, Reading in);
    }

    /** What was found so far. */
    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    void flaw(String field, String code, String... arguments) {
        flaws.add(Flaw.of(at(field).path, code, arguments));
    }

    /** Blank is no text. */
    static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }

    /** No answer means that the question was not asked. */
    static String code(@Nullable String code) {
        return text(code).orElse(MissingAnswer.NOT_ASKED_CODE);
    }

    static <T> List<T> several(@Nullable List<T> answers) {
        return answers == null ? List.of() : answers;
    }

    static Map<String, String> answers(@Nullable Map<String, String> answers) {
        return answers == null ? Map.of() : answers;
    }

    /** A text that must be there. */
    String required(String field, @Nullable String text) {
        var given = text(text);
        if (given.isEmpty()) {
            flaw(field, "required");
        }
        return given.orElse("");
    }

    Optional<PartialDate> date(String field, @Nullable String text) {
        var date = text(text).flatMap(PartialDate::parse);
        if (date.isEmpty() && text(text).isPresent()) {
            flaw(field, "not_a_date");
        }
        return date;
    }

    Optional<LocalDate> day(String field, @Nullable String text) {
        var day = text(text).flatMap(PartialDate::parse).flatMap(PartialDate::day);
        if (day.isEmpty() && text(text).isPresent()) {
            flaw(field, "not_a_day");
        }
        return day;
    }

    /** One of the program's own constants, by its code in that list. */
    <T> T constant(String field, @Nullable String code, String list, Function<String, Optional<T>> of, T otherwise) {
        var given = text(code);
        var constant = given.flatMap(of);
        if (constant.isEmpty() && given.isPresent()) {
            flaw(field, "not_in_list", list);
        }
        return constant.orElse(otherwise);
    }
}

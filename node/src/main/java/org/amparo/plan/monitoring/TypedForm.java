package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.web.Choice;
import org.amparo.web.DateAnswer;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Page;

/** Reads the fields of a form, and gathers what is wrong with them in the language of the page. */
public final class TypedForm {
    private static final int LONGEST_ADDRESS = 500;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Form form;
    private final Page page;
    private final List<FieldError> wrong = new ArrayList<>();

    public TypedForm(Form form, Page page) {
        this.form = form;
        this.page = page;
    }

    /** A text that must be there. */
    public String text(String field, int longest) {
        String text = optional(field, longest);
        if (text.isEmpty()) {
            flaw(field, "monitoring.flaw.empty");
        }
        return text;
    }

    public String optional(String field, int longest) {
        String text = form.get(field).replace("\r\n", "\n").replace("\0", "");
        if (text.length() > longest) {
            flaw(field, "monitoring.flaw.long", longest);
        }
        return text;
    }

    /** A day that must be there. */
    public LocalDate day(String field) {
        return optionalDay(field).orElseGet(() -> {
            if (wrong.stream().noneMatch(error -> error.field().equals(field))) {
                flaw(field, "monitoring.flaw.day");
            }
            return LocalDate.EPOCH;
        });
    }

    public Optional<LocalDate> optionalDay(String field) {
        DateAnswer typed = DateAnswer.typed(form::get, field);
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(typed.iso());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
        } catch (DateTimeException noDay) {
            // Told as a flaw, as is a day of another century.
        }
        flaw(field, "monitoring.flaw.day");
        return Optional.empty();
    }

    public int year(String field) {
        int year = form.number(field);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            flaw(field, "monitoring.flaw.year");
        }
        return year;
    }

    /** A code among those offered. */
    public String choice(String field, List<String> offered) {
        String typed = form.get(field);
        if (!offered.contains(typed)) {
            flaw(field, "monitoring.flaw.choice");
            return "";
        }
        return typed;
    }

    /** One of a long list, by its label as typed. */
    public String searched(String field, List<Choice> offered) {
        Optional<Choice> found = Choice.typed(offered, form.get(field));
        if (found.isEmpty()) {
            flaw(field, "monitoring.flaw.choice");
        }
        return found.map(Choice::value).orElse("");
    }

    public Optional<BigDecimal> optionalFigure(String field) {
        if (form.get(field).isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> figure = TypedFigure.read(form.get(field));
        if (figure.isEmpty()) {
            flaw(field, "monitoring.flaw.figure");
        }
        return figure;
    }

    public BigDecimal figure(String field) {
        Optional<BigDecimal> figure = optionalFigure(field);
        if (figure.isEmpty() && form.get(field).isEmpty()) {
            flaw(field, "monitoring.flaw.figure");
        }
        return figure.orElse(BigDecimal.ZERO);
    }

    /** An address of the web, or nothing. */
    public String optionalAddress(String field) {
        String text = optional(field, LONGEST_ADDRESS);
        if (!text.isEmpty() && !isAddress(text)) {
            flaw(field, "monitoring.flaw.address");
        }
        return text;
    }

    public String address(String field) {
        if (form.get(field).isEmpty()) {
            flaw(field, "monitoring.flaw.address");
            return "";
        }
        return optionalAddress(field);
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public void flaw(String field, String key, Object... arguments) {
        wrong.add(new FieldError(field, page.say(key, arguments)));
    }

    public boolean isGood() {
        return wrong.isEmpty();
    }

    /** The form as it came, with what is wrong. */
    public Form back() {
        return form.with(new FieldErrors(wrong));
    }
}

package org.amparo.web;

import java.text.DecimalFormatSymbols;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * How one request is spoken to: its language, and how numbers and dates are written in it where the node is.
 *
 * <p>{@link #say} takes a key of a bundle and what fills its {@code {0}}, {@code {1}} …: numbers and dates are written
 * as they are read in the language, everything else as its {@code toString}. Nothing is escaped here; templates escape.
 */
public final class Words {
    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private final Messages messages;
    private final Locale language;
    private final String country;
    private final Locale region;
    private final ZoneId zone;

    /** @param country ISO 3166-1 alpha-2 of the node, or empty: it decides how numbers and dates are written */
    Words(Messages messages, Locale language, String country, ZoneId zone) {
        this.messages = messages;
        this.language = language;
        this.country = country;
        this.region = country.isEmpty() && language.equals(Languages.SPANISH)
                ? Locale.of("es", "419")
                : Locale.of(language.getLanguage(), country);
        this.zone = zone;
    }

    /** The same in another language: what is read out to somebody who does not speak the page's. */
    public Words in(Locale other) {
        return new Words(messages, other, country, zone);
    }

    /** The text of that key. A key that no bundle holds is said as it is; a test keeps that from happening. */
    public String say(String key, Object... arguments) {
        return fill(messages.find(language, key).orElse(key), arguments);
    }

    /** The text of {@code key.one} or {@code key.other}; the number is {@code {0}}, the rest follows from {@code {1}}. */
    public String count(String key, long number, Object... more) {
        boolean one = number == 1 || (number == 0 && language.getLanguage().equals("fr"));
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return say(key + (one ? ".one" : ".other"), arguments);
    }

    public boolean knows(String key) {
        return messages.find(language, key).isPresent();
    }

    /** The language: one of es, en, pt and fr, without a country. */
    public Locale locale() {
        return language;
    }

    /** {@code es}, {@code en}, {@code pt} or {@code fr}. */
    public String code() {
        return language.getLanguage();
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(region).format(number);
    }

    /** With exactly that many decimals. */
    public String decimal(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(region);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** A share of one as a percentage without decimals; what is there and rounds to nothing is said to be less than one. */
    public String percent(double share) {
        if (share > 0 && share <= 0.005) {
            return "<" + percent(0.01);
        }
        return NumberFormat.getPercentInstance(region).format(share);
    }

    /** How large a file is. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return count("web.file.size.bytes", bytes);
        }
        return bytes < MEGA
                ? say("web.file.size.kilo", number(Math.round((double) bytes / KILO)))
                : say("web.file.size.mega", decimal((double) bytes / MEGA, 1));
    }

    /** As in a sentence: 17 de mayo de 2019. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(region)
                .format(day);
    }

    /** As in a table: 17 may 2019. */
    public String shortDate(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(region)
                .format(day);
    }

    /** A date of which only the year, or the year and month, may be known; other texts are said as they are. */
    public String partialDate(String iso) {
        return switch (iso.length()) {
            case 10 -> date(LocalDate.parse(iso));
            case 7 ->
                DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(region).format(YearMonth.parse(iso));
            case 4 -> Year.parse(iso).toString();
            default -> iso;
        };
    }

    public String dateTime(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(region)
                .format(moment.atZone(zone));
    }

    /** As in a table. */
    public String shortDateTime(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(region)
                .format(moment.atZone(zone));
    }

    /** The day of a moment, where the node is. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Several things in one sentence: a, b y c. */
    public String list(List<String> things) {
        return things.isEmpty()
                ? ""
                : ListFormat.getInstance(language, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(things);
    }

    /**
     * What stands between the cells of a CSV file that a spreadsheet opens as a table here: a semicolon where the comma
     * divides decimals, else a comma.
     */
    public char betweenCells() {
        return DecimalFormatSymbols.getInstance(region).getDecimalSeparator() == ',' ? ';' : ',';
    }

    private String fill(String text, Object... arguments) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            if (open + 2 < text.length() && text.charAt(open + 2) == '}') {
                int index = text.charAt(open + 1) - '0';
                if (index >= 0 && index < arguments.length) {
                    result.append(text, from, open).append(write(arguments[index]));
                    from = open + 3;
                }
            }
        }
        return result.append(text, from, text.length()).toString();
    }

    private String write(Object argument) {
        return switch (argument) {
            case Long number -> number(number);
            case Integer number -> number(number);
            case Double number -> decimal(number, 1);
            case LocalDate day -> date(day);
            case Instant moment -> dateTime(moment);
            default -> argument.toString();
        };
    }
}

package org.amparo.linkage.encoding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.amparo.linkage.names.NameReader;
import org.amparo.linkage.names.Token;
import org.amparo.linkage.values.Tidy;
import org.amparo.linkage.values.TidyDate;

/** Takes values apart into the features that two records have in common when they are alike. For one thread. */
final class Features {
    /** More of one value says nothing more, and would fill every encoding. */
    private static final int MOST = 128;

    private static final int LAST_SEVEN = 7;
    private static final int WAYS_OF_HEARING = 2;
    private static final char EDGE = '_';
    private static final double SQUARES_PER_DEGREE = 20;

    private final NameReader names = new NameReader();

    /** The features of a value, none if it is empty or cannot be read. */
    Set<String> of(Content content, String value) {
        Set<String> features = new LinkedHashSet<>();
        switch (content) {
            case NAME -> names.read(value).tokens().forEach(token -> name(token, features));
            case TEXT -> words(Tidy.words(value), features);
            case CODE -> pairs(Tidy.code(value), features);
            case PHONE -> pairs(lastSeven(Tidy.digits(value)), features);
            case EMAIL -> pairs(Tidy.beforeTheAt(Tidy.email(value)), features);
            case DATE -> date(TidyDate.of(value), features);
            case CHOICE -> whole(Tidy.words(value), features);
            case LIST -> List.of(Tidy.list(value).split(";")).forEach(each -> whole(each, features));
            case POINT -> squares(Tidy.point(value), features);
        }
        return features;
    }

    /** What of a value is stable enough to salt a record with: of a date the year, of all else the whole. */
    static String stable(Content content, String value) {
        UnaryOperator<String> year = date -> date.isEmpty() ? "" : date.substring(0, 4);
        return content == Content.DATE ? year.apply(TidyDate.of(value)) : Tidy.words(value);
    }

    private static void name(Token token, Set<String> features) {
        pairs(token.text(), features);
        for (int way = 0; way < Math.min(WAYS_OF_HEARING, token.codes()); way++) {
            add("~" + token.code(way), features);
        }
    }

    private static void words(String words, Set<String> features) {
        for (String word : words.split(" ")) {
            pairs(word, features);
        }
    }

    private static void pairs(String text, Set<String> features) {
        char before = EDGE;
        for (int i = 0; i < text.length(); i++) {
            add("" + before + text.charAt(i), features);
            before = text.charAt(i);
        }
        if (!text.isEmpty()) {
            add("" + before + EDGE, features);
        }
    }

    private static void date(String date, Set<String> features) {
        if (date.isEmpty()) {
            return;
        }
        String month = date.substring(4, 6);
        String day = date.substring(6);
        add("y" + date.substring(0, 4), features);
        if (!month.equals("00")) {
            add("m" + month, features);
            add("e" + month, features);
        }
        if (!day.equals("00")) {
            add("d" + day, features);
            add("e" + day, features);
        }
    }

    private static void squares(String point, Set<String> features) {
        if (point.isEmpty()) {
            return;
        }
        String[] parts = point.split(",");
        long north = Math.round(Double.parseDouble(parts[0]) * SQUARES_PER_DEGREE);
        long east = Math.round(Double.parseDouble(parts[1]) * SQUARES_PER_DEGREE);
        for (long i = -1; i <= 1; i++) {
            for (long j = -1; j <= 1; j++) {
                add((north + i) + "," + (east + j), features);
            }
        }
    }

    private static void whole(String value, Set<String> features) {
        if (!value.isEmpty()) {
            add("=" + value, features);
        }
    }

    private static void add(String feature, Set<String> features) {
        if (features.size() < MOST) {
            features.add(feature);
        }
    }

    private static String lastSeven(String digits) {
        return digits.substring(Math.max(0, digits.length() - LAST_SEVEN));
    }
}

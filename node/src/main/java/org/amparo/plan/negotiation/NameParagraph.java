package org.amparo.plan.negotiation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.web.Words;

/** What a reader calls a paragraph, by the number that this version prints: "Directriz 21bis". */
final class NameParagraph {
    /** What bears no number, and is counted in its id: a paragraph of the preamble, a footnote. */
    private static final Pattern COUNTED =
            Pattern.compile("(?:preamble|footnote)-\\d+|\\w+(?:-\\d+)?-introduction|introduction-\\d+");

    private NameParagraph() {}

    static String of(String id, List<TextParagraph> paragraphs, Words words) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).id().equals(id)) {
                return at(i, paragraphs, words);
            }
        }
        return id;
    }

    private static String at(int place, List<TextParagraph> paragraphs, Words words) {
        TextParagraph one = paragraphs.get(place);
        if (one.kind().equals("heading")) {
            return one.text().isBlank() ? part(one.part(), words) : one.text();
        }
        if (one.isPoint()) {
            int item = place;
            while (item > 0 && paragraphs.get(item).isPoint()) {
                item--;
            }
            String of = item == place ? "" : at(item, paragraphs, words);
            return one.number().isEmpty()
                    ? words.say("negotiation.name.below", of)
                    : words.say("negotiation.name.point", of, one.number());
        }
        if (!one.number().isEmpty()) {
            return words.say("plantext.name." + one.kind(), one.number());
        }
        if (COUNTED.matcher(one.id()).matches()) {
            return words.say("plantext.name." + one.kind(), one.id().replaceAll("\\D", ""));
        }
        return place == 0
                ? words.say("negotiation.name.first")
                : words.say("plantext.name.unnumbered", at(place - 1, paragraphs, words));
    }

    /** A part by what it holds, where no heading says it. */
    static String part(String part, Words words) {
        return Stream.of(part, part.replaceFirst("-\\d+$", ""), part.replaceFirst("s?-\\d+$", ""))
                .map(one -> "negotiation.part." + one)
                .filter(words::knows)
                .findFirst()
                .map(words::say)
                .orElse(part);
    }
}

package org.amparo.plan.negotiation;

import java.util.List;
import org.amparo.web.Words;

/** What a reader calls a paragraph, by the number that this version prints: "Directriz 21bis". */
final class NameParagraph {
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
        String key = "plantext.name." + one.kind();
        if (one.kind().equals("heading")) {
            return one.text();
        }
        if (one.kind().equals("point")) {
            String item = one.id().replaceFirst("-\\d+$", "");
            String of = item.equals(one.id()) ? "" : of(item, paragraphs, words);
            return one.number().isEmpty()
                    ? words.say("negotiation.name.below", of)
                    : words.say("negotiation.name.point", of, one.number());
        }
        if (!one.number().isEmpty()) {
            return words.say(key, one.number());
        }
        if (one.kind().equals("preamble")
                || one.kind().equals("introduction")
                || one.kind().equals("footnote")) {
            return words.say(key, one.id().replaceAll("\\D", ""));
        }
        return place == 0 ? one.id() : words.say("plantext.name.unnumbered", at(place - 1, paragraphs, words));
    }
}

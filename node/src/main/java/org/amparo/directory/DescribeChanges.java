package org.amparo.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.web.Moment.Detail;
import org.amparo.web.Words;
import org.springframework.stereotype.Component;

/** Tells two states of an authority apart, field by field. */
@Component
class DescribeChanges {
    /** @param before empty for what was added */
    List<Detail> between(Optional<Authority> before, Authority after, Words words) {
        Map<String, String> old = before.map(one -> fields(one, words)).orElse(Map.of());
        Map<String, String> now = fields(after, words);
        List<Detail> details = new ArrayList<>();
        TreeSet<String> vanished = new TreeSet<>(old.keySet());
        now.forEach((label, text) -> {
            vanished.remove(label);
            String was = old.getOrDefault(label, "");
            if (!was.equals(text)) {
                details.add(new Detail(label, was, text));
            }
        });
        vanished.forEach(label -> details.add(new Detail(label, old.getOrDefault(label, ""), "")));
        return details;
    }

    private static Map<String, String> fields(Authority is, Words words) {
        Map<String, String> fields = new LinkedHashMap<>();
        Authority.LANGUAGES.forEach(language -> {
            if (is.names().containsKey(language)) {
                fields.put(words.say("directory.name." + language), is.names().getOrDefault(language, ""));
            }
        });
        fields.put(words.say("directory.kindOf"), SayDirectory.kind(is.kind(), words));
        fields.put(words.say("directory.mandate"), is.mandate());
        fields.put(words.say("directory.basis"), is.basis());
        fields.put(
                words.say("directory.members"),
                is.members().stream().map(SayDirectory::member).collect(Collectors.joining("; ")));
        is.contacts()
                .forEach(one -> fields.put(
                        words.say("directory.contact.numbered", one.id()),
                        List.of(
                                        one.post(),
                                        one.name(),
                                        one.phone(),
                                        one.email(),
                                        String.join(", ", one.languages()),
                                        one.hours(),
                                        one.channel(),
                                        one.key(),
                                        words.say(
                                                one.open()
                                                        ? "directory.contact.public"
                                                        : "directory.contact.restricted"))
                                .stream()
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" · "))));
        return fields;
    }
}

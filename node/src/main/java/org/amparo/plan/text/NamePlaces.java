package org.amparo.plan.text;

import java.util.HashMap;
import java.util.Map;

/** What a reader calls the places of a plan: "Directriz 21bis". */
final class NamePlaces {
    private final Map<String, String> names = new HashMap<>();

    NamePlaces(PlanText plan, PageTexts texts) {
        for (Part part : plan.parts()) {
            part.heading().ifPresent(heading -> names.put(part.id(), heading.text()));
        }
        String before = "";
        for (Item item : plan.items().toList()) {
            Negotiation.Reading reading = plan.negotiation().readings().get(item.id());
            if (reading != null && item.number().isEmpty()) {
                names.put(item.id(), of(reading.item().isEmpty() ? item.id() : reading.item()));
                continue;
            }
            String key = item.kind().word();
            String name = item.number()
                    .map(number -> texts.say("plantext.name." + key, number))
                    .orElse(texts.say("plantext.name." + key, item.id().replaceAll("\\D", "")));
            if (item.number().isEmpty() && item.proposed()) {
                name = texts.say("plantext.name.unnumbered", before);
            }
            names.put(item.id(), name);
            before = name;
        }
    }

    /** The place of that id; the id itself when there is none. */
    String of(String id) {
        return names.getOrDefault(id, id);
    }
}

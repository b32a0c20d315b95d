package org.amparo.plan.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.web.Link;
import org.amparo.web.Words;

/** The plan in parts that fit a page: so many items each, directives apart from mandates. */
final class PlanParts {
    private static final int ITEMS = 20;

    private PlanParts() {}

    /** The items of a part, 1 being the first; empty where there is no such part. */
    static Optional<List<PlanItem>> items(int part) {
        List<List<PlanItem>> parts = all();
        return part < 1 || part > parts.size() ? Optional.empty() : Optional.of(parts.get(part - 1));
    }

    /** In which part an item is. */
    static int of(PlanItem item) {
        List<List<PlanItem>> parts = all();
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).contains(item)) {
                return part + 1;
            }
        }
        return 1;
    }

    /** Links to the parts of a page whose first part has that path, and the others beneath it. */
    static List<Link> links(String path, Words words) {
        List<List<PlanItem>> parts = all();
        List<Link> links = new ArrayList<>();
        for (int part = 1; part <= parts.size(); part++) {
            List<PlanItem> items = parts.get(part - 1);
            PlanItem first = items.getFirst();
            links.add(new Link(
                    words.say(
                            "monitoring.part." + first.kind(),
                            first.printed(),
                            items.getLast().printed()),
                    part == 1 ? path : path + "/part/" + part));
        }
        return links;
    }

    private static List<List<PlanItem>> all() {
        List<List<PlanItem>> parts = new ArrayList<>();
        for (String kind : List.of("directive", "mandate")) {
            List<PlanItem> items = PlanItem.asked().stream()
                    .filter(item -> item.kind().equals(kind))
                    .toList();
            for (int from = 0; from < items.size(); from += ITEMS) {
                parts.add(items.subList(from, Math.min(from + ITEMS, items.size())));
            }
        }
        return parts;
    }
}

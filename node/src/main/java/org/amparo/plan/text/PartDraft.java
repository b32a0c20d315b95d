package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part while it is put together. */
final class PartDraft {
    final String id;
    final ItemKind kind;
    final Optional<Scan> heading;
    final List<ItemDraft> items = new ArrayList<>();

    PartDraft(String id, ItemKind kind, Optional<Scan> heading) {
        this.id = id;
        this.kind = kind;
        this.heading = heading;
    }

    /** An item while it is put together. */
    static final class ItemDraft {
        final ItemKind kind;
        /** The numbers that stand before it on its page, or 0. */
        final int group;

        final List<Scan> paragraphs;
        Optional<ItemNumber> number = Optional.empty();
        Optional<Integer> numberLine = Optional.empty();
        String id = "";
        boolean proposed;

        ItemDraft(ItemKind kind, int group, List<Scan> paragraphs) {
            this.kind = kind;
            this.group = group;
            this.paragraphs = paragraphs;
        }

        String text() {
            return paragraphs.getFirst().text();
        }

        /** Whether brackets hold all of it. */
        boolean inBrackets() {
            String text = text();
            int open = text.indexOf('[');
            return paragraphs.size() == 1
                    && open >= 0
                    && open == text.lastIndexOf('[')
                    && text.substring(0, open).strip().length() <= LONGEST_NAMES
                    && text.endsWith("]");
        }

        /** Room for names of States before a bracket: {@code CAN, CRI:}. */
        private static final int LONGEST_NAMES = 10;
    }
}

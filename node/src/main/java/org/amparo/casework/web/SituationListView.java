package org.amparo.casework.web;

import java.util.List;

/** The newest situations. */
public record SituationListView(List<SituationLine> situations) {
    public SituationListView {
        situations = List.copyOf(situations);
    }

    /** A situation in a list; what nobody told is empty. */
    public record SituationLine(String reference, String kind, String place, String foundOn) {}
}

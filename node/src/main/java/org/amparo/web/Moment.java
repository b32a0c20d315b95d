package org.amparo.web;

import java.util.List;

/**
 * Something that happened, in a timeline.
 *
 * @param when and by whom, as people read it
 * @param key whether it was a turning point
 * @param details what changed
 */
public record Moment(String title, String when, boolean key, List<Detail> details) {
    public Moment {
        details = List.copyOf(details);
    }

    /**
     * One answer that changed.
     *
     * @param before empty when there was none
     * @param after empty when it was taken away
     */
    public record Detail(String label, String before, String after) {}
}

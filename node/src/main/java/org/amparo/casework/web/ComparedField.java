package org.amparo.casework.web;

import java.util.List;

/**
 * One answer in two versions.
 *
 * @param name of the radio buttons that choose between them
 * @param mine what the reader wrote and could not save
 * @param theirs what is stored now
 * @param keepMine whether the reader's own is proposed: not where only somebody else changed the answer
 */
public record ComparedField(
        String name, String label, List<String> mine, List<String> theirs, boolean differs, boolean keepMine) {
    public ComparedField {
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
    }

    public String mineText() {
        return String.join(", ", mine);
    }

    public String theirsText() {
        return String.join(", ", theirs);
    }
}

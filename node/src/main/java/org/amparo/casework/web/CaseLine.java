package org.amparo.casework.web;

import java.util.List;

/**
 * A case in a list, in words.
 *
 * @param statusColour of its tag
 * @param place the department where it was registered; empty where nobody told
 */
public record CaseLine(
        String number,
        String status,
        String statusColour,
        String traffickingStatus,
        Told exploitation,
        Told sex,
        Told age,
        Told nationality,
        String place,
        String institution,
        String registeredOn) {

    /** An answer in a list, and whether it is one. */
    public record Told(String text, boolean missing) {}

    static Told several(List<Told> told) {
        return new Told(
                String.join(", ", told.stream().map(Told::text).toList()),
                told.stream().allMatch(Told::missing));
    }
}

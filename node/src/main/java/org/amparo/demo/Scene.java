package org.amparo.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.casework.Place;
import org.amparo.casework.Situation;
import org.amparo.demo.DemoCountry.Office;

/**
 * What the persons found together have in common; most are found alone.
 *
 * @param day of registration
 * @param place where they were found
 * @param department of the exploitation; empty where it was abroad
 */
record Scene(
        LocalDate day,
        Pattern pattern,
        Office office,
        Place place,
        Optional<String> department,
        String source,
        String industry,
        boolean child,
        Optional<Shared> shared) {

    /** A situation that several cases point to. */
    record Shared(String reference, Situation situation) {}

    double progress() {
        return Years.progress(day);
    }
}

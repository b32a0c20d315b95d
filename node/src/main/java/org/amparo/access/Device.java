package org.amparo.access;

import java.util.List;
import java.util.Optional;

/**
 * What somebody signs in with, as coarse as will do to recognise it: the family of the browser and of the system. Versions
 * and addresses are not kept.
 */
final class Device {
    /** What browsers call themselves, the more particular first: most claim to be others too. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser", "Samsung Internet"},
            new String[] {"Firefox", "Firefox"},
            new String[] {"FxiOS", "Firefox"},
            new String[] {"CriOS", "Chrome"},
            new String[] {"Chrome", "Chrome"},
            new String[] {"Safari", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"Android", "Android"},
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Windows", "Windows"},
            new String[] {"Mac OS X", "macOS"},
            new String[] {"CrOS", "ChromeOS"},
            new String[] {"Linux", "Linux"});

    private Device() {}

    /** {@code "Firefox, Windows"}; empty for what does not say what it is. */
    static String family(Optional<String> userAgent) {
        return userAgent
                .flatMap(told -> first(BROWSERS, told)
                        .map(browser -> first(SYSTEMS, told)
                                .map(system -> browser + ", " + system)
                                .orElse(browser)))
                .orElse("");
    }

    private static Optional<String> first(List<String[]> families, String told) {
        return families.stream()
                .filter(family -> told.contains(family[0]))
                .map(family -> family[1])
                .findFirst();
    }
}

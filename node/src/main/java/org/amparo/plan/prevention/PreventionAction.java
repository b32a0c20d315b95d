package org.amparo.plan.prevention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A prevention action.
 *
 * @param institution that keeps the entry
 * @param open whether everybody may read it
 */
record PreventionAction(int id, String country, int institution, int version, boolean open, Says says) {
    static final List<String> KINDS = List.of(
            "campaign", "education", "training", "programme", "outreach", "channel", "policy", "alliance", "other");
    static final List<String> STATES = List.of("planned", "under_way", "done", "cancelled");
    static final List<String> GROUPS = List.of(
            "everybody",
            "women",
            "children",
            "adolescents",
            "lgbti",
            "afrodescendants",
            "indigenous",
            "migrants",
            "disability",
            "rural",
            "workers",
            "media",
            "officials");
    static final List<String> FORMS = List.of(
            "talk",
            "workshop",
            "radio",
            "television",
            "print",
            "social_media",
            "messages",
            "theatre",
            "sign_language",
            "easy_reading");

    /**
     * What is said of it.
     *
     * @param territory ISO 3166-1 of the country, or ISO 3166-2 of a part of it
     * @param latitude and longitude, where somebody gave them
     * @param reach how many people it reached, with the method that says so
     * @param event beside the plan during which it was, by the id of its context tag
     * @param items of the plan that it serves
     */
    record Says(
            String kind,
            String title,
            String words,
            String territory,
            String municipality,
            Optional<BigDecimal> latitude,
            Optional<BigDecimal> longitude,
            String state,
            LocalDate first,
            Optional<LocalDate> last,
            Optional<Integer> reach,
            String method,
            Optional<Integer> event,
            String partners,
            Optional<BigDecimal> cost,
            String currency,
            String funds,
            String result,
            String measured,
            List<String> groups,
            List<String> languages,
            List<String> forms,
            List<String> items) {
        Says {
            groups = List.copyOf(groups);
            languages = List.copyOf(languages);
            forms = List.copyOf(forms);
            items = List.copyOf(items);
            if (latitude.isPresent() != longitude.isPresent()) {
                throw new IllegalArgumentException("a place has both coordinates or none");
            }
            if (reach.isPresent() && method.isEmpty()) {
                throw new IllegalArgumentException("a reach says how it was counted");
            }
        }
    }
}

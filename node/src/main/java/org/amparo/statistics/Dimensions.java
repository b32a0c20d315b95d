package org.amparo.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.forms.LocalFields;
import org.amparo.forms.LocalFields.LocalField;
import org.amparo.statistics.Dimension.Kind;

/** The sides from which cases, and the records of collections, are counted. */
final class Dimensions {
    static final String TRAFFICKING_STATUS = "trafficking_status";
    static final String INSTITUTION = "institution";

    private Dimensions() {}

    private static List<Dimension> common() {
        return List.of(
                Dimension.of("year", Kind.YEAR, "coalesce(year::text, 'unknown')"),
                Dimension.listed("sex", "sex", "sex"),
                Dimension.listed("age", "age_band", "age_band"),
                Dimension.open("nationality", List.of("country"), "nationalities")
                        .withSeveral(),
                Dimension.listed("exploitation", "exploitation", "exploitation").withSeveral(),
                Dimension.listed("recruitment", "recruitment_method", "recruitment")
                        .withSeveral(),
                Dimension.listed("means_of_control", "means_of_control", "means_of_control")
                        .withSeveral());
    }

    /** Those of the national cases, with the local fields that are in statistics. */
    static List<Dimension> national(LocalFields fields) {
        var all = new ArrayList<>(common());
        all.add(Dimension.listed("status", "case_status", "status"));
        all.add(Dimension.listed(TRAFFICKING_STATUS, "trafficking_status", "trafficking_status"));
        all.add(Dimension.of(INSTITUTION, Kind.INSTITUTION, "institution_id"));
        all.add(Dimension.open("subdivision", List.of("subdivision"), "coalesce(subdivision, 'unknown')"));
        fields.asked().stream()
                .filter(Dimensions::isCounted)
                .map(Dimensions::local)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Those of a collection: what a data set did not ask is left out where it is shown. */
    static List<Dimension> collection() {
        var all = new ArrayList<>(common());
        all.add(more("relation_to_trafficker", Kind.LISTED));
        all.add(more("sexual_exploitation", Kind.LISTED));
        all.add(more("labour_type", Kind.LISTED));
        all.add(new Dimension(
                "country_of_exploitation",
                Kind.OPEN,
                List.of("country"),
                true,
                "more->>'country_of_exploitation'",
                Optional.empty()));
        all.add(more("data_source", Kind.LISTED));
        all.add(more("gender_identity", Kind.LISTED));
        return List.copyOf(all);
    }

    /** Whether a local field is one that cases are counted by: coded, and about no one in particular. */
    static boolean isCounted(LocalField field) {
        return field.inStatistics()
                && !field.identifying()
                && (field.type() == LocalFields.Type.CODE || field.type() == LocalFields.Type.YES_NO);
    }

    private static Dimension local(LocalField field) {
        return new Dimension(
                Dimension.LOCAL + field.key(),
                field.type() == LocalFields.Type.CODE ? Kind.LISTED : Kind.YES_NO,
                field.list().map(List::of).orElse(List.of()),
                false,
                // The key has the shape of an identifier: the table of local fields checks it.
                "more->>'" + field.key() + "'",
                Optional.of(field.label()));
    }

    private static Dimension more(String key, Kind kind) {
        return new Dimension(key, kind, List.of(key), true, "more->>'" + key + "'", Optional.empty());
    }
}

package org.amparo.exchange.htcds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.casework.Coordinates;
import org.amparo.casework.NewNote;
import org.amparo.casework.PerpetratorGroup;
import org.amparo.casework.Place;
import org.amparo.casework.Stage;
import org.amparo.casework.StageEvent;

/** Events and suspected perpetrators: groups of columns, one group for each. */
final class RepeatedColumns {
    private RepeatedColumns() {}

    static void writeEvents(List<StageEvent> events, RowOut row) {
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var out = row.nth(i + 1);
            out.answer("hte_Type", event.stage().code());
            out.partial("hte_Date", event.began());
            out.partial("amparo_EventEnd", event.ended());
            out.own("hte_Country", event.place().country());
            out.own("hte_State", event.place().subdivision());
            out.text("hte_City", event.place().municipality());
            out.text("hte_Street", event.street());
            out.text("hte_PostalCode", event.postalCode());
            out.decimal("hte_Longitude", event.coordinates().map(Coordinates::longitude));
            out.decimal("hte_Latitude", event.coordinates().map(Coordinates::latitude));
            out.text("hte_Description", event.description());
        }
    }

    static List<StageEvent> readEvents(RowIn row) {
        var events = new ArrayList<StageEvent>();
        for (int n = 1; n <= row.repetitions("event"); n++) {
            var in = row.nth(n);
            if (in.has("event")) {
                if (in.raw("hte_Type").isEmpty()) {
                    in.reject("hte_Type", "an event without its type");
                }
                events.add(new StageEvent(
                        in.code("hte_Type").flatMap(RepeatedColumns::stage).orElse(Stage.EXPLOITATION),
                        eventPlace(in),
                        in.text("hte_Street"),
                        in.text("hte_PostalCode"),
                        coordinates("hte_", in),
                        in.partial("hte_Date"),
                        in.partial("amparo_EventEnd"),
                        in.text("hte_Description")));
            }
        }
        return events;
    }

    private static Optional<Stage> stage(String code) {
        for (var stage : Stage.values()) {
            if (stage.code().equals(code)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /** The standard's State is text; what is no code of ISO 3166-2 stays with the name of the town. */
    private static Place eventPlace(RowIn in) {
        var country = in.code("hte_Country");
        var state = in.text("hte_State");
        var subdivision = state.flatMap(text -> in.subdivision(country, text));
        var city = in.text("hte_City");
        if (state.isPresent() && subdivision.isEmpty()) {
            city = Optional.of(city.map(name -> name + ", ").orElse("") + state.get());
        }
        return new Place(country, subdivision, city);
    }

    static Optional<Coordinates> coordinates(String prefix, RowIn in) {
        var latitude = in.decimal(prefix + "Latitude");
        var longitude = in.decimal(prefix + "Longitude");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            if (latitude.isPresent() != longitude.isPresent()) {
                in.reject(
                        prefix + (latitude.isPresent() ? "Longitude" : "Latitude"), "one coordinate without the other");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(new Coordinates(latitude.get(), longitude.get()));
        } catch (IllegalArgumentException e) {
            in.reject(prefix + "Latitude", "latitude is -90 to 90, longitude -180 to 180");
            return Optional.empty();
        }
    }

    static void writePerpetrators(List<PerpetratorGroup> groups, RowOut row) {
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var out = row.nth(i + 1);
            out.number("amparo_PerpetratorCount", group.people());
            // Always there, so that a group of which nothing is known is still a group.
            out.put("amparo_PerpetratorSex", group.sex());
            out.own("amparo_PerpetratorNationality", group.nationality());
            out.answer("per_RoleInProcess", group.roles());
            out.own("amparo_PerpetratorRelation", group.relation());
            out.text("per_RoleDetails", group.details());
        }
    }

    static List<PerpetratorGroup> readPerpetrators(RowIn row) {
        var groups = new ArrayList<PerpetratorGroup>();
        for (int n = 1; n <= row.repetitions("perpetrator"); n++) {
            var in = row.nth(n);
            if (in.has("perpetrator")) {
                groups.add(new PerpetratorGroup(
                        in.number("amparo_PerpetratorCount"),
                        in.own("amparo_PerpetratorSex"),
                        in.own("amparo_PerpetratorNationality"),
                        in.answers("per_RoleInProcess"),
                        in.own("amparo_PerpetratorRelation"),
                        in.text("per_RoleDetails")));
            }
        }
        return groups;
    }

    static void writeNotes(List<NewNote> notes, RowOut row) {
        for (int i = 0; i < notes.size(); i++) {
            row.nth(i + 1).text("cco_CaseComment", notes.get(i).text());
        }
    }

    /** The standard does not say what a comment is about: it is taken for the most guarded. */
    static List<NewNote> readNotes(RowIn row) {
        var notes = new ArrayList<String>();
        for (int n = 1; n <= row.repetitions("note"); n++) {
            row.nth(n).text("cco_CaseComment").ifPresent(notes::add);
        }
        notes.addAll(row.notes());
        return notes.stream().map(NewNote::of).toList();
    }
}

package org.amparo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.amparo.casework.Coordinates;
import org.amparo.casework.Place;
import org.amparo.casework.Stage;
import org.amparo.casework.StageEvent;
import org.amparo.forms.PartialDate;

/** Where it began, where it led through, where it happened. Few remember the day. */
final class InventEvents {
    private final RandomGenerator chance;

    InventEvents(RandomGenerator chance) {
        this.chance = chance;
    }

    List<StageEvent> of(Scene scene, Subject subject) {
        var events = new ArrayList<StageEvent>(3);
        boolean foreign = subject.isForeign();
        boolean moved = foreign || scene.office().isAbroad();
        if (chance.nextInt(100) < 78) {
            var place = foreign ? Places.abroad(subject.nationality()) : Places.somewhere(chance);
            events.add(event(Stage.RECRUITMENT, place, subject.recruited(), subject.exploited(), Texts.RECRUITMENT));
        }
        if (moved && chance.nextInt(100) < 45) {
            var place = foreign && chance.nextInt(3) == 0
                    ? Places.in(chance.nextBoolean() ? "XA-16" : "XA-15", chance)
                    : Places.onTheWay(chance);
            events.add(event(Stage.TRANSIT, place, subject.recruited(), subject.exploited(), List.of()));
        }
        if (events.isEmpty() || chance.nextInt(100) < 94) {
            var place = scene.department().isPresent() && scene.shared().isEmpty() && chance.nextInt(4) == 0
                    ? Places.somewhere(chance)
                    : scene.place();
            events.add(event(Stage.EXPLOITATION, place, subject.exploited(), subject.free(), Texts.EXPLOITATION));
        }
        return events;
    }

    private StageEvent event(Stage stage, Place place, LocalDate began, LocalDate ended, List<String> texts) {
        return new StageEvent(
                stage,
                place,
                chance.nextInt(20) == 0
                        ? Optional.of("Calle del Boceto " + (1 + chance.nextInt(90)))
                        : Optional.empty(),
                Optional.empty(),
                point(place),
                remembered(began),
                chance.nextInt(3) == 0 ? Optional.empty() : remembered(ended),
                !texts.isEmpty() && chance.nextInt(4) == 0 ? Optional.of(Texts.one(texts, chance)) : Optional.empty());
    }

    private Optional<Coordinates> point(Place place) {
        return chance.nextInt(6) == 0 ? place.subdivision().map(d -> Places.point(d, chance)) : Optional.empty();
    }

    private Optional<PartialDate> remembered(LocalDate day) {
        int at = chance.nextInt(100);
        if (at < 11) {
            return Optional.empty();
        }
        var iso = day.toString();
        return Optional.of(new PartialDate(at < 45 ? iso.substring(0, 4) : at < 80 ? iso.substring(0, 7) : iso));
    }
}

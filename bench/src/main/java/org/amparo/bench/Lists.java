package org.amparo.bench;

import java.nio.file.Path;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseFilter;
import org.amparo.casework.Casework;

/** Filtered lists and exact numbers beneath HTTP, audit entry included. */
final class Lists {
    private static final int TIMES = 40;

    private Lists() {}

    static void measure(Path folder, int size) {
        try (var node = RunningNode.on(folder)) {
            var casework = node.bean(Casework.class);
            var access = node.bean(Access.class);
            for (var name : new String[] {"sofia.supervision", "ursula.unidad", "carla.casos"}) {
                var viewer = access.viewerNamed(name).orElseThrow();
                var all = new Samples();
                Searches.all().forEach((what, filter) -> {
                    var samples = new Samples();
                    for (int i = 0; i < TIMES; i++) {
                        long begun = System.nanoTime();
                        casework.list(viewer, filter, Optional.empty(), 50);
                        samples.add(System.nanoTime() - begun);
                        all.add(System.nanoTime() - begun);
                    }
                    Report.line(size, name + ": " + what, samples);
                });
                Report.line(size, name + ": all searches", all);
            }
            numbers(casework, access.viewerNamed("sofia.supervision").orElseThrow(), size);
        }
    }

    private static void numbers(Casework casework, Viewer viewer, int size) {
        var numbers =
                casework.list(viewer, CaseFilter.ALL, Optional.empty(), 200).cases();
        var samples = new Samples();
        for (int round = 0; round < 5; round++) {
            numbers.forEach(found -> samples.time(() -> casework.view(viewer, found.number())));
        }
        Report.line(size, "a whole case by its number", samples);
    }
}

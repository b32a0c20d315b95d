package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.amparo.bench.InventedNames.Fault;
import org.amparo.bench.InventedNames.Name;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonSearch;
import org.amparo.identity.Sought;
import org.amparo.identity.Vault;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Search by name over sealed persons: how long the names take to come into memory, how long a search takes, and how often the
 * person is among the first ten. Whoever is as alike as the tenth counts as found: those are namesakes of what was typed.
 */
final class Names {
    private static final int AT_ONCE = 10_000;
    private static final int ASKED = 500;
    private static final int FIRST = 10;
    private static final int MOST = 1_000;
    private static final long SEED = 20_260;

    private Names() {}

    static void measure(Path root, int size) throws IOException {
        var folder = root.resolve("names-" + size);
        if (!Files.exists(folder)) {
            try (var node = RunningNode.on(folder)) {
                register(node, size);
            }
        }
        try (var node = RunningNode.on(folder)) {
            var search = node.bean(PersonSearch.class);
            long begun = System.nanoTime();
            search.everywhere(new Sought(Sought.By.NAME, "Alba"), FIRST);
            Report.line(
                    size,
                    "first search by name after the start: sealed names come into memory",
                    String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begun) / 1e9));
            // Once for the compiler.
            for (var fault : Fault.values()) {
                ask(search, size, fault, new Samples());
            }
            var results = Report.results(
                    "Search by name",
                    "found in the first ten, share",
                    "half of the searches within, ms",
                    "95% within, ms");
            for (var fault : Fault.values()) {
                var samples = new Samples();
                double recall = ask(search, size, fault, samples);
                Report.line(
                        size,
                        "search by name, "
                                + fault.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        String.format(Locale.ROOT, "recall in the first ten %.3f; %s", recall, samples));
                results.with(
                        "%,d, %s"
                                .formatted(
                                        size,
                                        fault.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                        recall,
                        samples.percentile(0.5),
                        samples.percentile(0.95));
            }
            Report.keep("3-search", results);
        }
    }

    private static void register(RunningNode node, int size) {
        var vault = node.bean(Vault.class);
        var transaction = node.bean(TransactionTemplate.class);
        var token = AccessToken.witnessed(new Opening("process:bench", Purpose.REGISTRATION, "bench"), opening -> {});
        var names = new InventedNames(new Random(SEED));
        long begun = System.nanoTime();
        for (int from = 0; from < size; from += AT_ONCE) {
            List<Confidential<Identity>> some = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + AT_ONCE); i++) {
                var name = names.name();
                some.add(Confidential.of(Identity.named(
                        Optional.of(String.join(" ", name.given())),
                        Optional.of(String.join(" ", name.surnames())),
                        Optional.empty())));
            }
            transaction.executeWithoutResult(status -> vault.registerAll(some, token));
        }
        Report.rate(size, "persons registered with encoded names", size, System.nanoTime() - begun);
    }

    /** The persons were registered in the order in which the names come again. */
    private static double ask(PersonSearch search, int size, Fault fault, Samples samples) {
        var names = new InventedNames(new Random(SEED));
        var faults = new InventedNames(new Random(SEED + fault.ordinal()));
        int found = 0;
        int asked = 0;
        int every = Math.max(1, size / ASKED);
        for (int i = 0; i < size; i++) {
            Name name = names.name();
            if (i % every != 0) {
                continue;
            }
            long person = i + 1L;
            var sought = new Sought(Sought.By.NAME, faults.with(fault, name));
            var alike = samples.time(() -> search.everywhere(sought, MOST)).alike();
            asked++;
            int least = alike.size() < FIRST ? 0 : alike.get(FIRST - 1).permille();
            // Of very many namesakes not all are given; the last of them are as alike as the tenth.
            boolean crowded = alike.size() == MOST && alike.getLast().permille() == least;
            if (crowded || alike.stream().anyMatch(one -> one.person().value() == person && one.permille() >= least)) {
                found++;
            }
        }
        return (double) found / asked;
    }
}

package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.RowTickets;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.PostalAddress;
import org.amparo.identity.Vault;
import org.amparo.linkage.population.Person;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code amparo duplicates} over invented persons of whom one in ten was registered twice: how long it takes, how many of those
 * wait for a supervisor, and how the queue is read.
 */
final class Sweeps {
    private static final int AT_ONCE = 10_000;
    private static final double TWICE = 0.1;
    private static final long SEED = 20_261;
    private static final String QUEUE =
            "explain (analyze, buffers, costs off, timing off, summary off) select * from matching.likeness"
                    + " where state = 'open' order by probability desc, id limit 200";

    private final Path root;
    private final Path folder;
    private final int size;

    private Sweeps(Path root, int size) {
        this.root = root;
        this.folder = root.resolve("twice-" + size);
        this.size = size;
    }

    static void measure(Path root, int size) throws Exception {
        var sweeps = new Sweeps(root, size);
        if (!Files.exists(sweeps.folder)) {
            sweeps.register();
            sweeps.sweep();
        }
        sweeps.judge();
    }

    private Population population() {
        var usual = PopulationSettings.ofSpanishAmerica(size, SEED);
        return Population.of(
                new PopulationSettings(usual.records(), TWICE, usual.seed(), usual.regions(), usual.slips()));
    }

    /** In the order of the population, so that the first has the first id. */
    private void register() throws IOException {
        try (var node = RunningNode.on(folder, Map.of("server.port", "-1", "amparo.clockwork", "false"))) {
            var vault = node.bean(Vault.class);
            var transaction = node.bean(TransactionTemplate.class);
            var token =
                    AccessToken.witnessed(new Opening("process:bench", Purpose.REGISTRATION, "bench"), opening -> {});
            var some = new ArrayList<Confidential<Identity>>();
            population().records(person -> {
                some.add(Confidential.of(identity(person)));
                if (some.size() == AT_ONCE) {
                    transaction.executeWithoutResult(status -> vault.registerAll(List.copyOf(some), token));
                    some.clear();
                }
            });
            transaction.executeWithoutResult(status -> vault.registerAll(some, token));
        }
    }

    private static Identity identity(Person person) {
        return new Identity(
                Optional.empty(),
                Optional.empty(),
                text(person.given()),
                Optional.empty(),
                text((person.surname() + " " + person.secondSurname()).strip()),
                Optional.empty(),
                PartialDate.parse(person.dateOfBirth()),
                text(person.document())
                        .map(number -> List.of(new IdentityDocument("cédula", Optional.of("XA"), number)))
                        .orElse(List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PostalAddress.NONE,
                Map.of());
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(some -> !some.isBlank());
    }

    private void sweep() throws Exception {
        var output = root.resolve("duplicates.txt");
        long begun = System.nanoTime();
        try (var child = Child.run(output, Map.of(), "duplicates", "--data", folder.toString())) {
            var taken = child.awaitEnd();
            if (child.exitCode() != 0) {
                throw new IllegalStateException(Files.readString(output));
            }
            Report.rate(size, "amparo duplicates, start and end included", size, System.nanoTime() - begun);
            Report.line(
                    size,
                    "amparo duplicates, the JVM alone",
                    "%.1f s of processor time, %.1f ms a person, %d MB at most"
                            .formatted(
                                    taken.processorSeconds(),
                                    taken.processorSeconds() * 1_000 / size,
                                    taken.peakMegabytes()));
        }
    }

    private void judge() throws IOException {
        var byRecord = new ArrayList<Long>();
        var records = new HashMap<Long, List<Integer>>();
        population().records(person -> {
            byRecord.add(person.person());
            records.computeIfAbsent(person.person(), key -> new ArrayList<>()).add(byRecord.size());
        });
        long due = records.values().stream()
                .mapToLong(all -> (long) all.size() * (all.size() - 1) / 2)
                .sum();
        try (var node = RunningNode.on(folder, Map.of("server.port", "-1", "amparo.clockwork", "false"))) {
            var db = node.bean(DSLContext.class);
            node.bean(RowTickets.class).asProcess("bench", () -> {
                long first = (long) db.fetchValue("select min(id) from identity.person");
                Set<List<Long>> found = new HashSet<>();
                db.fetch("select left_person, right_person from matching.likeness")
                        .forEach(row -> found.add(List.of((Long) row.get(0), (Long) row.get(1))));
                long right = found.stream()
                        .filter(pair -> byRecord.get((int) (pair.get(0) - first))
                                .equals(byRecord.get((int) (pair.get(1) - first))))
                        .count();
                Report.line(
                        size,
                        "pairs that wait for a supervisor",
                        String.format(
                                Locale.ROOT,
                                "%,d, of them right %,d; of %,d who are due %.3f",
                                found.size(),
                                right,
                                due,
                                (double) right / due));
                db.fetch(QUEUE).forEach(row -> Report.line(size, "a page of the queue", row.get(0)));
                return 0;
            });
        }
    }
}

package org.amparo.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What reading a case costs over HTTP, and how much of it are the audit and the rules of access: the same node without
 * either. Processor time, since that can be compared while others work on the machine.
 */
final class CaseReads {
    private static final int PORT = 18_993;
    private static final int READ = 4_000;
    private static final int ROUNDS = 2;
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");

    private CaseReads() {}

    static void measure(Path folder, int size) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (var without : BareNode.Without.values()) {
                try (var node = BareNode.start(folder, PORT, without)) {
                    Starts.awaitFirstPage(node, PORT);
                    var client = Client.program(PORT, "carla.casos");
                    var numbers = NUMBER.matcher(client.get("/api/v1/cases?limit=200"))
                            .results()
                            .map(found -> found.group(1))
                            .toList();
                    read(client, numbers, new Samples());
                    var samples = new Samples();
                    double program = ProcessorTime.ofProcess(node.pid());
                    double database = ProcessorTime.ofDatabase(folder);
                    read(client, numbers, samples);
                    program = (ProcessorTime.ofProcess(node.pid()) - program) / READ;
                    database = (ProcessorTime.ofDatabase(folder) - database) / READ;
                    Report.line(
                            size,
                            "a case read, " + without.said(),
                            String.format(
                                    Locale.ROOT,
                                    "processor time: program %.0f µs, PostgreSQL %.0f µs, together %.0f µs; %s",
                                    program,
                                    database,
                                    program + database,
                                    samples));
                }
            }
        }
    }

    private static void read(Client client, List<String> numbers, Samples samples) {
        for (int i = 0; i < READ; i++) {
            var number = numbers.get(i % numbers.size());
            samples.time(() -> client.get("/api/v1/cases/" + number));
        }
    }
}

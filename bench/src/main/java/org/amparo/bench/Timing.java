package org.amparo.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Whether the time of an answer tells what its words do not: that somebody whom the searcher may not know of is known to
 * others. Half of the names, by chance, are registered by another institution; all are asked for in mixed order, again and
 * again. An attacker guesses by one answer, or by the median of all answers about the same person.
 */
final class Timing {
    private static final int PORT = 18_992;
    private static final int OF_EACH = 150;
    private static final int ROUNDS = 20;
    private static final long SEED = 7_341;

    private Timing() {}

    /** Somebody to ask about. */
    private record Asked(String first, String second, String document, boolean hidden) {
        String name() {
            return "{\"by\": \"name\", \"text\": \"%s %s\"}".formatted(first, second);
        }

        String number() {
            return "{\"by\": \"document\", \"text\": \"%s\"}".formatted(document);
        }

        String identity() {
            return "{\"firstName\": \"%s\", \"secondName\": \"%s\", \"documents\": [{\"kind\": \"x\", \"number\": \"%s\"}]}"
                    .formatted(first, second, document);
        }
    }

    static void measure(Path folder, int size) throws Exception {
        try (var node = Starts.serve(folder, PORT, Map.of())) {
            Starts.awaitFirstPage(node, PORT);
            var asked = invented();
            var others = Client.program(PORT, "sofia.supervision");
            for (var one : asked) {
                if (one.hidden()) {
                    var body = "{\"overview\": {\"registeredOn\": \"2025-11-03\"}, \"identity\": %s}";
                    others.post("/api/v1/cases", "application/json", body.formatted(one.identity()));
                }
            }
            var searcher = Client.program(PORT, "carla.casos");
            guess(size, "search by name", asked, searcher, "/api/v1/persons/search", Asked::name);
            guess(size, "search by document", asked, searcher, "/api/v1/persons/search", Asked::number);
            guess(size, "question at registration", asked, searcher, "/api/v1/persons/resembling", Asked::identity);
        }
    }

    /** Names that nobody bears and that are like nobody's; each run on the same folder has new ones. */
    private static List<Asked> invented() {
        var chance = new Random();
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < 2 * OF_EACH; i++) {
            asked.add(new Asked(
                    word(chance), word(chance) + " " + word(chance), "T" + chance.nextInt(900_000_000), i % 2 == 0));
        }
        return asked;
    }

    private static String word(Random chance) {
        var syllables = List.of("wux", "kiz", "jop", "fyd", "kew", "zub", "kof", "wij", "gux", "dox", "fik", "puw");
        var word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(syllables.get(chance.nextInt(syllables.size())));
        }
        return word.toString();
    }

    private static void guess(
            int size, String what, List<Asked> asked, Client client, String path, Function<Asked, String> body)
            throws Exception {
        var took = new double[asked.size()][ROUNDS];
        var order = new ArrayList<Integer>();
        for (int i = 0; i < asked.size(); i++) {
            order.add(i);
        }
        var chance = new Random(SEED);
        // One round more than is counted: the first is for the compiler.
        for (int round = -1; round < ROUNDS; round++) {
            Collections.shuffle(order, chance);
            for (int i : order) {
                var text = body.apply(asked.get(i));
                long begun = System.nanoTime();
                var answer = client.post(path, "application/json", text);
                long end = System.nanoTime();
                if (!answer.contains("[]")) {
                    throw new IllegalStateException("what is hidden was answered");
                }
                if (round >= 0) {
                    took[i][round] = (end - begun) / 1e6;
                }
            }
        }
        report(size, what, asked, took);
    }

    private static void report(int size, String what, List<Asked> asked, double[][] took) {
        var hidden = new Guess();
        var nobody = new Guess();
        for (int i = 0; i < took.length; i++) {
            (asked.get(i).hidden() ? hidden : nobody).add(took[i]);
        }
        Report.line(
                size,
                what + ": does the time tell who is hidden?",
                String.format(
                        Locale.ROOT,
                        "median %.3f ms where nobody is, %.3f ms where somebody is hidden; guessed right by one answer %s,"
                                + " by the median of %d %s",
                        Guess.median(nobody.single()),
                        Guess.median(hidden.single()),
                        Guess.advantage(hidden.single(), nobody.single()),
                        ROUNDS,
                        Guess.advantage(hidden.medians(), nobody.medians())));
    }
}

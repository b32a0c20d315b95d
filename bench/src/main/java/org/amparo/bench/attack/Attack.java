package org.amparo.bench.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.Encoding;

/** The attacks on one way to protect encodings. */
public final class Attack {
    private static final long OUR_KEY = 1;
    private static final long THEIR_KEY = 2;
    private static final int KNOWN = 20;

    private Attack() {}

    /**
     * What came of it, all from 0 to 1.
     *
     * @param protection as documents name it
     * @param frequency share of first surnames guessed by how often their encodings occur
     * @param patterns share of first surnames guessed by bits that are set together
     * @param graph share of persons guessed by who is like whom, from encodings of whole records, by an attacker who has a
     *     register of exactly these persons
     * @param knowing the same where half of the persons are in the register, and the attacker knows which encodings are those
     *     of twenty of them
     * @param quality F1 of records of one person that find each other by encodings of whole records
     */
    public record Outcome(
            String protection, double frequency, double patterns, double graph, double knowing, double quality) {}

    /** Every protection with and without salt, one after the other. */
    public static void each(int names, int persons, Consumer<Outcome> outcome) {
        Protection.all().forEach(protection -> outcome.accept(on(protection, names, persons)));
    }

    static Outcome on(Protection protection, int names, int persons) {
        Register ours = Register.of(names, 11);
        List<String> open = Register.of(names, 12).surnames();
        Encoder encoder = protection.encoder(OUR_KEY);
        List<Encoding> surnames = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            surnames.add(encoder.fields(ours.values(i)).get(Protection.ATTACKED));
        }
        return new Outcome(
                protection.name(),
                FrequencyAlignment.guessed(surnames, ours.surnames(), open),
                new PatternMining(surnames, open).guessed(ours.surnames()),
                graph(protection, persons, persons, 0),
                graph(protection, persons, persons / 2, KNOWN),
                Quality.of(protection, 2 * persons, 13));
    }

    /** The share of the most common first surname: who always guesses it is right as often. */
    public static double commonest(int names) {
        List<String> surnames = Register.of(names, 11).surnames();
        return surnames.stream()
                        .distinct()
                        .mapToLong(
                                name -> surnames.stream().filter(name::equals).count())
                        .max()
                        .orElse(0)
                / (double) names;
    }

    /**
     * @param registered how many of the persons are in the register, which others fill up
     * @param known how many of these the attacker knows
     */
    private static double graph(Protection protection, int persons, int registered, int known) {
        Register ours = Register.of(persons, 21);
        Register others = Register.of(persons, 22);
        Encoder ourEncoder = protection.encoder(OUR_KEY);
        Encoder theirEncoder = protection.encoder(THEIR_KEY);
        List<Encoding> encodings = new ArrayList<>();
        List<Encoding> register = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            encodings.add(ourEncoder.record(ours.values(i)));
            register.add(theirEncoder.record(i < registered ? ours.values(i) : others.values(i)));
        }
        GraphMatching graph = new GraphMatching(encodings, register);
        int[] guesses = known == 0 ? graph.guesses() : graph.guesses(known);
        int right = 0;
        for (int i = known; i < registered; i++) {
            right += guesses[i] == i ? 1 : 0;
        }
        return right / (double) (registered - known);
    }
}

package org.amparo.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs two persons by themselves, where there is no file to learn from: how often each level of agreement is seen, in one
 * person and in two, was counted once in an invented population whose truth is known, and is the same everywhere. So what
 * is said of two depends on the two alone, never on who else is there; and how rare a name is does not count.
 */
public final class PairWeights {
    /** In how many further records a person stands, on the average, before anything is known. */
    private static final double FURTHER_RECORDS = 0.1;

    private static final String TABLE = "pair-weights.tsv";
    static final String RELATIVES = "relatives";

    private static final List<FieldSpec> FIELDS = List.of(
            new FieldSpec("given", Kind.GIVEN_NAME),
            new FieldSpec("surname", Kind.SURNAME),
            new FieldSpec("born", Kind.DATE),
            new FieldSpec("document", Kind.IDENTIFIER),
            new FieldSpec("phone", Kind.PHONE),
            new FieldSpec("email", Kind.EMAIL));

    private final List<Odds> odds;
    private final double relatives;

    PairWeights(List<Odds> odds, double relatives) {
        this.odds = List.copyOf(odds);
        this.relatives = relatives;
    }

    /** What is known of a person; empty where nothing is. It may name somebody: it does not show itself. */
    public record Facts(String given, String surnames, String born, String document, String phone, String email) {
        List<String> values() {
            return List.of(given, surnames, born, document, phone, email);
        }

        @Override
        public String toString() {
            return "Facts[redacted]";
        }
    }

    /** As they were counted. */
    public static PairWeights counted() {
        Map<String, List<double[]>> levels = new LinkedHashMap<>();
        double relatives = 0;
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals(RELATIVES)) {
                relatives = Double.parseDouble(cells[2]);
            } else {
                levels.computeIfAbsent(cells[0], field -> new ArrayList<>()).add(new double[] {
                    Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), Double.parseDouble(cells[4])
                });
            }
        }
        List<Odds> odds = FIELDS.stream()
                .map(field -> odds(levels.getOrDefault(field.column(), List.of())))
                .toList();
        return new PairWeights(odds, relatives);
    }

    private static Odds odds(List<double[]> levels) {
        double[][] columns = new double[3][levels.size() + 1];
        for (int level = 0; level < levels.size(); level++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][level + Pattern.SAME] = levels.get(level)[column];
            }
        }
        return new Odds(columns[0], Chance.independent(columns[1]), columns[2]);
    }

    private static List<String> lines() {
        try (InputStream in = PairWeights.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fields fields(List<Facts> persons) {
        Records.Builder records = new Records.Builder(FIELDS);
        for (int person = 0; person < persons.size(); person++) {
            records.add(String.valueOf(person), persons.get(person).values());
        }
        return new Fields(new MakeFields().of(records.build()));
    }

    /**
     * What speaks for one person and what against.
     *
     * @param among of how many persons the two were found; the more there are, the more must speak for one
     */
    public Linkage.Waterfall weigh(Facts left, Facts right, long among) {
        long persons = Math.max(2, among);
        Fields fields = fields(List.of(left, right));
        long pattern = fields.pattern(0, 1);
        double prior = Math.min(0.5, 2 * FURTHER_RECORDS / persons);
        Model model = new Model(odds, prior, Math.min(0.5, relatives / persons));
        List<Linkage.Step> steps = new ArrayList<>();
        double sum = 0;
        for (int field = 0; field < fields.count(); field++) {
            int level = Pattern.level(pattern, field);
            double bits = odds.get(field).weight(level, pattern);
            sum += bits;
            steps.add(new Linkage.Step(
                    fields.list().get(field).name(), fields.levelNames(field).get(level), bits));
        }
        double family = sum - model.evidence(pattern);
        if (family > 0) {
            steps.add(new Linkage.Step("family", "could agree so too", -family));
        }
        return new Linkage.Waterfall(model.priorBits(), List.copyOf(steps), model.probability(pattern));
    }

    /** The names of the levels of a field, from "missing" on. */
    static List<String> levels(String field) {
        Fields fields = fields(List.of());
        for (int at = 0; at < fields.count(); at++) {
            if (fields.list().get(at).name().equals(field)) {
                return fields.levelNames(at);
            }
        }
        throw new IllegalArgumentException("no such field");
    }

    /** The names of the fields. */
    public static List<String> fieldNames() {
        return FIELDS.stream().map(FieldSpec::column).toList();
    }
}

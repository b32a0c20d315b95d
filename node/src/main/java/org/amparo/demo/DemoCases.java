package org.amparo.demo;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.amparo.casework.CaseImports.Row;
import org.amparo.casework.Situation;
import org.jspecify.annotations.Nullable;

/**
 * Invented cases, in the order of their registration over ten years: the same seed and count give the same cases,
 * wherever and whenever. Made as they are asked for, so that a million take no memory.
 */
public final class DemoCases implements Iterator<Row> {
    /** The seed of the demonstration that everybody sees. */
    public static final long SEED = 2021_2026;

    private static final RandomGeneratorFactory<RandomGenerator> CHANCE = RandomGeneratorFactory.of("L64X128MixRandom");

    private final long seed;
    private final int count;
    private final RandomGenerator chance;
    private final Years years = new Years();
    private final InventScene scenes;
    private final InventCase cases;
    private final MessageDigest sha256;
    private int made;
    private @Nullable Scene scene;
    private int still;

    private DemoCases(long seed, int count) {
        this.seed = seed;
        this.count = count;
        this.chance = CHANCE.create(seed);
        this.scenes = new InventScene(chance);
        this.cases = new InventCase(chance);
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The cases of a demonstration of that size, as an import takes them. */
    public static Stream<Row> stream(long seed, int count) {
        return StreamSupport.stream(
                Spliterators.spliterator(new DemoCases(seed, count), count, Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        return made < count;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var where = scene();
        var invented = cases.of(where);
        made++;
        return new Row(
                Optional.empty(),
                hash(),
                Optional.of(where.office().name()),
                invented.newCase(),
                situation(where),
                invented.participants());
    }

    /** The next person was found with the one before, or alone, or is the first of several. */
    private Scene scene() {
        var current = scene;
        if (current == null || still == 0) {
            var day = years.day((made + chance.nextDouble()) / count);
            boolean several = chance.nextInt(100) < 2;
            current = several ? scenes.together(day) : scenes.alone(day);
            still = current.shared().isPresent() ? 2 + (int) Math.min(28, chance.nextExponential() * 6) : 1;
            scene = current;
        }
        still--;
        return current;
    }

    private static Optional<Situation> situation(Scene scene) {
        return scene.shared().map(Scene.Shared::situation);
    }

    /** Of what makes the case: the seed, and its place in the row. */
    private byte[] hash() {
        return sha256.digest(
                ByteBuffer.allocate(16).putLong(seed).putInt(count).putInt(made).array());
    }
}

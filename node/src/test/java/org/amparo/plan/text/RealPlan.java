package org.amparo.plan.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The negotiated draft, through OCR, as it lies beside the repository; read once. */
public final class RealPlan {
    public static final Path FILE = Path.of("../../shared/plan/third-work-plan-draft-2021-2026.es.txt");

    private static @Nullable PlanText read;

    private RealPlan() {}

    public static String source() {
        Assumptions.assumeTrue(Files.exists(FILE), "The folder of shared files does not lie beside the repository");
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines() {
        return source().lines().toList();
    }

    public static synchronized PlanText read() {
        PlanText known = read;
        if (known == null) {
            known = new ReadPlan().read(source());
            read = known;
        }
        return known;
    }
}

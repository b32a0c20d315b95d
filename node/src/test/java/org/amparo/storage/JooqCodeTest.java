package org.amparo.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Property;
import org.jooq.meta.jaxb.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed jOOQ code is what the migrations give. After a change of migrations:
 *
 * <pre>mvn -q -pl node -am test -Dtest=JooqCodeTest -Dsurefire.failIfNoSpecifiedTests=false -Damparo.jooq.write=true</pre>
 *
 * <p>Callers that already use columns which the code does not have yet keep it from compiling: write the migration
 * first, generate, then write the callers.
 */
class JooqCodeTest {
    static final String COMMAND = "mvn -q -pl node -am test -Dtest=JooqCodeTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Damparo.jooq.write=true";

    private static final Path COMMITTED = Path.of("src/main/jooq/org/amparo");

    @Test
    void theCommittedCodeIsWhatTheMigrationsGive(@TempDir Path folder) throws Exception {
        for (String room : Migrations.rooms()) {
            generate(room, folder);
            Path generated = folder.resolve("org/amparo").resolve(room).resolve("rows");
            Path committed = COMMITTED.resolve(room).resolve("rows");
            if (Boolean.getBoolean("amparo.jooq.write")) {
                replace(committed, generated);
            }
            assertThat(texts(committed))
                    .as("jOOQ code of %s; to write it: %s", room, COMMAND)
                    .isEqualTo(texts(generated));
        }
    }

    private static void generate(String room, Path folder) throws Exception {
        Login login = TestCluster.running().login(EmbeddedDatabase.NAME, Roles.OWNER);
        Jdbc jdbc = new Jdbc().withUrl(login.url());
        login.properties()
                .forEach((key, value) -> jdbc.getProperties()
                        .add(new Property().withKey(key.toString()).withValue(value.toString())));
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.ERROR)
                .withJdbc(jdbc)
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema(room)
                                .withExcludes(Migrations.HISTORY)
                                .withIncludeRoutines(false)
                                .withIncludeSequences(false))
                        .withGenerate(new Generate()
                                .withRecords(false)
                                .withIndexes(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withGeneratedAnnotation(true)
                                .withGeneratedAnnotationDate(false)
                                .withGeneratedAnnotationJooqVersion(false))
                        .withTarget(new Target()
                                .withPackageName("org.amparo." + room + ".rows")
                                .withDirectory(folder.toString()))));
    }

    private static TreeMap<String, String> texts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeMap<>();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(), JooqCodeTest::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path committed, Path generated) throws IOException {
        PostgresBinaries.discard(committed);
        for (var file : texts(generated).entrySet()) {
            Path target = committed.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}

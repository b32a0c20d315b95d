package org.amparo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.DataKey;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/**
 * Two lists that a reviewer reads: who opens what identifies a person, and what events carry.
 *
 * <p>After a change on purpose: {@code -Dtest=GoldenListsTest -Damparo.golden.write=true}, and read the difference.
 */
class GoldenListsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.amparo");

    @Test
    void everyPlaceThatOpensAnIdentityIsKnown() throws IOException {
        matchesGolden(
                "openers.txt",
                Stream.of(
                                callersOf(Confidential.class, "open"),
                                callersOf(AccessToken.class, "witnessed"),
                                callersOf(DataKey.class, "open"),
                                callersOf(DataKey.class, "openText"))
                        .flatMap(callers -> callers));
    }

    @Test
    void eventsCarryOnlyWhatWasReviewed() throws IOException {
        matchesGolden(
                "events.txt",
                program.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(EventListener.class)
                                || method.isAnnotatedWith(EventListener.class))
                        .flatMap(method -> method.getRawParameterTypes().stream())
                        .filter(type -> type.getPackageName().startsWith("org.amparo"))
                        .distinct()
                        .flatMap(this::fields));
    }

    private Stream<String> callersOf(Class<?> type, String method) {
        return program.get(type).getMethods().stream()
                .filter(candidate -> candidate.getName().equals(method))
                .map(JavaMethod::getCallsOfSelf)
                .flatMap(calls -> calls.stream())
                .map(call -> type.getSimpleName() + "." + method + "  <-  "
                        + call.getOriginOwner().getName() + "."
                        + call.getOrigin().getName());
    }

    /** An event and, one level down, the records of the program that it carries. */
    private Stream<String> fields(JavaClass event) {
        var own = event.getFields().stream()
                .filter(field -> !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                .map(field -> event.getSimpleName() + "." + field.getName() + ": "
                        + field.getType().getName().replaceAll("(java\\.(util|lang|time)|org\\.amparo\\.\\w+)\\.", ""));
        var carried = event.getFields().stream()
                .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                .filter(type ->
                        type.getPackageName().startsWith("org.amparo") && type.isRecord() && !type.equals(event))
                .flatMap(this::fields);
        return Stream.concat(own, carried);
    }

    private static void matchesGolden(String name, Stream<String> lines) throws IOException {
        List<String> actual = lines.distinct().sorted(Comparator.naturalOrder()).toList();
        var file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("amparo.golden.write")) {
            Files.writeString(file, actual.stream().map(line -> line + "\n").collect(Collectors.joining()));
        }
        assertThat(actual).isEqualTo(Files.readAllLines(file));
    }
}

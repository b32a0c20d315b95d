package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor.Settings;

class BlueprintTest {
    @Test
    void noBeanDependsOnASettingThatIsKnownOnlyAtTheStart() {
        var conditional = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.amparo").stream()
                        .filter(BlueprintTest::isConditional)
                        .map(JavaClass::getName);

        assertThat(conditional).isEmpty();
    }

    @Test
    void theBuildCanWriteDownHowEveryBeanIsMade(@TempDir Path folder) throws Exception {
        var settings = Settings.builder()
                .sourceOutput(folder.resolve("sources"))
                .resourceOutput(folder.resolve("resources"))
                .classOutput(folder.resolve("classes"))
                .groupId("org.amparo")
                .artifactId("node")
                .build();

        new SpringApplicationAotProcessor(Blueprint.class, settings, new String[0]).process();

        assertThat(folder.resolve("sources/org/amparo/commandline/Blueprint__ApplicationContextInitializer.java"))
                .exists();
        try (Stream<Path> written = Files.walk(folder.resolve("sources/org/amparo"))) {
            assertThat(written.filter(Files::isRegularFile)).hasSizeGreaterThan(100);
        }
    }

    private static boolean isConditional(JavaClass type) {
        return Stream.concat(
                        Stream.of(type.getAnnotations()),
                        type.getMethods().stream().map(m -> m.getAnnotations()))
                .flatMap(annotations -> annotations.stream())
                .map(JavaAnnotation::getRawType)
                .map(JavaClass::getSimpleName)
                .anyMatch(name -> name.startsWith("Conditional") || name.equals("Profile"));
    }
}

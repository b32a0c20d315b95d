package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CodedFactsTest {
    private static final Entry ENTRY = Entry.of("user:1", Optional.empty(), Action.SEARCH, "case");

    @Test
    void numbersBooleansAndCodesComeIn() {
        var entry = ENTRY.with("shown", 12)
                .with("all", true)
                .with("sex", "female")
                .with("exploitation", List.of("forced_labour", "sexual_exploitation"));
        assertThat(entry.detail()).hasSize(4);
    }

    @Test
    void wordsWithSpacesOrAccentsDoNot() {
        for (var typed : List.of("Ana Ruiz", "José", "calle 5 #12", "a@b.example", "", "<b>")) {
            assertThatThrownBy(() -> ENTRY.with("q", typed)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ENTRY.with("q", List.of(typed))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ENTRY.forPurpose(typed)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ENTRY.with("q", Map.of("name", "x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Entry.of("Ana Ruiz", Optional.empty(), Action.READ, "case"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsRefusedIsNotRepeatedInTheException() {
        qt().forAll(strings().allPossible().ofLengthBetween(1, 30).map(text -> "Zoila " + text))
                .check(typed -> {
                    try {
                        ENTRY.with("q", typed);
                        return false;
                    } catch (IllegalArgumentException e) {
                        return !String.valueOf(e.getMessage()).contains("Zoila");
                    }
                });
    }

    /** Every key of a detail that the program writes is explained in the golden file, and nothing else is. */
    @Test
    void everyKeyOfADetailIsDocumented() throws IOException {
        var documented = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/golden/audit-details.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                documented.add(line.split("\\s+", 2)[0]);
            }
        }
        assertThat(documented).containsExactlyElementsOf(writtenKeys());
    }

    private static TreeSet<String> writtenKeys() throws IOException {
        var keys = new TreeSet<String>();
        var with = Pattern.compile("(?:\\.with|detail\\.put)\\(\\s*\"([a-z_]+)\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("AuditLog") || source.contains("audit.Entry")) {
                    with.matcher(source).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        return keys;
    }
}

package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EntityTagsTest {
    @Test
    void aVersionIsNamedAsItWasTold() {
        assertThat(EntityTags.version(EntityTags.of(7))).isEqualTo(7);
        assertThat(EntityTags.version(" \"7\" ")).isEqualTo(7);
        assertThat(EntityTags.named("\"1-2026-03-01-confirmed\"")).isEqualTo("\"1-2026-03-01-confirmed\"");
    }

    @Test
    void aTagThatIsNoneOfOursIsTheVersionOfNothing() {
        for (String other : new String[] {"W/\"7\"", "\"\"", "\"seven\"", "\"1234567890\"", "\"-1\""}) {
            assertThat(EntityTags.version(other)).as(other).isNegative();
        }
    }

    @Test
    void whoNamesNoneOrSeveralIsAskedForOne() {
        for (String none : new String[] {null, "", "7", "*", "\"1\", \"2\"", "\"é\""}) {
            assertThatThrownBy(() -> EntityTags.version(none))
                    .as(none)
                    .isInstanceOf(Problem.class)
                    .hasMessage("web.problem.version_required");
        }
    }
}

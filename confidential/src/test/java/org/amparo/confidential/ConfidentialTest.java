package org.amparo.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidentialTest {
    private static final Opening OPENING = new Opening("user:1", Purpose.ASSISTANCE, "person:7");

    @Test
    void itsTextSaysNothing() {
        assertThat(Confidential.of("Alba Muestra").toString()).isEqualTo("[confidential]");
        assertThat("" + List.of(Confidential.of("Alba Muestra"))).doesNotContain("Alba");
    }

    @Test
    void itOpensOnlyAfterAWitnessWroteItDown() {
        var log = new ArrayList<Opening>();
        var token = AccessToken.witnessed(OPENING, log::add);

        assertThat(log).containsExactly(OPENING);
        assertThat(Confidential.of("Alba").open(token)).isEqualTo("Alba");
        assertThat(token.purpose()).isEqualTo(Purpose.ASSISTANCE);
    }

    @Test
    void whatCannotBeWrittenDownIsNotOpened() {
        assertThatThrownBy(() -> AccessToken.witnessed(OPENING, opening -> {
                    throw new IllegalStateException("the log is full");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itDoesNotSerialise() throws Exception {
        try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(Confidential.of("Alba")))
                    .isInstanceOf(NotSerializableException.class);
        }
    }

    @Test
    void equalityIsSeenWithoutOpeningButNoHashLeavesIt() {
        assertThat(Confidential.of("Alba")).isEqualTo(Confidential.of("Alba")).isNotEqualTo(Confidential.of("Luz"));
        assertThat(Confidential.of("Alba").hashCode())
                .isEqualTo(Confidential.of("Luz").hashCode());
    }

    @Test
    void whatIsDerivedStaysClosed() {
        var derived = Confidential.of("Alba Muestra").map(name -> name.split(" ")[1]);

        assertThat(derived).isEqualTo(Confidential.of("Muestra"));
        assertThat(derived.toString()).isEqualTo("[confidential]");
    }

    @Test
    void anOpeningNamesWhoAndWhat() {
        assertThatThrownBy(() -> new Opening(" ", Purpose.EXPORT, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opening("user:1", Purpose.EXPORT, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

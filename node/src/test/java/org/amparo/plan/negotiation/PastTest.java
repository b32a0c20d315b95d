package org.amparo.plan.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.negotiation.Past.Joined;
import org.amparo.plan.negotiation.Past.Taken;
import org.junit.jupiter.api.Test;

/** The text as a session left it. */
class PastTest {
    private static final TextParagraph FIFTH =
            new TextParagraph("directive-5", "directives-1", "directive", "5", "Asistir a las víctimas.");
    private static final Instant MARCH = Instant.parse("2026-03-05T10:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-05T10:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-05T10:00:00Z");
    private static final Session SPRING = new Session(1, "Marzo", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 5));

    @Test
    void aSessionEndsWithItsLastDay() {
        assertThat(SPRING.ends()).isEqualTo(Instant.parse("2026-03-06T00:00:00Z"));
        assertThat(MARCH).isBetween(SPRING.begins(), SPRING.ends());
    }

    @Test
    void whatWasProposedOrJoinedLaterIsNotThereYet() {
        NegotiatedText now = text(proposal(1, Status.BRACKETED, "CA", "CR"), proposal(2, Status.BRACKETED, "CO"));
        Past past = new Past(Map.of(1L, MARCH, 2L, APRIL), Map.of(new Joined(1, "CR"), APRIL), List.of());
        NegotiatedText then = past.at(SPRING.ends(), now);
        assertThat(then.proposals()).extracting(Proposal::id).containsExactly(1L);
        assertThat(then.proposals().getFirst().states()).containsExactly("CA");
        assertThat(past.at(MAY, now)).isEqualTo(now);
    }

    @Test
    void aStatusIsThatOfTheLastStepThatCountedThen() {
        NegotiatedText now = text(proposal(1, Status.BRACKETED, "CA"));
        Past past = new Past(
                Map.of(1L, MARCH),
                Map.of(),
                List.of(
                        taken(Status.BRACKETED, Status.CONSENSUS, APRIL, Optional.empty()),
                        taken(Status.CONSENSUS, Status.ADOPTED, APRIL.plusSeconds(1), Optional.of(MAY))));
        assertThat(status(past, MARCH.plusSeconds(1), now)).isEqualTo(Status.BRACKETED);
        assertThat(status(past, APRIL.plusSeconds(2), now)).isEqualTo(Status.ADOPTED);
        assertThat(past.at(APRIL.plusSeconds(2), now).clean().getFirst().text()).startsWith("Proteger");
        assertThat(status(past, MAY.plusSeconds(1), now)).isEqualTo(Status.CONSENSUS);
        assertThat(past.touched(now.proposals().getFirst(), SPRING.begins(), SPRING.ends()))
                .isTrue();
        assertThat(past.touched(now.proposals().getFirst(), MARCH.plusSeconds(1), APRIL))
                .isFalse();
        assertThat(past.touched(now.proposals().getFirst(), MAY, MAY.plusSeconds(1)))
                .isTrue();
    }

    private static Status status(Past past, Instant moment, NegotiatedText now) {
        return past.at(moment, now).proposals().getFirst().status();
    }

    private static Taken taken(Status was, Status became, Instant at, Optional<Instant> undone) {
        return new Taken(1, "batch", "step", was, became, at, undone);
    }

    private static NegotiatedText text(Proposal... proposals) {
        return new NegotiatedText(List.of(FIFTH), List.of(proposals));
    }

    private static Proposal proposal(long id, Status status, String... states) {
        return new Proposal(
                id, Change.replace("directive-5", 0, 7, "Proteger"), FIFTH.hash(), List.of(states), "", "es", status);
    }
}

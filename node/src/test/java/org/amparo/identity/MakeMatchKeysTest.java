package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.forms.PartialDate;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.linkage.names.NameReader;
import org.junit.jupiter.api.Test;

/** Which keys two ways of writing a person down have in common. */
class MakeMatchKeysTest {
    private static Identity person(String given, String surnames, String date, IdentityDocument... documents) {
        return new Identity(
                Optional.empty(),
                Optional.empty(),
                Optional.of(given).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.of(surnames).filter(text -> !text.isEmpty()),
                Optional.empty(),
                PartialDate.parse(date),
                List.of(documents),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PostalAddress.NONE,
                Map.of());
    }

    private static Set<Kind> shared(Identity one, Identity other) {
        var reader = new NameReader();
        var mine = MakeMatchKeys.values(one, reader);
        var theirs = MakeMatchKeys.values(other, reader);
        var shared = EnumSet.noneOf(Kind.class);
        Arrays.stream(Kind.values())
                .filter(kind -> mine.getOrDefault(kind, List.of()).stream()
                        .anyMatch(theirs.getOrDefault(kind, List.of())::contains))
                .forEach(shared::add);
        return shared;
    }

    @Test
    void theSamePersonInAnotherOrderAndWithoutAccentsIsTheSame() {
        assertThat(shared(
                        person("María José", "Yáñez Gutiérrez", "1998-04-17"),
                        person("MARIA JOSE", "GUTIERREZ YAÑEZ", "1998-04-17")))
                .contains(Kind.NAME_DATE, Kind.GIVEN_DATE, Kind.SOUND_NAMES);
    }

    @Test
    void aNameWrittenByEarSharesHowItSounds() {
        assertThat(shared(
                        person("Vanesa", "Jiménez Vaca", "1998-04-17"), person("Banesa", "Jimenes Baca", "1998-04-17")))
                .contains(Kind.GIVEN_DATE, Kind.SURNAME_DATE, Kind.SOUND_YEAR, Kind.SOUND_DAY)
                .doesNotContain(Kind.NAME_DATE);
    }

    @Test
    void aDocumentIsItsNumberWhereverItWasIssued() {
        var here = person("Ana", "Paz", "", new IdentityDocument("cédula", Optional.of("XA"), "12.345-678"));
        var there = person("", "", "", new IdentityDocument("ID", Optional.of("XA"), "12345678"));
        var elsewhere = person("", "", "", new IdentityDocument("ID", Optional.of("XB"), "12345678"));

        assertThat(shared(here, there)).containsExactlyInAnyOrder(Kind.DOCUMENT, Kind.NUMBER);
        assertThat(shared(here, elsewhere)).containsExactly(Kind.NUMBER);
    }

    @Test
    void whatIsNotKnownMakesNoKey() {
        assertThat(shared(Identity.UNKNOWN, Identity.UNKNOWN)).isEmpty();
        assertThat(shared(person("Ana", "Paz Soto", "1998"), person("Ana", "Paz Soto", "1998")))
                .containsExactlyInAnyOrder(Kind.SOUND_YEAR, Kind.SOUND_NAMES);
        assertThat(shared(person("", "Paz", "1998-04-17"), person("Eva", "Paz", "1998-04-17")))
                .containsExactly(Kind.SURNAME_DATE);
    }

    @Test
    void whoIsWrittenAlmostAlikeSharesAKeyOfLikenessAndStrangersHardlyDo() {
        var keys = new LikenessKeys(new byte[32]);
        var one = keys.of(person("Guadalupe Esperanza", "Montenegro Villarroel", "1998-04-17"));
        assertThat(one).hasSize(LikenessKeys.BANDS);
        assertThat(keys.of(person("Guadalupe Esperansa", "Montenegro Villarroel", "1998-04-17")))
                .containsAnyElementsOf(one);
        assertThat(keys.of(person("Rubén", "Choque Tito", "1961-11-02"))).doesNotContainAnyElementsOf(one);
        assertThat(new LikenessKeys(Arrays.copyOf(new byte[] {1}, 32))
                        .of(person("Guadalupe Esperanza", "Montenegro Villarroel", "1998-04-17")))
                .as("another agreement")
                .doesNotContainAnyElementsOf(one);
        assertThat(keys.of(person("Ana", "", "1998-04-17"))).isEmpty();
    }
}

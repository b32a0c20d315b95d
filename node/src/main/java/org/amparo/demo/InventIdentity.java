package org.amparo.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.amparo.casework.PersonRole;
import org.amparo.confidential.Confidential;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityDocument;
import org.amparo.identity.PostalAddress;

/** Makes up who a person is. Documents and telephones are of kinds that nobody has: country code 999 is unassigned. */
final class InventIdentity {
    private static final Weighted<String> DOCUMENTS = Weighted.of("Pasaporte 40, Cédula 48, Acta 12");

    private static final long NUMBERS = 10_000_000_000L;
    /** Without a divisor in common with {@link #NUMBERS}, so that no number comes twice; and with nothing regular in it. */
    private static final long SPREAD = 6_180_339_887L;

    private static final long CHECK = 97;

    private final RandomGenerator chance;
    private long documents;

    InventIdentity(RandomGenerator chance) {
        this.chance = chance;
    }

    Confidential<Identity> of(Scene scene, Subject subject) {
        if (chance.nextInt(40) == 0) {
            return Confidential.of(Identity.UNKNOWN);
        }
        var given = Names.given(subject.sex(), subject.nationality(), chance);
        return Confidential.of(new Identity(
                Optional.empty(),
                Optional.empty(),
                Optional.of(given),
                Optional.empty(),
                Optional.of(Names.family(chance)),
                chance.nextInt(12) == 0
                        ? Optional.of(Names.given(subject.sex(), subject.nationality(), chance))
                        : Optional.empty(),
                birthDate(subject),
                documents(subject),
                chance.nextInt(14) == 0 ? Optional.of("persona" + documents + "@correo.example") : Optional.empty(),
                chance.nextInt(20) == 0 ? Optional.of(telephone()) : Optional.empty(),
                chance.nextInt(100) < 46 ? Optional.of(telephone()) : Optional.empty(),
                address(scene),
                Map.of()));
    }

    /** A relative, a dependant or a witness: little more than a name is written down. */
    Confidential<Identity> companion(PersonRole role) {
        var given = Names.given(chance.nextBoolean() ? "female" : "male", "XA", chance);
        Optional<PartialDate> born = role == PersonRole.DEPENDANT
                ? Optional.of(new PartialDate(Integer.toString(2012 + chance.nextInt(12))))
                : Optional.empty();
        return Confidential.of(Identity.named(Optional.of(given), Optional.of(Names.family(chance)), born));
    }

    private Optional<PartialDate> birthDate(Subject subject) {
        int at = chance.nextInt(100);
        var iso = subject.born().toString();
        return at < 12 ? Optional.empty() : Optional.of(new PartialDate(at < 30 ? iso.substring(0, 4) : iso));
    }

    private List<IdentityDocument> documents(Subject subject) {
        if (chance.nextInt(100) < 38) {
            return List.of();
        }
        documents++;
        var kind = DOCUMENTS.pick(chance);
        return List.of(new IdentityDocument(
                kind.equals("Acta") ? "Acta de nacimiento" : kind,
                Optional.of(subject.nationality()),
                "XA-DEMO-" + number(documents)));
    }

    /**
     * Numbers that do not follow each other, with two check digits (ISO/IEC 7064, MOD 97-10), as registries give them out:
     * whoever mistypes one hits nobody else's, and two persons are not alike because they came one after the other.
     */
    static String number(long running) {
        long digits = Math.floorMod(running * SPREAD, NUMBERS);
        return "%010d%02d".formatted(digits, CHECK + 1 - digits * 100 % CHECK);
    }

    private String telephone() {
        return "+999 555 " + (1_000_000 + chance.nextInt(9_000_000));
    }

    private PostalAddress address(Scene scene) {
        if (chance.nextInt(100) < 72) {
            return PostalAddress.NONE;
        }
        return new PostalAddress(
                Optional.of("Calle de la Muestra " + (1 + chance.nextInt(200))),
                scene.place().municipality(),
                scene.department(),
                Optional.empty(),
                scene.place().country(),
                Optional.empty(),
                Optional.empty());
    }
}

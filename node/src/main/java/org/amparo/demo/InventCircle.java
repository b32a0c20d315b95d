package org.amparo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.amparo.casework.CaseImports.Participant;
import org.amparo.casework.PerpetratorGroup;
import org.amparo.casework.PersonRole;
import org.amparo.casework.Referral;
import org.amparo.casework.Referral.Direction;

/** Who else belongs to a case: suspects as groups, institutions that were asked, relatives and witnesses. */
final class InventCircle {
    private static final Weighted<String> SUSPECTS = Weighted.of("male 62, female 24, unknown 14");
    private static final Weighted<String> HOMES = Weighted.of("XA 64, CO 8, VE 7, PE 3, EC 3, CN 1, unknown 14");
    private static final Weighted<String> REASONS =
            Weighted.of("additional_services 80, change_of_location 14, other 6");
    private static final Weighted<String> SENDERS =
            Weighted.of("police 40, prosecution 20, migration 15, health 15, ngo 10");
    private static final Weighted<String> RECEIVERS =
            Weighted.of("shelter 38, health 26, ngo 22, child_protection 8, ombudsman 6");
    private static final Weighted<PersonRole> ROLES =
            Weighted.of("RELATIVE 50, DEPENDANT 30, WITNESS 20", PersonRole::valueOf);

    private final RandomGenerator chance;
    private final InventIdentity identities;

    InventCircle(RandomGenerator chance, InventIdentity identities) {
        this.chance = chance;
        this.identities = identities;
    }

    List<PerpetratorGroup> perpetrators(Scene scene, String relation) {
        int at = chance.nextInt(100);
        if (at < 32) {
            return List.of();
        }
        var groups = new ArrayList<PerpetratorGroup>(2);
        for (int i = 0; i < (at < 84 ? 1 : 2); i++) {
            groups.add(new PerpetratorGroup(
                    chance.nextInt(4) == 0
                            ? Optional.empty()
                            : Optional.of(1 + (int) Math.min(11, chance.nextExponential() * 1.4)),
                    SUSPECTS.pick(chance),
                    HOMES.pick(chance),
                    List.of(scene.pattern().roles().pick(chance)),
                    i == 0 ? relation : "unknown",
                    chance.nextInt(8) == 0 ? Optional.of(Texts.one(Texts.PERPETRATORS, chance)) : Optional.empty()));
        }
        return groups;
    }

    List<Referral> referrals(Scene scene) {
        var referrals = new ArrayList<Referral>(3);
        boolean welcomes = switch (scene.office().kind()) {
            case "shelter", "ngo", "child_protection" -> true;
            default -> false;
        };
        if (welcomes && chance.nextInt(100) < 62) {
            referrals.add(referral(Direction.INCOMING, SENDERS, scene.day().minusDays(chance.nextInt(10))));
        }
        int outgoing = chance.nextInt(100);
        for (int i = 0; i < (outgoing < 45 ? 0 : outgoing < 86 ? 1 : 2); i++) {
            var on = scene.day().plusDays(chance.nextInt(40));
            referrals.add(referral(Direction.OUTGOING, RECEIVERS, on.isAfter(Years.END) ? Years.END : on));
        }
        return referrals;
    }

    List<Participant> participants(Subject subject) {
        int at = chance.nextInt(100);
        if (at < 90) {
            return List.of();
        }
        var role = subject.age() < 18 ? PersonRole.RELATIVE : ROLES.pick(chance);
        var first = new Participant(role, identities.companion(role));
        return at < 97
                ? List.of(first)
                : List.of(first, new Participant(PersonRole.WITNESS, identities.companion(PersonRole.WITNESS)));
    }

    private Referral referral(Direction direction, Weighted<String> kinds, LocalDate on) {
        return new Referral(
                direction,
                Optional.of(InventScene.office(kinds.pick(chance), chance).name()),
                chance.nextInt(4) == 0 ? Optional.of(Names.full(chance)) : Optional.empty(),
                chance.nextInt(14) == 0 ? Optional.empty() : Optional.of(on),
                REASONS.pick(chance),
                chance.nextInt(3) == 0 ? Optional.of(Texts.one(Texts.REFERRALS, chance)) : Optional.empty());
    }
}

package org.amparo.matching.review;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Binding;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.Erasures.Cause;
import org.amparo.identity.Identity;
import org.amparo.identity.IdentityField;
import org.amparo.identity.Merges;
import org.amparo.identity.Merges.Seen;
import org.amparo.identity.Merges.Undoing;
import org.amparo.identity.Merges.Wish;
import org.amparo.identity.PersonKeys;
import org.amparo.identity.Vault;
import org.springframework.stereotype.Component;

/**
 * Keeps what a reviewer decided, and merges two persons or parts them again: the persons, the pair and the entries of the log
 * in one transaction, so that whatever stops the program, all of it happened or nothing.
 */
@Component
class SettlePair {
    static final int LONGEST_REASON = 1_000;
    private static final String NAME = "duplicates";

    private final PairRows rows;
    private final SideRows sideRows;
    private final Vault vault;
    private final Merges merges;
    private final PersonKeys keys;
    private final RowTickets tickets;
    private final Witness witness;
    private final AuditLog audit;
    private final Clock clock;

    SettlePair(
            PairRows rows,
            SideRows sideRows,
            Vault vault,
            Merges merges,
            PersonKeys keys,
            RowTickets tickets,
            Witness witness,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.sideRows = sideRows;
        this.vault = vault;
        this.merges = merges;
        this.keys = keys;
        this.tickets = tickets;
        this.witness = witness;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which of two values stands. */
    enum Side {
        LEFT,
        RIGHT,
        /** Of documents: those of both. */
        BOTH
    }

    /** The two persons, opened side by side. */
    record Opened(Identity left, int leftVersion, Identity right, int rightVersion) {
        Set<IdentityField> differing() {
            return IdentityField.differing(left, right);
        }

        @Override
        public String toString() {
            return "Opened[redacted]";
        }
    }

    /** What became of a decision. */
    sealed interface Outcome {
        record Decided() implements Outcome {}

        /** Somebody else has the pair, or it or one of the two was changed since it was seen. */
        record Changed() implements Outcome {}

        /** A value of these fields has to be chosen. */
        record Unchosen(Set<IdentityField> fields) implements Outcome {}

        /** The reviewer may see both, and change who they are not in both. */
        record NotYours() implements Outcome {}
    }

    /** A decision. */
    record Said(Answer answer, String reason, Map<IdentityField, Side> chosen) {
        Said {
            chosen = Map.copyOf(chosen);
        }
    }

    /** Opens both, which is written down for each; empty when one was erased. */
    Optional<Opened> open(Viewer viewer, FoundPair pair) {
        var token = token(viewer, pair);
        return tickets.asProcess(NAME, () -> opened(pair, token));
    }

    private Optional<Opened> opened(FoundPair pair, AccessToken token) {
        var kept = vault.findAll(List.of(pair.left(), pair.right()));
        return Optional.ofNullable(kept.get(pair.left()))
                .flatMap(left -> Optional.ofNullable(kept.get(pair.right()))
                        .map(right -> new Opened(
                                left.identity().open(token),
                                left.version(),
                                right.identity().open(token),
                                right.version())));
    }

    private AccessToken token(Viewer viewer, FoundPair pair) {
        return AccessToken.witnessed(new Opening(viewer.actor(), Purpose.REGISTRATION, "pair:" + pair.id()), witness);
    }

    Outcome decide(Viewer viewer, Review.Seen seen, int version, Said said) {
        var pair = seen.pair();
        boolean isMine = pair.claim()
                .filter(claim -> claim.isMine(viewer.user().value(), clock.instant()))
                .isPresent();
        // Who is one is parted first, before anything else is said of the two.
        boolean isOne = pair.decision().flatMap(FoundPair.Decision::merge).isPresent();
        if (!isMine || isOne || pair.version() != version) {
            return new Outcome.Changed();
        }
        try {
            return said.answer() == Answer.SAME ? merge(viewer, seen, said) : settle(viewer, seen, said);
        } catch (Overtaken overtaken) {
            return new Outcome.Changed();
        }
    }

    private Outcome settle(Viewer viewer, Review.Seen seen, Said said) {
        return tickets.asProcess(NAME, () -> written(viewer, seen, said, Optional.empty()));
    }

    /** Somebody else decided at the same moment: nothing of this is kept. */
    private static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("decided meanwhile", null, false, false);
        }
    }

    private Outcome merge(Viewer viewer, Review.Seen seen, Said said) {
        if (!seen.mayMerge()) {
            audit.recordRead(
                    Review.entry(viewer, Action.CHANGE, seen.pair().id()).denied());
            return new Outcome.NotYours();
        }
        var token = token(viewer, seen.pair());
        return tickets.asProcess(NAME, () -> {
            var opened = opened(seen.pair(), token);
            if (opened.isEmpty()) {
                return new Outcome.Changed();
            }
            var unchosen = opened.get().differing().stream()
                    .filter(field -> !said.chosen().containsKey(field))
                    .collect(Collectors.toSet());
            return unchosen.isEmpty()
                    ? merged(viewer, seen, said, opened.get(), token)
                    : new Outcome.Unchosen(unchosen);
        });
    }

    private Outcome merged(Viewer viewer, Review.Seen seen, Said said, Opened opened, AccessToken token) {
        var pair = seen.pair();
        var whole = whole(opened, said.chosen());
        var wish = new Wish(
                new Seen(pair.left(), opened.leftVersion()),
                new Seen(pair.right(), opened.rightVersion()),
                Confidential.of(whole),
                Confidential.of(otherNames(opened, whole)));
        return switch (merges.merge(wish, token, cause(viewer, said.reason()))) {
            case Merges.Outcome.Merged(long id) -> {
                yield written(viewer, seen, said, Optional.of(id));
            }
            case Merges.Outcome.Changed(), Merges.Outcome.NotTwo() -> new Outcome.Changed();
        };
    }

    private Outcome written(Viewer viewer, Review.Seen seen, Said said, Optional<Long> merge) {
        var pair = seen.pair();
        if (!rows.decide(pair, said.answer(), viewer.actor(), sealed(pair, said.reason()), merge)) {
            throw new Overtaken();
        }
        sideRows.drop(pair.id());
        merge.ifPresent(id -> rows.dropOpen(List.of(pair.right())));
        audit.recordWrite(Review.entry(viewer, Action.CHANGE, pair.id())
                .on(seen.caseIds())
                .with("decided", said.answer().code())
                .because(said.reason()));
        return new Outcome.Decided();
    }

    /** Each field as it was chosen; where the two do not differ it is that of both. */
    private static Identity whole(Opened opened, Map<IdentityField, Side> chosen) {
        var fromRight = chosen.entrySet().stream()
                .filter(entry -> entry.getValue() == Side.RIGHT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var whole = IdentityField.put(opened.left(), opened.right(), fromRight);
        return chosen.get(IdentityField.DOCUMENTS) == Side.BOTH ? withDocumentsOfBoth(whole, opened) : whole;
    }

    private static Identity withDocumentsOfBoth(Identity whole, Opened opened) {
        var both = new LinkedHashSet<>(opened.left().documents());
        both.addAll(opened.right().documents());
        return new Identity(
                whole.salutation(),
                whole.title(),
                whole.firstName(),
                whole.middleName(),
                whole.secondName(),
                whole.knownAs(),
                whole.birthDate(),
                List.copyOf(both),
                whole.email(),
                whole.homePhone(),
                whole.mobilePhone(),
                whole.address(),
                whole.localAnswers());
    }

    /** The names that were not chosen are kept beside. */
    private static List<String> otherNames(Opened opened, Identity whole) {
        return Stream.of(opened.left(), opened.right())
                .map(SettlePair::fullName)
                .filter(name -> !name.isEmpty() && !name.equals(fullName(whole)))
                .distinct()
                .toList();
    }

    static String fullName(Identity identity) {
        return Stream.of(identity.firstName(), identity.middleName(), identity.secondName(), identity.knownAs())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** What became of parting two persons again. */
    enum Parted {
        DONE,
        /** A later merge builds upon it. */
        NOT_LAST,
        CHANGED,
        NOT_YOURS
    }

    /** Makes two of one again: they are as they were, and are kept as two different persons. */
    Parted part(Viewer viewer, Review.Seen seen, int version, String reason) {
        var pair = seen.pair();
        var merge = pair.decision().flatMap(FoundPair.Decision::merge);
        if (!seen.mayMerge()) {
            audit.recordRead(Review.entry(viewer, Action.CHANGE, pair.id()).denied());
            return Parted.NOT_YOURS;
        }
        if (merge.isEmpty() || pair.version() != version) {
            return Parted.CHANGED;
        }
        var token = token(viewer, pair);
        try {
            return tickets.asProcess(NAME, () -> parted(viewer, seen, merge.get(), token, reason));
        } catch (Overtaken overtaken) {
            return Parted.CHANGED;
        }
    }

    private Parted parted(Viewer viewer, Review.Seen seen, long merge, AccessToken token, String reason) {
        return switch (merges.undo(merge, token, cause(viewer, reason))) {
            case Undoing.Undone _ -> {
                written(viewer, seen, new Said(Answer.DIFFERENT, reason, Map.of()), Optional.empty());
                yield Parted.DONE;
            }
            case Undoing.NotLast() -> Parted.NOT_LAST;
            case Undoing.NotThere() -> Parted.CHANGED;
        };
    }

    /** Why it was decided so, for those who may see the pair. */
    String reason(FoundPair pair) {
        return pair.decision()
                .map(decision -> tickets.asProcess(NAME, () -> keys.common().openText(decision.reason(), place(pair))))
                .orElse("");
    }

    private byte[] sealed(FoundPair pair, String reason) {
        return keys.common().seal(reason, place(pair));
    }

    private static Binding place(FoundPair pair) {
        return new Binding("matching.likeness", 0, pair.id() + " reason");
    }

    private static Cause cause(Viewer viewer, String reason) {
        return new Cause(viewer.actor(), Optional.of(viewer.institution().value()), reason);
    }
}

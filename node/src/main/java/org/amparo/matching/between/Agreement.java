package org.amparo.matching.between;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.InstitutionId;
import org.amparo.confidential.Purpose;
import org.amparo.identity.MatchKeys.Kind;

/**
 * What two nodes agreed upon. Terms are what both must hold alike; the rest is each side's own.
 *
 * @param publicKey this side's, as X.509 writes it
 * @param partnerKey the other side's, once it is known
 */
record Agreement(
        UUID id,
        Terms terms,
        Own own,
        byte[] publicKey,
        Optional<byte[]> partnerKey,
        Instant madeAt,
        Optional<Instant> closedAt) {

    /**
     * @param code the name under which both sides keep it
     * @param purpose what for
     * @param roles as what persons stand in cases
     * @param kinds of which kinds keys are made
     * @param needed how many different keys that are not strong must be shared, to be taken for the same person or, where
     *     candidates are compared, to be compared
     * @param alike how alike candidates must be written at least, in hundredths of Dice's coefficient; empty where they are not
     *     compared
     * @param mostPersons how many persons either side's set has at most
     * @param runsAMonth how many runs either side may ask for within thirty days
     */
    record Terms(
            String code,
            Purpose purpose,
            Set<String> roles,
            Set<Kind> kinds,
            int needed,
            Optional<Integer> alike,
            int mostPersons,
            int runsAMonth) {
        Terms {
            roles = Set.copyOf(roles);
            kinds = Set.copyOf(kinds);
        }

        /** Whether who shares keys of these kinds is taken for the same person without more ado. */
        boolean suffices(Set<Kind> shared) {
            return shared.stream().anyMatch(Kind::isStrong) || alike.isEmpty() && shared.size() >= needed;
        }

        /** Whether who shares keys of these kinds is compared. */
        boolean isCandidate(Set<Kind> shared) {
            return alike.isPresent() && !suffices(shared) && shared.size() >= needed;
        }

        /** Kinds as both sides write them in messages: a bit each, in the order of the agreement. */
        int bits(Iterable<Kind> some) {
            int bits = 0;
            for (var kind : some) {
                bits |= 1 << inOrder().indexOf(kind);
            }
            return bits;
        }

        /** The codes of kinds that came as bits. */
        Set<String> codes(int bits) {
            var inOrder = inOrder();
            return inOrder.stream()
                    .filter(kind -> (bits >> inOrder.indexOf(kind) & 1) == 1)
                    .map(Kind::code)
                    .collect(Collectors.toSet());
        }

        /** The kinds in the order in which both sides number them. */
        List<Kind> inOrder() {
            return kinds.stream().sorted().toList();
        }
    }

    /**
     * @param partner what the other side is called
     * @param address where its node is reached
     * @param recipient the institution of this node that stands for it
     * @param law on which this side shares, or empty where the persons' consent is needed
     * @param madeFor whose cases it is about, with those of the institutions beneath
     */
    record Own(String partner, String address, InstitutionId recipient, Optional<String> law, InstitutionId madeFor) {}

    /** Whether runs are possible. */
    boolean isInForce() {
        return closedAt.isEmpty() && partnerKey.isPresent();
    }

    /**
     * The hash of the terms and of both public keys, in one form for both sides. Keys of persons are bound to it.
     *
     * @throws IllegalStateException before the other side's key is known
     */
    byte[] hash() {
        String canonical = String.join(
                        "\n",
                        "amparo-match-agreement-v2",
                        "code=" + terms.code(),
                        "purpose=" + terms.purpose().code(),
                        "roles=" + terms.roles().stream().sorted().collect(Collectors.joining(",")),
                        "kinds=" + terms.inOrder().stream().map(Kind::code).collect(Collectors.joining(",")),
                        "needed=" + terms.needed(),
                        "alike=" + terms.alike().map(String::valueOf).orElse("no"),
                        "most-persons=" + terms.mostPersons(),
                        "runs-a-month=" + terms.runsAMonth(),
                        "keys="
                                + Stream.of(
                                                publicKey,
                                                partnerKey.orElseThrow(() ->
                                                        new IllegalStateException("the other key is not known yet")))
                                        .map(HexFormat.of()::formatHex)
                                        .sorted()
                                        .collect(Collectors.joining(",")))
                + "\n";
        return SignedMessage.sha256(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** What custodians of both sides compare by voice: the beginning of the hash in groups of four. */
    Optional<String> fingerprint() {
        return partnerKey.map(
                key -> HexFormat.of().formatHex(hash()).substring(0, 32).replaceAll("(.{4})(?=.)", "$1 "));
    }

    String publicKeyText() {
        return Base64.getEncoder().encodeToString(publicKey);
    }
}

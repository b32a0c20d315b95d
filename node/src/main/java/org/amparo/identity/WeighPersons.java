package org.amparo.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.forms.PartialDate;
import org.amparo.linkage.Linkage;
import org.amparo.linkage.PairWeights;
import org.amparo.linkage.PairWeights.Facts;
import org.springframework.stereotype.Component;

/**
 * Says how probable it is that two identities are of one person, by the levels and weights of the library {@code linkage}. It
 * opens nobody, and what it says depends on the two alone.
 */
@Component
public class WeighPersons {
    /** Of several documents or telephones so many are looked at. */
    private static final int MOST = 4;

    private final PairWeights weights = PairWeights.counted();

    WeighPersons() {}

    /**
     * What speaks for one person and what against.
     *
     * @param among of how many persons the two were found
     */
    public Linkage.Waterfall weigh(Identity left, Identity right, long among) {
        // Of several documents or telephones the two are compared by those that speak most for one person.
        return documents(left).stream()
                .flatMap(leftDocument -> documents(right).stream()
                        .flatMap(rightDocument -> phones(left).stream()
                                .flatMap(leftPhone -> phones(right).stream()
                                        .map(rightPhone -> weights.weigh(
                                                facts(left, leftDocument, leftPhone),
                                                facts(right, rightDocument, rightPhone),
                                                among)))))
                .max(Comparator.comparingDouble(Linkage.Waterfall::probability))
                .orElseThrow();
    }

    public double probability(Identity left, Identity right, long among) {
        return weigh(left, right, among).probability();
    }

    private static List<String> documents(Identity identity) {
        return orNone(identity.documents().stream().map(IdentityDocument::number));
    }

    private static List<String> phones(Identity identity) {
        return orNone(Stream.concat(identity.mobilePhone().stream(), identity.homePhone().stream()));
    }

    private static List<String> orNone(Stream<String> values) {
        var some = values.distinct().limit(MOST).toList();
        return some.isEmpty() ? List.of("") : some;
    }

    private static Facts facts(Identity identity, String document, String phone) {
        return new Facts(
                Stream.of(identity.firstName(), identity.middleName())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")),
                identity.secondName().orElse(""),
                identity.birthDate().map(PartialDate::iso).orElse(""),
                document,
                phone,
                identity.email().orElse(""));
    }
}

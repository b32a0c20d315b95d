package org.amparo.matching.between;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.identity.PersonId;
import org.amparo.linkage.encoding.Encoding;
import org.amparo.matching.between.Candidates.Asked;
import org.amparo.matching.between.Candidates.Candidate;
import org.amparo.matching.between.Refusal.Refused;
import org.springframework.stereotype.Component;

/**
 * Chooses with whom of this side each of the other side's persons is compared: who shares most with it comes first. Nobody is
 * chosen more than {@value #MOST} times in a run, since each time tells one bit to a side that does not keep to the protocol.
 */
@Component
class ChooseCandidates {
    static final int MOST = 8;

    private final Runs runs;
    private final Comparisons comparisons;
    private final GatherSet gather;

    ChooseCandidates(Runs runs, Comparisons comparisons, GatherSet gather) {
        this.runs = runs;
        this.comparisons = comparisons;
        this.gather = gather;
    }

    Candidates of(Agreement agreement, UUID run, OwnKeys.Made made, List<Wire.Claim> claims) {
        var sharing = new LinkedHashMap<UUID, Map<PersonId, Set<Kind>>>();
        for (var claim : claims) {
            if (sharing.put(claim.own(), made.candidates(claim.traces(), agreement.terms())) != null) {
                throw new Refused(Refusal.MALFORMED);
            }
        }
        var all = sharing.values().stream()
                .flatMap(some -> some.keySet().stream())
                .collect(Collectors.toSet());
        var encodings = gather.encodings(agreement, all, gather.open(agreement, run, AnswerRun.ACTOR));
        var times = comparisons.times(run, all);
        // Who was found by a strong key before is not asked about again.
        var found = runs.pairs(run, sharing.keySet());
        var asked = new ArrayList<Asked>();
        sharing.forEach((own, some) -> {
            some.keySet().retainAll(encodings.keySet());
            found.getOrDefault(own, List.of()).forEach(pair -> some.remove(pair.person()));
            some.keySet().removeIf(person -> times.getOrDefault(person, 0) >= MOST);
            var candidates = chosen(agreement, some, encodings);
            candidates.forEach(one -> times.merge(one.person(), 1, Integer::sum));
            asked.add(new Asked(own, candidates));
        });
        return new Candidates(asked);
    }

    private static List<Candidate> chosen(
            Agreement agreement, Map<PersonId, Set<Kind>> some, Map<PersonId, Encoding> encodings) {
        return some.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> other.size() - one.size()))
                .limit(CompareWire.CANDIDATES)
                .map(one -> new Candidate(
                        one.getKey(),
                        agreement.terms().bits(one.getValue()),
                        Objects.requireNonNull(encodings.get(one.getKey()))))
                .toList();
    }
}

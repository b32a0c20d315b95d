package org.amparo.plan.negotiation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to a version's proposals, and when.
 *
 * @param proposed when each was proposed
 * @param joined when each State joined each; not of those that are not known
 * @param steps in the order in which they were taken
 */
record Past(Map<Long, Instant> proposed, Map<Joined, Instant> joined, List<Taken> steps) {
    Past {
        proposed = Map.copyOf(proposed);
        joined = Map.copyOf(joined);
        steps = List.copyOf(steps);
    }

    /** A State with a proposal. */
    record Joined(long proposal, String state) {}

    /** A step that was taken, and perhaps undone. */
    record Taken(
            long proposal, String batch, String step, Status was, Status became, Instant at, Optional<Instant> undone) {
        boolean countsAt(Instant moment) {
            return at.isBefore(moment)
                    && undone.filter(one -> one.isBefore(moment)).isEmpty();
        }
    }

    /** The proposals as they were just before that moment. The paragraphs are those of today: a version's do not change. */
    NegotiatedText at(Instant moment, NegotiatedText now) {
        return new NegotiatedText(
                now.paragraphs(),
                now.proposals().stream()
                        .filter(one ->
                                proposed.getOrDefault(one.id(), Instant.MAX).isBefore(moment))
                        .map(one -> one.with(status(one, moment))
                                .by(one.states().stream()
                                        .filter(state -> joined.getOrDefault(new Joined(one.id(), state), Instant.MIN)
                                                .isBefore(moment))
                                        .toList()))
                        .toList());
    }

    private Status status(Proposal proposal, Instant moment) {
        List<Taken> own =
                steps.stream().filter(one -> one.proposal() == proposal.id()).toList();
        return own.stream()
                .filter(one -> one.countsAt(moment))
                .max(Comparator.comparing(Taken::at))
                .map(Taken::became)
                .or(() -> own.stream().findFirst().map(Taken::was))
                .orElse(proposal.status());
    }

    /** Whether something happened to it from one moment until before another. */
    boolean touched(Proposal proposal, Instant from, Instant until) {
        return within(proposed.getOrDefault(proposal.id(), Instant.MIN), from, until)
                || steps.stream()
                        .filter(one -> one.proposal() == proposal.id())
                        .anyMatch(one -> within(one.at(), from, until)
                                || one.undone()
                                        .filter(at -> within(at, from, until))
                                        .isPresent());
    }

    private static boolean within(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}

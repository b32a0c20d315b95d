package org.amparo.matching.between;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amparo.identity.MatchKeys.Key;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.identity.PersonId;
import org.amparo.linkage.psi.Answerer;
import org.amparo.linkage.psi.KnownKeys;
import org.amparo.linkage.psi.Secret;
import org.amparo.linkage.psi.Trace;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What became of the answering side's own keys, in memory, some 150 bytes a key. Made in the background while the other side
 * asks; the same again for the same run, should the program be started anew meanwhile.
 */
@Component
class OwnKeys implements DisposableBean {
    private static final int AT_ONCE = 500;

    private final Runs runs;
    private final GatherSet gather;
    private final Map<UUID, Making> known = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("match-keys")
            .daemon(true)
            .priority(Thread.MIN_PRIORITY)
            .factory());

    OwnKeys(Runs runs, GatherSet gather) {
        this.runs = runs;
        this.gather = gather;
    }

    private record Making(AtomicInteger persons, Future<Made> made) {}

    /** All of them. */
    record Made(List<PersonId> persons, List<Kind> kinds, KnownKeys keys, byte[] tags) {
        /** Who shares enough with what the other side claims, and of which kinds. */
        Map<PersonId, Set<Kind>> sharing(List<Trace> claimed, Agreement.Terms terms) {
            return sharing(claimed, terms::suffices);
        }

        /** Who shares so much that it is worth comparing. */
        Map<PersonId, Set<Kind>> candidates(List<Trace> claimed, Agreement.Terms terms) {
            return sharing(claimed, terms::isCandidate);
        }

        private Map<PersonId, Set<Kind>> sharing(List<Trace> claimed, Predicate<Set<Kind>> rule) {
            return keys.sharing(claimed, shared -> rule.test(kinds(shared))).entrySet().stream()
                    .collect(Collectors.toMap(one -> persons.get(one.getKey()), one -> kinds(one.getValue())));
        }

        private Set<Kind> kinds(Set<Integer> numbers) {
            return numbers.stream().map(kinds::get).collect(Collectors.toSet());
        }
    }

    /** Begins to make them, if nobody has. */
    void make(UUID run, Agreement agreement) {
        known.computeIfAbsent(run, id -> {
            var persons = new AtomicInteger();
            return new Making(persons, worker.submit(() -> made(id, agreement, persons)));
        });
    }

    /** How many persons' keys are made. */
    int progress(UUID run) {
        var making = known.get(run);
        return making == null ? 0 : making.persons().get();
    }

    boolean isReady(UUID run) {
        var making = known.get(run);
        return making != null && making.made().isDone();
    }

    Made get(UUID run) {
        try {
            return java.util.Objects.requireNonNull(known.get(run)).made().get(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            known.remove(run);
            throw new IllegalStateException("own keys were not made", e);
        }
    }

    void forget(UUID run) {
        var making = known.remove(run);
        if (making != null) {
            making.made().cancel(true);
        }
    }

    private Made made(UUID run, Agreement agreement, AtomicInteger progress) {
        var persons = runs.persons(run);
        var answerer = new Answerer(Secret.of(runs.secret(run)));
        var kinds = agreement.terms().inOrder();
        var token = gather.open(agreement, run, "process:match");
        var all = new KnownKeys();
        for (int from = 0; from < persons.size() && !Thread.currentThread().isInterrupted(); from += AT_ONCE) {
            var some = persons.subList(from, Math.min(persons.size(), from + AT_ONCE));
            var keys = gather.keys(agreement, some, token);
            var owners = new ArrayList<KnownKeys.Owner>();
            var bytes = new ArrayList<byte[]>();
            for (int i = 0; i < some.size(); i++) {
                for (Key key : keys.getOrDefault(some.get(i), List.of())) {
                    owners.add(new KnownKeys.Owner(from + i, kinds.indexOf(key.kind())));
                    bytes.add(key.bytes());
                }
            }
            var traces = answerer.traces(bytes);
            for (int i = 0; i < owners.size(); i++) {
                all.add(traces.get(i), owners.get(i));
            }
            progress.addAndGet(some.size());
        }
        return new Made(persons, kinds, all, all.tags());
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    /** The tags that a page of the other side's list holds. */
    static Set<Trace.Tag> tags(ByteBuffer in) {
        var tags = new HashSet<Trace.Tag>();
        while (in.remaining() >= Trace.TAG) {
            tags.add(Trace.Tag.read(in));
        }
        return tags;
    }

    static byte[] page(byte[] tags, int page, int size) {
        int from = Math.min(tags.length, page * size);
        return Arrays.copyOfRange(tags, from, Math.min(tags.length, from + size));
    }
}

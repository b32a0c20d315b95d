package org.amparo.matching.between;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.confidential.AccessToken;
import org.amparo.identity.MatchKeys.Key;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.identity.PersonId;
import org.amparo.linkage.psi.Asker;
import org.amparo.linkage.psi.NotAPoint;
import org.amparo.linkage.psi.Trace;
import org.amparo.linkage.threshold.NotAsAgreed;
import org.amparo.matching.between.Refusal.Refused;
import org.amparo.matching.between.Run.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The asking side of a run, from the first message to the last. Where the line breaks it waits and sends again. */
@Component
class AskRun {
    private static final Logger LOG = LoggerFactory.getLogger(AskRun.class);
    private static final int CLAIMS = 500;

    private final Runs runs;
    private final Agreements agreements;
    private final GatherSet gather;
    private final SendPatiently sendPatiently;
    private final AskComparisons comparisons;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final int personsABatch;

    AskRun(
            Runs runs,
            Agreements agreements,
            GatherSet gather,
            SendPatiently sendPatiently,
            AskComparisons comparisons,
            AuditLog audit,
            TransactionOperations transaction,
            @Value("${amparo.match.batch:250}") int personsABatch) {
        this.runs = runs;
        this.agreements = agreements;
        this.gather = gather;
        this.sendPatiently = sendPatiently;
        this.comparisons = comparisons;
        this.audit = audit;
        this.transaction = transaction;
        this.personsABatch = personsABatch;
    }

    /** Does what is left of a run. Returns when it has ended, or this program ends. */
    void run(UUID id) {
        var run = runs.find(id).orElseThrow();
        var agreement = agreements.get(run.agreement());
        try {
            new Going(run, agreement).all();
        } catch (Refused e) {
            ended(agreement, id, State.FAILED, e.refusal());
        } catch (NotAPoint | NotAsAgreed e) {
            ended(agreement, id, State.FAILED, Refusal.MALFORMED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SendPatiently.HasEnded e) {
            LOG.debug("A run was stopped");
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                // The program ends, and whatever it waited for with it: the run has not failed, and goes on later.
                return;
            }
            LOG.error("A match with another node failed: {}", e.getClass().getSimpleName());
            ended(agreement, id, State.FAILED, Refusal.FAULT);
        }
    }

    /** Ends a run here; what the other side keeps of it ends when it is told, or with the next run. */
    void ended(Agreement agreement, UUID id, State state, Refusal problem) {
        transaction.executeWithoutResult(status -> {
            if (runs.end(id, state, state == State.FAILED ? problem.code() : null)) {
                var run = runs.find(id).orElseThrow();
                audit.recordWrite(entry(agreement, run)
                        .with("state", state.code())
                        .with("keys", run.keys())
                        .with("comparisons", run.comparisons())
                        .with("pairs", run.pairs()));
            }
        });
    }

    static Entry entry(Agreement agreement, Run run) {
        return Entry.of(
                run.startedBy(),
                Optional.of(agreement.own().madeFor().value()),
                Action.SEARCH,
                "match-run:" + run.id());
    }

    /** One run on its way. */
    private final class Going {
        private final UUID id;
        private final Run run;
        private final Agreement agreement;
        private final SendPatiently.Line line;
        private final List<PersonId> persons;
        private final List<Kind> kinds;
        private final OwnNames names;

        Going(Run run, Agreement agreement) {
            this.id = run.id();
            this.run = run;
            this.agreement = agreement;
            this.line = sendPatiently.of(agreement, id);
            this.persons = runs.persons(id);
            this.kinds = agreement.terms().inOrder();
            this.names = new OwnNames(runs.secret(id));
        }

        void all() throws InterruptedException {
            var begin = new Wire.Begin(agreement.hash(), run.persons()).bytes();
            var begun = Wire.Begun.read(line.send("", begin));
            int batches = (persons.size() + personsABatch - 1) / personsABatch;
            runs.sayBatches(id, batches, begun.persons());
            var token = gather.open(agreement, id, run.startedBy());
            askForAll(batches, new Asker(runs.secret(id), begun.key()), token);
            var shared = shared(batches, tags(begun.persons()));
            claim(shared);
            compare(batches, begun.persons(), shared, token);
            line.send("/end", new byte[0]);
            ended(agreement, id, State.DONE, Refusal.FAULT);
        }

        private void askForAll(int batches, Asker asker, AccessToken token) throws InterruptedException {
            for (int batch = 0; batch < batches; batch++) {
                if (runs.digest(id, batch).isPresent()) {
                    continue;
                }
                var owned = new ArrayList<Integer>();
                var keys = new ArrayList<Key>();
                var some = personsOf(batch);
                var made = gather.keys(agreement, some, token);
                for (int i = 0; i < some.size(); i++) {
                    for (var key : made.getOrDefault(some.get(i), List.of())) {
                        owned.add(batch * personsABatch + i);
                        keys.add(key);
                    }
                }
                ask(asker, batch, owned, keys);
            }
        }

        private List<PersonId> personsOf(int batch) {
            return persons.subList(batch * personsABatch, Math.min(persons.size(), (batch + 1) * personsABatch));
        }

        private void ask(Asker asker, int batch, List<Integer> owned, List<Key> keys) throws InterruptedException {
            var bytes = keys.stream().map(Key::bytes).toList();
            var body = Wire.elements(asker.blind(batch, bytes));
            var answer = keys.isEmpty() ? new byte[0] : line.send("/batches/" + batch, body);
            var traces = asker.traces(batch, bytes, Wire.elements(answer));
            var kept = ByteBuffer.allocate(keys.size() * (Trace.BYTES + 5));
            for (int i = 0; i < keys.size(); i++) {
                kept.putInt(owned.get(i)).put((byte) kinds.indexOf(keys.get(i).kind()));
                traces.get(i).write(kept);
            }
            runs.keep(id, batch, SignedMessage.sha256(body), keys.size(), kept.array());
        }

        /** All tags of the other side. */
        private Set<Trace.Tag> tags(int theirs) throws InterruptedException {
            var tags = new HashSet<Trace.Tag>();
            int pages = 1;
            for (int page = 0; page < pages; page++) {
                var got = Wire.Tags.read(line.send("/tags/" + page, new byte[0]));
                if (got.pages() == 0 && got.ready() < theirs) {
                    line.rest();
                    page--;
                } else {
                    pages = got.pages();
                    tags.addAll(OwnKeys.tags(ByteBuffer.wrap(got.tags())));
                }
            }
            return tags;
        }

        /** Who is taken for the same person by the keys alone. */
        private void claim(Map<Integer, SharedKeys> shared) throws InterruptedException {
            var claimed = new HashMap<UUID, PersonId>();
            var claims = new ArrayList<Wire.Claim>();
            shared.forEach((person, keys) -> {
                if (agreement.terms().suffices(keys.kinds())) {
                    var own = names.of(person);
                    claimed.put(own, persons.get(person));
                    claims.add(new Wire.Claim(own, keys.traces()));
                }
            });
            for (int from = 0; from < claims.size(); from += CLAIMS) {
                var some = claims.subList(from, Math.min(claims.size(), from + CLAIMS));
                for (var one : Wire.shared(line.send("/claims", Wire.claims(some)))) {
                    var person = claimed.get(one.asked());
                    if (person == null) {
                        throw new Refused(Refusal.MALFORMED);
                    }
                    runs.keep(
                            id,
                            person,
                            one.asked(),
                            one.answered(),
                            agreement.terms().codes(one.kinds()));
                }
            }
        }

        /** Who shares something, but too little for that. */
        private void compare(int batches, int theirs, Map<Integer, SharedKeys> shared, AccessToken token)
                throws InterruptedException {
            var candidates = new ArrayList<AskComparisons.Candidate>();
            shared.forEach((person, keys) -> {
                if (agreement.terms().isCandidate(keys.kinds())) {
                    candidates.add(new AskComparisons.Candidate(persons.get(person), names.of(person), keys.traces()));
                }
            });
            int planned = comparisons.plan(agreement, id, candidates, token);
            runs.sayBatches(id, batches + planned, theirs);
            comparisons.compare(agreement, run, line, planned);
        }

        /** What each person of this side shares with somebody of the other, in the order in which they were asked about. */
        private Map<Integer, SharedKeys> shared(int batches, Set<Trace.Tag> theirs) {
            var shared = new TreeMap<Integer, SharedKeys>();
            for (int batch = 0; batch < batches; batch++) {
                shared.putAll(sharedOf(batch, theirs));
            }
            return shared;
        }

        private record SharedKeys(Set<Kind> kinds, List<Trace> traces) {}

        private Map<Integer, SharedKeys> sharedOf(int batch, Set<Trace.Tag> theirs) {
            var in = ByteBuffer.wrap(runs.traces(id, batch));
            var shared = new HashMap<Integer, SharedKeys>();
            while (in.hasRemaining()) {
                int person = in.getInt();
                var kind = kinds.get(in.get());
                var trace = Trace.read(in);
                if (theirs.contains(trace.tag())) {
                    var all = shared.computeIfAbsent(person, key -> new SharedKeys(new HashSet<>(), new ArrayList<>()));
                    all.kinds().add(kind);
                    all.traces().add(trace);
                }
            }
            return shared;
        }
    }
}

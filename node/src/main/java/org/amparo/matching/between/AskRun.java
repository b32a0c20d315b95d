package org.amparo.matching.between;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.identity.MatchKeys.Key;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.identity.PersonId;
import org.amparo.linkage.psi.Asker;
import org.amparo.linkage.psi.NotAPoint;
import org.amparo.linkage.psi.Trace;
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
    private final Partner partner;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final SecureRandom random;
    private final int personsABatch;
    private final Duration shortestPause;
    private final Duration patience;

    AskRun(
            Runs runs,
            Agreements agreements,
            GatherSet gather,
            Partner partner,
            AuditLog audit,
            TransactionOperations transaction,
            SecureRandom random,
            @Value("${amparo.match.batch:250}") int personsABatch,
            @Value("${amparo.match.pause:1s}") Duration shortestPause,
            @Value("${amparo.match.patience:24h}") Duration patience) {
        this.runs = runs;
        this.agreements = agreements;
        this.gather = gather;
        this.partner = partner;
        this.audit = audit;
        this.transaction = transaction;
        this.random = random;
        this.personsABatch = personsABatch;
        this.shortestPause = shortestPause;
        this.patience = patience;
    }

    /** Does what is left of a run. Returns when it has ended, or this program ends. */
    void run(UUID id) {
        var run = runs.find(id).orElseThrow();
        var agreement = agreements.get(run.agreement());
        try {
            new Going(run, agreement).all();
        } catch (Refused e) {
            ended(agreement, id, State.FAILED, e.refusal());
        } catch (NotAPoint e) {
            ended(agreement, id, State.FAILED, Refusal.MALFORMED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (HasEnded e) {
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

    /** Somebody stopped it meanwhile. */
    private static final class HasEnded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @FunctionalInterface
    private interface Sending {
        byte[] send() throws IOException;
    }

    /** One run on its way. */
    private final class Going {
        private final UUID id;
        private final Agreement agreement;
        private final String path;
        private final List<PersonId> persons;
        private final List<Kind> kinds;
        private final String actor;
        private final int announced;

        Going(Run run, Agreement agreement) {
            this.id = run.id();
            this.agreement = agreement;
            this.path = "/runs/" + id;
            this.persons = runs.persons(id);
            this.kinds = agreement.terms().inOrder();
            this.actor = run.startedBy();
            this.announced = run.persons();
        }

        void all() throws InterruptedException {
            var begin = new Wire.Begin(agreement.hash(), announced).bytes();
            var begun = Wire.Begun.read(patiently(() -> partner.send(agreement, path, begin)));
            int batches = (persons.size() + personsABatch - 1) / personsABatch;
            runs.sayBatches(id, batches, begun.persons());
            askForAll(batches, new Asker(runs.secret(id), begun.key()));
            claim(batches, tags());
            patiently(() -> partner.send(agreement, path + "/end", new byte[0]));
            ended(agreement, id, State.DONE, Refusal.FAULT);
        }

        private void askForAll(int batches, Asker asker) throws InterruptedException {
            var token = gather.open(agreement, id, actor);
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
            var answer = keys.isEmpty()
                    ? new byte[0]
                    : patiently(() -> partner.send(agreement, path + "/batches/" + batch, body));
            var traces = asker.traces(batch, bytes, Wire.elements(answer));
            var kept = ByteBuffer.allocate(keys.size() * (Trace.BYTES + 5));
            for (int i = 0; i < keys.size(); i++) {
                kept.putInt(owned.get(i)).put((byte) kinds.indexOf(keys.get(i).kind()));
                traces.get(i).write(kept);
            }
            runs.keep(id, batch, SignedMessage.sha256(body), keys.size(), kept.array());
        }

        /** All tags of the other side. */
        private Set<Trace.Tag> tags() throws InterruptedException {
            var tags = new HashSet<Trace.Tag>();
            int pages = 1;
            for (int page = 0; page < pages; page++) {
                int wanted = page;
                var got =
                        Wire.Tags.read(patiently(() -> partner.send(agreement, path + "/tags/" + wanted, new byte[0])));
                if (got.pages() == 0 && got.ready() < theirs()) {
                    say(State.RUNNING);
                    Thread.sleep(shortestPause);
                    page--;
                } else {
                    pages = got.pages();
                    tags.addAll(OwnKeys.tags(ByteBuffer.wrap(got.tags())));
                }
            }
            return tags;
        }

        private int theirs() {
            return runs.find(id).orElseThrow().partnerPersons();
        }

        private void claim(int batches, Set<Trace.Tag> theirs) throws InterruptedException {
            var persons = new HashMap<UUID, PersonId>();
            var claims = new ArrayList<Wire.Claim>();
            for (int batch = 0; batch < batches; batch++) {
                sharedOf(batch, theirs).forEach((person, shared) -> {
                    if (agreement.terms().suffices(shared.kinds())) {
                        var own = AnswerRun.uuid(random);
                        persons.put(own, this.persons.get(person));
                        claims.add(new Wire.Claim(own, shared.traces()));
                    }
                });
            }
            for (int from = 0; from < claims.size(); from += CLAIMS) {
                var some = claims.subList(from, Math.min(claims.size(), from + CLAIMS));
                var answer = Wire.shared(patiently(() -> partner.send(agreement, path + "/claims", Wire.claims(some))));
                for (var one : answer) {
                    var person = persons.get(one.asked());
                    if (person == null) {
                        throw new Refused(Refusal.MALFORMED);
                    }
                    runs.keep(id, person, one.asked(), one.answered(), codes(one.kinds()));
                }
            }
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

        private Set<String> codes(int bits) {
            return kinds.stream()
                    .filter(kind -> (bits >> kinds.indexOf(kind) & 1) == 1)
                    .map(Kind::code)
                    .collect(Collectors.toSet());
        }

        /** Sends until there is an answer, with ever longer pauses. */
        private byte[] patiently(Sending sending) throws InterruptedException {
            var waited = Duration.ZERO;
            var pause = shortestPause;
            while (true) {
                try {
                    say(waited.isZero() ? State.RUNNING : State.WAITING);
                    byte[] answer = sending.send();
                    if (!waited.isZero()) {
                        say(State.RUNNING);
                    }
                    return answer;
                } catch (IOException e) {
                    say(State.WAITING);
                    if (waited.compareTo(patience) > 0) {
                        throw new Refused(Refusal.UNREACHABLE);
                    }
                    Thread.sleep(pause);
                    waited = waited.plus(pause);
                    pause = pause.multipliedBy(2).compareTo(Duration.ofMinutes(1)) > 0
                            ? Duration.ofMinutes(1)
                            : pause.multipliedBy(2);
                }
            }
        }

        private void say(State state) {
            if (!runs.say(id, state, null)) {
                throw new HasEnded();
            }
        }
    }
}

package org.amparo.matching.between;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.UUID;
import org.amparo.access.Viewer;
import org.amparo.audit.AuditLog;
import org.amparo.linkage.psi.Asker;
import org.amparo.matching.between.Refusal.Refused;
import org.amparo.matching.between.Run.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A custodian starts a run, or stops one. */
@Component
class AskForRun {
    private static final Logger LOG = LoggerFactory.getLogger(AskForRun.class);

    private final Runs runs;
    private final GatherSet gather;
    private final KeepAsking keepAsking;
    private final AskRun asking;
    private final AnswerRun answering;
    private final Partner partner;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final SecureRandom random;

    AskForRun(
            Runs runs,
            GatherSet gather,
            KeepAsking keepAsking,
            AskRun asking,
            AnswerRun answering,
            Partner partner,
            AuditLog audit,
            TransactionOperations transaction,
            SecureRandom random) {
        this.runs = runs;
        this.gather = gather;
        this.keepAsking = keepAsking;
        this.asking = asking;
        this.answering = answering;
        this.partner = partner;
        this.audit = audit;
        this.transaction = transaction;
        this.random = random;
    }

    /** What became of the wish. */
    sealed interface Outcome {
        /** It is under way, on its own. */
        record Started(UUID run) implements Outcome {}

        /** It is not, and why. */
        record No(Refusal why) implements Outcome {}

        /** One is under way already. */
        record UnderWay(UUID run) implements Outcome {}
    }

    Outcome start(Viewer custodian, Agreement agreement) {
        var earlier = runs.underWay(agreement.id(), true);
        if (earlier.isPresent()) {
            return new Outcome.UnderWay(earlier.get().id());
        }
        if (!agreement.isInForce()) {
            return new Outcome.No(Refusal.NOT_SIGNED);
        }
        if (runs.lately(agreement.id(), true) >= agreement.terms().runsAMonth()) {
            return new Outcome.No(Refusal.TOO_MANY_RUNS);
        }
        var persons = gather.persons(agreement);
        if (persons.size() > agreement.terms().mostPersons()) {
            return new Outcome.No(Refusal.TOO_MANY_PERSONS);
        }
        var seed = new byte[Asker.SEED];
        random.nextBytes(seed);
        var id = AnswerRun.uuid(random);
        boolean begun = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean isNew = runs.begin(id, agreement, true, seed, persons, 0, custodian.actor());
            if (isNew) {
                audit.recordWrite(AskRun.entry(agreement, runs.find(id).orElseThrow())
                        .with("persons", persons.size())
                        .with("agreement", agreement.terms().code()));
            }
            return isNew;
        }));
        if (!begun) {
            return runs.underWay(agreement.id(), true)
                    .<Outcome>map(run -> new Outcome.UnderWay(run.id()))
                    .orElse(new Outcome.No(Refusal.FAULT));
        }
        keepAsking.goOn(id);
        return new Outcome.Started(id);
    }

    /** Stops a run of either side. The other side learns it now or at its next message. */
    void stop(Agreement agreement, Run run) {
        if (!run.asks()) {
            answering.end(agreement, run.id(), State.STOPPED);
            return;
        }
        asking.ended(agreement, run.id(), State.STOPPED, Refusal.STOPPED);
        try {
            partner.send(agreement, "/runs/" + run.id() + "/stop", new byte[0]);
        } catch (IOException | Refused e) {
            LOG.debug("The other node is away; its run ends with the next one");
        }
    }
}

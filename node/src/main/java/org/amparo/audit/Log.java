package org.amparo.audit;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log on the tables {@code audit.entry} and {@code audit.entry_case}. */
@Component
class Log implements AuditLog {
    private static final int MOST = 200;

    private final DSLContext db;
    private final GroupCommit reads;
    private final WriteDown writeDown;

    Log(DSLContext db, GroupCommit reads, WriteDown writeDown) {
        this.db = db;
        this.reads = reads;
        this.writeDown = writeDown;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordWrite(Entry entry) {
        EntryRows.insert(db, List.of(writeDown.ready(entry)));
    }

    @Override
    public void recordRead(Entry entry) {
        reads.write(writeDown.ready(entry));
    }

    @Override
    public List<Trace> ofCase(long caseId, Optional<Long> before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("1 to 200 entries at a time");
        }
        return EntryRows.ofCase(db, caseId, before, limit);
    }
}

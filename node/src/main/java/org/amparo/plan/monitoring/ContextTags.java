package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.ContextTag.CONTEXT_TAG;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened beside the plan and bears upon it: pandemics, disasters, armed conflicts, large events. */
@Component
public class ContextTags {
    private final DSLContext db;
    private final AuditLog audit;

    ContextTags(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * @param kind pandemic, disaster, armed_conflict or large_event
     * @param country empty for the whole region
     * @param last empty while it lasts
     */
    public record Tag(
            int id, String kind, String title, Optional<String> country, LocalDate first, Optional<LocalDate> last) {
        boolean touches(Cycle cycle, String state) {
            return first.getYear() <= cycle.lastYear()
                    && last.map(LocalDate::getYear).orElse(Integer.MAX_VALUE) >= cycle.firstYear()
                    && country.map(state::equals).orElse(true);
        }
    }

    public List<Tag> all() {
        return db.select(
                        CONTEXT_TAG.ID,
                        CONTEXT_TAG.KIND,
                        CONTEXT_TAG.TITLE,
                        CONTEXT_TAG.COUNTRY,
                        CONTEXT_TAG.FIRST_DAY,
                        CONTEXT_TAG.LAST_DAY)
                .from(CONTEXT_TAG)
                .orderBy(CONTEXT_TAG.FIRST_DAY.desc(), CONTEXT_TAG.ID)
                .fetch(row -> new Tag(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4()),
                        row.value5(),
                        Optional.ofNullable(row.value6())));
    }

    @Transactional
    void add(Viewer viewer, Tag tag) {
        db.insertInto(CONTEXT_TAG)
                .set(CONTEXT_TAG.KIND, tag.kind())
                .set(CONTEXT_TAG.TITLE, tag.title())
                .set(CONTEXT_TAG.COUNTRY, tag.country().orElse(null))
                .set(CONTEXT_TAG.FIRST_DAY, tag.first())
                .set(CONTEXT_TAG.LAST_DAY, tag.last().orElse(null))
                .set(CONTEXT_TAG.ADDED_BY, viewer.user().value())
                .execute();
        audit.recordWrite(viewer.entry(Action.CHANGE, "plan:context").with("change", "added"));
    }
}

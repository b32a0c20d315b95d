package org.amparo.forms;

import static org.amparo.forms.rows.tables.LocalTerm.LOCAL_TERM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.forms.CodeLists.Labels;
import org.amparo.forms.CodeLists.Term;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The terms that this node added to open lists. */
@Component
class LocalTerms {
    private final DSLContext db;

    LocalTerms(DSLContext db) {
        this.db = db;
    }

    /** By list, in the order they were added. */
    Map<String, List<Term>> all() {
        return db.select(
                        LOCAL_TERM.LIST_ID,
                        LOCAL_TERM.CODE,
                        LOCAL_TERM.PARENT,
                        LOCAL_TERM.LABEL_ES,
                        LOCAL_TERM.LABEL_EN,
                        LOCAL_TERM.LABEL_PT,
                        LOCAL_TERM.LABEL_FR,
                        LOCAL_TERM.RETIRED_AT)
                .from(LOCAL_TERM)
                .orderBy(LOCAL_TERM.LIST_ID, LOCAL_TERM.ADDED_AT, LOCAL_TERM.CODE)
                .fetchGroups(
                        LOCAL_TERM.LIST_ID,
                        row -> new Term(
                                row.get(LOCAL_TERM.CODE),
                                Optional.ofNullable(row.get(LOCAL_TERM.PARENT)),
                                Optional.empty(),
                                new Labels(
                                        row.get(LOCAL_TERM.LABEL_ES),
                                        row.get(LOCAL_TERM.LABEL_EN),
                                        row.get(LOCAL_TERM.LABEL_PT),
                                        row.get(LOCAL_TERM.LABEL_FR)),
                                true,
                                row.get(LOCAL_TERM.RETIRED_AT) != null));
    }

    /** Adds a term; false when the list has one of that code. */
    boolean add(String list, String code, Optional<String> parent, Labels labels, int addedBy) {
        return db.insertInto(LOCAL_TERM)
                        .set(LOCAL_TERM.LIST_ID, list)
                        .set(LOCAL_TERM.CODE, code)
                        .set(LOCAL_TERM.PARENT, parent.orElse(null))
                        .set(LOCAL_TERM.LABEL_ES, labels.es())
                        .set(LOCAL_TERM.LABEL_EN, labels.en())
                        .set(LOCAL_TERM.LABEL_PT, labels.pt())
                        .set(LOCAL_TERM.LABEL_FR, labels.fr())
                        .set(LOCAL_TERM.ADDED_BY, addedBy)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Words a term anew: the code and what it means stay. */
    boolean label(String list, String code, Labels labels) {
        return db.update(LOCAL_TERM)
                        .set(LOCAL_TERM.LABEL_ES, labels.es())
                        .set(LOCAL_TERM.LABEL_EN, labels.en())
                        .set(LOCAL_TERM.LABEL_PT, labels.pt())
                        .set(LOCAL_TERM.LABEL_FR, labels.fr())
                        .where(LOCAL_TERM.LIST_ID.eq(list))
                        .and(LOCAL_TERM.CODE.eq(code))
                        .execute()
                == 1;
    }

    /** Takes a term out of use, or back into it. */
    boolean retire(String list, String code, boolean retired) {
        return db.update(LOCAL_TERM)
                        .set(LOCAL_TERM.RETIRED_AT, retired ? org.jooq.impl.DSL.currentOffsetDateTime() : null)
                        .where(LOCAL_TERM.LIST_ID.eq(list))
                        .and(LOCAL_TERM.CODE.eq(code))
                        .execute()
                == 1;
    }
}

package org.amparo.forms;

import static org.amparo.forms.rows.tables.LocalField.LOCAL_FIELD;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.forms.CodeLists.Labels;
import org.amparo.forms.LocalFields.LocalField;
import org.amparo.forms.LocalFields.Type;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of this node's own questions. */
@Component
class LocalFieldRows {
    private final DSLContext db;

    LocalFieldRows(DSLContext db) {
        this.db = db;
    }

    /** All, retired ones too, as they are asked. */
    List<LocalField> all() {
        return db.select(
                        LOCAL_FIELD.KEY,
                        LOCAL_FIELD.SECTION,
                        LOCAL_FIELD.TYPE,
                        LOCAL_FIELD.LIST_ID,
                        LOCAL_FIELD.LABEL_ES,
                        LOCAL_FIELD.LABEL_EN,
                        LOCAL_FIELD.LABEL_PT,
                        LOCAL_FIELD.LABEL_FR,
                        LOCAL_FIELD.REQUIRED,
                        LOCAL_FIELD.IN_STATISTICS,
                        LOCAL_FIELD.IDENTIFYING,
                        LOCAL_FIELD.POSITION,
                        LOCAL_FIELD.RETIRED_AT)
                .from(LOCAL_FIELD)
                .orderBy(LOCAL_FIELD.SECTION, LOCAL_FIELD.POSITION, LOCAL_FIELD.KEY)
                .fetch(row -> new LocalField(
                        row.get(LOCAL_FIELD.KEY),
                        row.get(LOCAL_FIELD.SECTION),
                        Type.valueOf(row.get(LOCAL_FIELD.TYPE).toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(row.get(LOCAL_FIELD.LIST_ID)),
                        new Labels(
                                row.get(LOCAL_FIELD.LABEL_ES),
                                row.get(LOCAL_FIELD.LABEL_EN),
                                row.get(LOCAL_FIELD.LABEL_PT),
                                row.get(LOCAL_FIELD.LABEL_FR)),
                        row.get(LOCAL_FIELD.REQUIRED),
                        row.get(LOCAL_FIELD.IN_STATISTICS),
                        row.get(LOCAL_FIELD.IDENTIFYING),
                        row.get(LOCAL_FIELD.POSITION),
                        row.get(LOCAL_FIELD.RETIRED_AT) != null));
    }

    /** Adds a field; false when there is, or was, one of that key. */
    boolean add(LocalField field, int addedBy) {
        return db.insertInto(LOCAL_FIELD)
                        .set(LOCAL_FIELD.KEY, field.key())
                        .set(LOCAL_FIELD.SECTION, field.section())
                        .set(LOCAL_FIELD.TYPE, field.type().name().toLowerCase(Locale.ROOT))
                        .set(LOCAL_FIELD.LIST_ID, field.list().orElse(null))
                        .set(LOCAL_FIELD.LABEL_ES, field.label().es())
                        .set(LOCAL_FIELD.LABEL_EN, field.label().en())
                        .set(LOCAL_FIELD.LABEL_PT, field.label().pt())
                        .set(LOCAL_FIELD.LABEL_FR, field.label().fr())
                        .set(LOCAL_FIELD.REQUIRED, field.required())
                        .set(LOCAL_FIELD.IN_STATISTICS, field.inStatistics())
                        .set(LOCAL_FIELD.IDENTIFYING, field.identifying())
                        .set(LOCAL_FIELD.POSITION, field.position())
                        .set(LOCAL_FIELD.ADDED_BY, addedBy)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /**
     * Changes what may change: words, whether it must be answered or is counted, and its place. The key, the type and
     * whether it identifies stay, since answers were given to them.
     */
    boolean change(String key, Labels label, boolean required, boolean inStatistics, int position) {
        return db.update(LOCAL_FIELD)
                        .set(LOCAL_FIELD.LABEL_ES, label.es())
                        .set(LOCAL_FIELD.LABEL_EN, label.en())
                        .set(LOCAL_FIELD.LABEL_PT, label.pt())
                        .set(LOCAL_FIELD.LABEL_FR, label.fr())
                        .set(LOCAL_FIELD.REQUIRED, required)
                        .set(LOCAL_FIELD.IN_STATISTICS, inStatistics)
                        .set(LOCAL_FIELD.POSITION, position)
                        .where(LOCAL_FIELD.KEY.eq(key))
                        .execute()
                == 1;
    }

    /** Asks a field no longer, or again. */
    boolean retire(String key, boolean retired) {
        return db.update(LOCAL_FIELD)
                        .set(LOCAL_FIELD.RETIRED_AT, retired ? DSL.currentOffsetDateTime() : null)
                        .where(LOCAL_FIELD.KEY.eq(key))
                        .execute()
                == 1;
    }
}

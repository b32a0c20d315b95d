package org.amparo.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.forms.LocalFields.LocalField;
import org.amparo.forms.LocalFields.Type;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds questions of this node's own, words them anew, and asks them no longer. */
@Component
class ChangeFields {
    static final List<String> SECTIONS = List.of("overview", "profile", "trafficking");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Set<Type> COUNTED = Set.of(Type.NUMBER, Type.YES_NO, Type.CODE);
    private static final int LAST = 999;

    private final LocalFieldRows rows;
    private final FieldsOfThisNode fields;
    private final CodeLists lists;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    ChangeFields(
            LocalFieldRows rows,
            FieldsOfThisNode fields,
            CodeLists lists,
            AuditLog audit,
            TransactionOperations transaction) {
        this.rows = rows;
        this.fields = fields;
        this.lists = lists;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Empty when it was added. */
    List<FormFlaw> add(Viewer viewer, LocalField field) {
        List<FormFlaw> flaws = new ArrayList<>(flaws(field));
        if (!KEY.matcher(field.key()).matches()) {
            flaws.add(new FormFlaw("key", "key"));
        } else if (fields.find(field.key()).isPresent()) {
            flaws.add(new FormFlaw("key", "key_taken"));
        }
        if (!SECTIONS.contains(field.section())) {
            flaws.add(new FormFlaw("section", "section"));
        }
        if (field.type() == Type.CODE && field.list().flatMap(lists::find).isEmpty()) {
            flaws.add(new FormFlaw("list", "list"));
        }
        if (!flaws.isEmpty()) {
            return flaws;
        }
        return changed(
                        viewer,
                        field.key(),
                        "added",
                        () -> rows.add(field, viewer.user().value()))
                ? List.of()
                : List.of(new FormFlaw("key", "key_taken"));
    }

    /** Empty when it was changed. Key, section, type, list and whether it identifies stay as they are. */
    List<FormFlaw> change(Viewer viewer, LocalField field) {
        List<FormFlaw> flaws = flaws(field);
        if (!flaws.isEmpty()) {
            return flaws;
        }
        boolean done = changed(
                viewer,
                field.key(),
                "changed",
                () -> rows.change(
                        field.key(), field.label(), field.required(), field.inStatistics(), field.position()));
        return done ? List.of() : List.of(new FormFlaw("", "no_such_field"));
    }

    /** Asks a field no longer, or again; false when there is no such field. */
    boolean retire(Viewer viewer, String key, boolean retired) {
        return changed(viewer, key, retired ? "retired" : "taken_back", () -> rows.retire(key, retired));
    }

    private static List<FormFlaw> flaws(LocalField field) {
        List<FormFlaw> flaws = new ArrayList<>(ChangeTerms.flaws(field.label()));
        if (field.inStatistics() && (field.identifying() || !COUNTED.contains(field.type()))) {
            flaws.add(new FormFlaw("inStatistics", "not_counted"));
        }
        if (field.position() < 0 || field.position() > LAST) {
            flaws.add(new FormFlaw("position", "position"));
        }
        return flaws;
    }

    private boolean changed(Viewer viewer, String key, String change, BooleanSupplier write) {
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean written = write.getAsBoolean();
            if (written) {
                audit.recordWrite(
                        viewer.entry(Action.ADMINISTER, "local-field:" + key).with("change", change));
            }
            return written;
        }));
        fields.changed();
        return done;
    }
}

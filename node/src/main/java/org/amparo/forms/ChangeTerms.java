package org.amparo.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.forms.CodeLists.Labels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds terms of this node's own to open lists, words them anew, and takes them out of use. */
@Component
class ChangeTerms {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_]{0,39}");
    private static final int LONGEST_LABEL = 200;

    private final LocalTerms terms;
    private final ListsOfThisNode lists;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    ChangeTerms(LocalTerms terms, ListsOfThisNode lists, AuditLog audit, TransactionOperations transaction) {
        this.terms = terms;
        this.lists = lists;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Empty when it was added. */
    List<FormFlaw> add(Viewer viewer, String list, String code, Optional<String> parent, Labels labels) {
        List<FormFlaw> flaws = new ArrayList<>(flaws(labels));
        if (!lists.list(list).open()) {
            flaws.add(new FormFlaw("", "list_closed"));
        }
        if (!CODE.matcher(code).matches() || MissingAnswer.is(code)) {
            flaws.add(new FormFlaw("code", "code"));
        } else if (lists.term(list, code).isPresent()) {
            flaws.add(new FormFlaw("code", "code_taken"));
        }
        if (parent.filter(above -> lists.term(list, above).isEmpty()).isPresent()) {
            flaws.add(new FormFlaw("parent", "no_such_term"));
        }
        if (!flaws.isEmpty()) {
            return flaws;
        }
        int addedBy = viewer.user().value();
        return changed(viewer, list, "added", () -> terms.add(list, code, parent, labels, addedBy))
                ? List.of()
                : List.of(new FormFlaw("code", "code_taken"));
    }

    /** Empty when it was worded anew. */
    List<FormFlaw> label(Viewer viewer, String list, String code, Labels labels) {
        List<FormFlaw> flaws = flaws(labels);
        if (!flaws.isEmpty()) {
            return flaws;
        }
        return changed(viewer, list, "changed", () -> terms.label(list, code, labels))
                ? List.of()
                : List.of(new FormFlaw("", "no_such_term"));
    }

    /** Takes a term out of use, or back into it; false when the list has no local term of that code. */
    boolean retire(Viewer viewer, String list, String code, boolean retired) {
        return changed(viewer, list, retired ? "retired" : "taken_back", () -> terms.retire(list, code, retired));
    }

    static List<FormFlaw> flaws(Labels labels) {
        List<FormFlaw> flaws = new ArrayList<>();
        label("es", labels.es(), flaws);
        label("en", labels.en(), flaws);
        label("pt", labels.pt(), flaws);
        label("fr", labels.fr(), flaws);
        return flaws;
    }

    private static void label(String language, String label, List<FormFlaw> flaws) {
        if (label.isBlank()
                || label.length() > LONGEST_LABEL
                || label.codePoints().anyMatch(Character::isISOControl)) {
            flaws.add(new FormFlaw(language, "label"));
        }
    }

    private boolean changed(Viewer viewer, String list, String change, BooleanSupplier write) {
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean written = write.getAsBoolean();
            if (written) {
                audit.recordWrite(
                        viewer.entry(Action.ADMINISTER, "code-list:" + list).with("change", change));
            }
            return written;
        }));
        lists.changed();
        return done;
    }
}

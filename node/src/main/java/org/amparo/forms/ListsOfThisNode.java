package org.amparo.forms;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.access.Access;
import org.amparo.storage.Remembered;
import org.springframework.stereotype.Component;

/** The lists with what this node added. Another instance's additions are seen within seconds. */
@Component
class ListsOfThisNode implements CodeLists {
    private static final Duration SECONDS = Duration.ofSeconds(5);
    private static final String FICTIONAL = "XA";

    private final StandardLists standards;
    private final Remembered<Edition> edition;

    /**
     * Everything that can change, and the lists made from it.
     *
     * @param demonstration whether the node belongs to the fictional country
     */
    private record Edition(Map<String, List<Term>> local, boolean demonstration, Map<String, Terms> made) {
        boolean sameAs(Edition other) {
            return demonstration == other.demonstration && local.equals(other.local);
        }
    }

    private final Access access;
    private volatile boolean setUp;
    private volatile Edition latest = new Edition(Map.of(), false, new ConcurrentHashMap<>());

    ListsOfThisNode(StandardLists standards, LocalTerms localTerms, Access access, Clock clock) {
        this.standards = standards;
        this.access = access;
        this.edition = new Remembered<>(clock, SECONDS, () -> {
            boolean demonstration = access.node()
                    .filter(node -> node.country().equals(FICTIONAL))
                    .isPresent();
            Edition read = new Edition(localTerms.all(), demonstration, new ConcurrentHashMap<>());
            latest = read.sameAs(latest) ? latest : read;
            return latest;
        });
    }

    /** What was kept before the node was set up is forgotten then: its country decides which terms there are. */
    private Edition current() {
        if (!setUp && access.node().isPresent()) {
            setUp = true;
            edition.forget();
        }
        return edition.get();
    }

    @Override
    public List<CodeList> all() {
        return standards.all();
    }

    @Override
    public CodeList list(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such code list"));
    }

    @Override
    public Optional<CodeList> find(String id) {
        return standards.find(id);
    }

    @Override
    public boolean accepts(String listId, String code) {
        return MissingAnswer.is(code) || made(listId).offers(code);
    }

    @Override
    public boolean knows(String listId, String code) {
        return MissingAnswer.is(code) || made(listId).find(code).isPresent();
    }

    @Override
    public Optional<Term> term(String listId, String code) {
        return MissingAnswer.is(code)
                ? made(StandardLists.MISSING_ANSWER).find(code)
                : made(listId).find(code);
    }

    @Override
    public String label(String listId, String code, Locale language) {
        return term(listId, code).map(term -> term.labels().in(language)).orElse(code);
    }

    @Override
    public List<Term> terms(String listId) {
        return made(listId).offered();
    }

    @Override
    public List<Term> terms(String listId, Locale language) {
        return made(listId).offered(language);
    }

    @Override
    public List<Term> known(String listId) {
        return made(listId).known();
    }

    @Override
    public Optional<Term> byHtcdsCode(String listId, String htcdsCode) {
        return Optional.ofNullable(standards.terms(listId).byHtcdsCode().get(htcdsCode));
    }

    /** Another text whenever a term of the list is another. */
    String tag(String listId) {
        return made(listId).tag();
    }

    /** After a change in the database: the next question reads it. */
    void changed() {
        edition.forget();
    }

    private Terms made(String listId) {
        Edition now = current();
        Terms known = now.made().get(listId);
        return known != null ? known : now.made().computeIfAbsent(listId, id -> make(id, now));
    }

    private Terms make(String listId, Edition now) {
        String joined = StandardLists.DEMONSTRATION.get(list(listId).id());
        List<Term> fictional =
                joined == null ? List.of() : List.copyOf(standards.terms(joined).terms());
        List<Term> standard = new ArrayList<>(standards.terms(listId).terms());
        if (now.demonstration()) {
            standard.addAll(fictional);
        }
        return new Terms(standard, fictional, now.local().getOrDefault(listId, List.of()));
    }
}

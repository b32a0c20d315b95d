package org.amparo.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.confidential.Binding;
import org.amparo.confidential.DataKey;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonKeys;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What seals and opens the texts of some cases: the keys of their persons. They are read all at once, when the first is
 * needed; many cases have no text at all. Who was erased has no key, and the texts of the case are not there any more.
 */
final class CaseKeys {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final PersonKeys keys;
    private final Map<Long, PersonId> persons;
    private @Nullable Map<PersonId, DataKey> read;

    private CaseKeys(PersonKeys keys, Map<Long, PersonId> persons) {
        this.keys = keys;
        this.persons = persons;
    }

    /** @param persons by the id of the case */
    static CaseKeys of(PersonKeys keys, Map<Long, PersonId> persons) {
        return new CaseKeys(keys, persons);
    }

    static CaseKeys of(PersonKeys keys, Collection<CaseRow> rows) {
        var persons = new HashMap<Long, PersonId>();
        rows.forEach(row -> persons.put(row.id().value(), row.person()));
        return new CaseKeys(keys, persons);
    }

    /** The keys of persons who come in with their cases. */
    static CaseKeys of(PersonKeys keys, Collection<CaseRow> rows, Map<PersonId, DataKey> made) {
        var caseKeys = of(keys, rows);
        caseKeys.read = made;
        return caseKeys;
    }

    static CaseKeys of(PersonKeys keys, CaseId id, PersonId person) {
        return new CaseKeys(keys, Map.of(id.value(), person));
    }

    private Optional<DataKey> key(long caseId) {
        if (read == null) {
            read = keys.of(persons.values());
        }
        return Optional.ofNullable(read.get(person(caseId)));
    }

    private PersonId person(long caseId) {
        var person = persons.get(caseId);
        if (person == null) {
            throw new IllegalArgumentException("these are the keys of other cases");
        }
        return person;
    }

    private Binding place(long caseId, String table, String row) {
        return new Binding("casework." + table, person(caseId).value(), caseId + ":" + row);
    }

    /**
     * Seals a text.
     *
     * @param row which of the case's rows of that table
     * @throws IllegalStateException when the person was erased: nothing more is written about who is not there
     */
    byte[] seal(long caseId, String table, String row, String text) {
        return key(caseId)
                .orElseThrow(() -> new IllegalStateException("the person of this case was erased"))
                .seal(text, place(caseId, table, row));
    }

    /** Opens a text; empty when the person was erased. */
    Optional<String> open(long caseId, String table, String row, byte[] sealed) {
        return key(caseId).map(key -> key.openText(sealed, place(caseId, table, row)));
    }

    /** Seals the texts of a row as one value; null when there are none. */
    byte @Nullable [] sealAll(long caseId, String table, int ordinal, Map<String, Optional<String>> texts) {
        if (texts.values().stream().allMatch(Optional::isEmpty)) {
            return null;
        }
        var present = new LinkedHashMap<String, String>();
        texts.forEach((name, text) -> text.ifPresent(told -> present.put(name, told)));
        return sealPresent(caseId, table, ordinal, present);
    }

    /** The same for texts that are all there. */
    byte @Nullable [] sealPresent(long caseId, String table, int ordinal, Map<String, String> texts) {
        return texts.isEmpty() ? null : seal(caseId, table, String.valueOf(ordinal), JSON.writeValueAsString(texts));
    }

    /** Whether the person of the case was not erased. */
    boolean isThere(long caseId) {
        return key(caseId).isPresent();
    }

    /** The texts of a row by name. */
    Map<String, String> openAll(long caseId, String table, int ordinal, byte @Nullable [] sealed) {
        return sealed == null
                ? Map.of()
                : open(caseId, table, String.valueOf(ordinal), sealed)
                        .map(json -> JSON.readValue(json, TEXTS))
                        .orElse(Map.of());
    }
}

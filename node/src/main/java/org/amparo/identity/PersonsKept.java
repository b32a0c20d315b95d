package org.amparo.identity;

import java.util.List;

/** Who these persons are was kept, for the first time or anew; told within the transaction that writes it. */
public record PersonsKept(List<Long> persons) {
    public PersonsKept {
        persons = List.copyOf(persons);
    }
}

package org.amparo.identity;

import java.util.List;

/** These persons were erased; told within the transaction that does it. */
public record PersonsErased(List<Long> persons) {
    public PersonsErased {
        persons = List.copyOf(persons);
    }
}

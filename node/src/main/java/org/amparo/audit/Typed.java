package org.amparo.audit;

import java.util.List;
import java.util.Optional;

/** What somebody typed, on its way into the log: hashed or sealed before it is stored. Does not show itself. */
record Typed(List<String> asked, Optional<String> reason) {
    static final Typed NOTHING = new Typed(List.of(), Optional.empty());

    Typed {
        asked = List.copyOf(asked);
    }

    @Override
    public String toString() {
        return "Typed[redacted]";
    }
}

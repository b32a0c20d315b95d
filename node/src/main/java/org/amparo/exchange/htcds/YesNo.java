package org.amparo.exchange.htcds;

import java.util.Optional;

/** A box that is ticked or not, in the languages of the node and as survey tools write it. */
final class YesNo {
    private YesNo() {}

    static Optional<Boolean> of(String cell) {
        return switch (HtcdsFields.key(cell)) {
            case "true", "1", "yes", "y", "si", "s", "sim", "oui", "o", "verdadero", "verdadeiro", "vrai" ->
                Optional.of(true);
            case "false", "0", "no", "n", "nao", "non", "falso", "faux" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}

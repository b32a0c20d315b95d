package org.amparo.identity;

import java.math.BigDecimal;
import java.util.Optional;

/** Where a person can be written to; every part may be missing. */
public record PostalAddress(
        Optional<String> street,
        Optional<String> city,
        Optional<String> state,
        Optional<String> postalCode,
        Optional<String> country,
        Optional<BigDecimal> latitude,
        Optional<BigDecimal> longitude) {

    public static final PostalAddress NONE = new PostalAddress(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}

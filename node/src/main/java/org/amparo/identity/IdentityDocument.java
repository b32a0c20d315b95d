package org.amparo.identity;

import java.util.Optional;

/**
 * A document that proves who somebody is.
 *
 * @param kind what it is called where it was issued: passport, cédula, birth certificate
 * @param country ISO 3166-1 alpha-2 of the issuer
 */
public record IdentityDocument(String kind, Optional<String> country, String number) {}

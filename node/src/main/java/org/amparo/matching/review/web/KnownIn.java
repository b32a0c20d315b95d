package org.amparo.matching.review.web;

/**
 * Where one of two persons is known.
 *
 * @param number of the case; empty where only a custodian lets it be known
 * @param words who the person is in the case, and where it was registered
 */
public record KnownIn(String number, String words) {}

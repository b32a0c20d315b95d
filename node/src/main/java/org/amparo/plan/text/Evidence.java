package org.amparo.plan.text;

/**
 * A sign and where it was seen.
 *
 * @param words the words that show it; empty when all of them do
 * @param speaksFor whether it supports the reading that was chosen
 */
public record Evidence(Sign sign, String words, boolean speaksFor) {}

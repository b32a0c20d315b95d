package org.amparo.plan.negotiation;

import java.time.Instant;

/**
 * What was said about a paragraph.
 *
 * @param kind {@code comment}, {@code footnote} or {@code reservation}
 * @param country empty for the Secretariat's
 */
record Remark(String paragraph, String kind, String country, String words, Instant at) {}

package org.amparo.plan.text;

import java.time.LocalDate;

/**
 * What is known of a text beside what stands in it.
 *
 * @param title of the plan
 * @param language two letters, as of the source
 * @param status where it is on its way: {@code draft} until the States adopted it
 * @param source the name of the file that it was read from
 * @param sha256 of that file
 * @param made the day on which the output is written
 */
public record Edition(PlanTitle title, String language, String status, String source, String sha256, LocalDate made) {}

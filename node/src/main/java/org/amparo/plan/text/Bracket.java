package org.amparo.plan.text;

import java.util.List;

/**
 * A pair of brackets in a paragraph: offsets into its scan.
 *
 * @param from of the bracket, or of the State's name before it
 * @param start of the words
 * @param end of the words
 * @param to behind the bracket
 * @param proposers whom it names
 * @param flaws what is broken about it
 */
record Bracket(int from, int start, int end, int to, List<String> proposers, List<Sign> flaws) {}

package org.amparo.forms;

/**
 * What is wrong with a term or a field that an administrator wrote.
 *
 * @param field as the form names it; empty for the whole
 * @param code for the text {@code forms.flaw.<code>}
 */
record FormFlaw(String field, String code) {}

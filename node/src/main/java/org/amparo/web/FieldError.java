package org.amparo.web;

/**
 * What is wrong with one field of a form.
 *
 * @param field its name, which is also its id in the page
 * @param text already in the reader's language
 */
public record FieldError(String field, String text) {}

package org.amparo.web;

/**
 * Where a page is: the node that shows it.
 *
 * @param name of the State, province or institution, as the header says it
 * @param country ISO 3166-1 alpha-2, or empty: it decides how numbers and dates are written
 * @param demonstration whether everybody in it is invented, which every page then says
 */
public record Place(String name, String country, boolean demonstration) {}

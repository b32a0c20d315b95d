package org.amparo.access;

/**
 * A user who may sign in, as one request sees them.
 *
 * @param viewer what decisions on access need
 * @param language es, en, pt or fr
 * @param oneTime whether the password must be replaced before anything else
 * @param factors what the user has beside the password
 */
record Account(Viewer viewer, String language, boolean oneTime, Factors factors) {}

/**
 * Cases over HTTP: pages for people, and the REST API for programs.
 *
 * <p>What the API reads and writes are the records named {@code …Json}: a shape of its own, so that what the domain
 * calls things may change and what clients rely on does not.
 */
@NullMarked
package org.amparo.casework.web;

import org.jspecify.annotations.NullMarked;

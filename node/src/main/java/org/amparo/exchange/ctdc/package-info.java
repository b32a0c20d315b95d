/**
 * The published data sets of the Counter-Trafficking Data Collaborative, in the spellings of their editions, in and out
 * of collections.
 */
@NullMarked
package org.amparo.exchange.ctdc;

import org.jspecify.annotations.NullMarked;

/**
 * Whether two encodings, of which two sides hold one each, are at least as alike as was agreed: one bit comes out, and nothing
 * else of either encoding.
 *
 * <p>The bits that both have set are counted by oblivious transfer, in shares that say nothing by themselves; whether the count
 * suffices is worked out in a garbled circuit. Against a side that keeps to the protocol and would like to know more. Against one
 * that does not: the asker cannot learn more than one bit a comparison, though one of its own choice, and neither can the
 * answerer.
 *
 * <p>Knows nothing of Spring, SQL or files, and sends nothing. What is received is checked before anything is done with it.
 */
@NullMarked
package org.amparo.linkage.threshold;

import org.jspecify.annotations.NullMarked;

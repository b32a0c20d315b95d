/**
 * Encodings of persons that can be compared without being read: Bloom filters under a key, for a field or for a whole
 * record, and the keys by which encodings that are alike are brought together.
 *
 * <p>May know: how names sound and how values are tidied. Holds what it is given only while it encodes; writes and logs
 * nothing. An encoding hides a person from who does not have the key, not from who has it, and not always from who has
 * many encodings: docs/decisions/030-encodings.md says which attacks succeed.
 */
@NullMarked
package org.amparo.linkage.encoding;

import org.jspecify.annotations.NullMarked;

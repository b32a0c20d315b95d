/**
 * Whom two lists share, without either being shown: keys of persons pass a pseudorandom function of which one side alone
 * holds the secret (RFC 9497 over P-256), and the other side alone knows the input.
 *
 * <p>Knows nothing of Spring, SQL or files, and sends nothing. What is received is checked before anything is done with it.
 */
@NullMarked
package org.amparo.linkage.psi;

import org.jspecify.annotations.NullMarked;

/**
 * Values that do not show themselves.
 *
 * <p>What identifies a person travels through the program as {@link org.amparo.confidential.Confidential}. It opens
 * only with an {@link org.amparo.confidential.AccessToken}, and a token cannot be had without telling a {@link
 * org.amparo.confidential.Witness} who opens what, and for which {@link org.amparo.confidential.Purpose}. Nothing
 * here knows of Spring, of SQL or of files.
 */
@NullMarked
package org.amparo.confidential;

import org.jspecify.annotations.NullMarked;

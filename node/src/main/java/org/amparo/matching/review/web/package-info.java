/** What the pages of the review show. */
@NullMarked
package org.amparo.matching.review.web;

import org.jspecify.annotations.NullMarked;

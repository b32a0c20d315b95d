package org.amparo.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * What a controller method says about itself beside its address: who may come, why, and what they will see.
 *
 * <p>The room {@code access} decides every request by it. A method without one is refused at start, and {@code
 * golden/routes.txt} lists them all, so that who may come where is read in one place and changed on purpose.
 */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Route {
    /** Who may come. Whether they may see <em>this</em> case is for the query to decide. */
    Audience who();

    /** What it is for, in a few words: {@code "find cases"}. */
    String purpose();

    /** The classes of case data in the answer or in what is sent; none for pages about no one. */
    DataClass[] shows() default {};

    /** Whether each request leaves an entry in the audit log. What shows case data is. */
    boolean audited() default false;

    /** Whether the user must have proved who they are within the last minutes: exports, keys, factors of signing in. */
    boolean afresh() default false;
}

package org.amparo.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** How large the body of a request to a method of the API may be, where {@link #USUAL} is not enough. */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface BodyLimit {
    /** What a method without a limit of its own takes: 1 MB. */
    int USUAL = 1024 * 1024;

    /** In bytes. */
    int value();
}

package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the header with which a request may be sent again. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        description = "A key of your choice for this one request, 1 to 200 visible characters; remembered for a week.",
        example = "5f0c1c9e-8a3f-4a52-9d3a-2f7f6f1f0b11")
@interface IdempotencyKey {}

package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the header that keeps what has not changed from being sent again. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "If-None-Match",
        in = ParameterIn.HEADER,
        description = "The `ETag` of what you have; if it still holds, the answer is 304 without a body.",
        schema = @Schema(type = "string"))
@interface IfNoneMatch {}

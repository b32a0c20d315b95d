package org.amparo.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the header without which nothing is changed; {@link EntityTags} reads it. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "If-Match",
        in = ParameterIn.HEADER,
        required = true,
        description = "The `ETag` of what the change was made from, in quotation marks.",
        example = "\"1\"",
        schema = @Schema(type = "string"))
public @interface IfMatch {}

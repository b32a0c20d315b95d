package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes reading a section. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(summary = "Reads one section", description = "What stands under its name in the case.")
@ApiResponse(
        responseCode = "200",
        description = "The section.",
        headers = @Header(name = "ETag", description = "The section's version.", schema = @Schema(type = "string")))
@ApiResponse(responseCode = "304", description = "It is what `If-None-Match` names.", content = @Content)
@IfNoneMatch
@interface ReadsSection {}

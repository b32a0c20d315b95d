package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the answers of what registers several persons at once. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "201",
        description = "Registered.",
        headers = @Header(name = "Location", description = "The situation.", schema = @Schema(type = "string")))
@ApiResponse(
        responseCode = "200",
        description = "Registered before, by the same request with the same key.",
        headers = {
            @Header(name = CasesApi.REPLAYED, description = "`true`", schema = @Schema(type = "string")),
            @Header(name = "Location", description = "The situation.", schema = @Schema(type = "string"))
        })
@interface MakesBatch {}

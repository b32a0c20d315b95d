package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.amparo.web.IfMatch;

/** Describes changing a section. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
        summary = "Replaces one section",
        description = "What is not sent is no longer answered. If somebody changed the section since the version that"
                + " `If-Match` names, nothing is written and the answer is 412 with both versions: `current`,"
                + " `submitted`, and the fields `differing`.")
@ApiResponse(
        responseCode = "200",
        description = "The section as it is now.",
        headers = @Header(name = "ETag", description = "The section's version.", schema = @Schema(type = "string")))
@IfMatch
@interface ChangesSection {}

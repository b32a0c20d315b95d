package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the filters of the list of cases. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "number",
        in = ParameterIn.QUERY,
        description = "The beginning of a case number, or its running number alone.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "status",
        in = ParameterIn.QUERY,
        description = "List `case_status`.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "exploitation",
        in = ParameterIn.QUERY,
        description = "List `exploitation`.",
        schema = @Schema(type = "string"))
@Parameter(name = "sex", in = ParameterIn.QUERY, description = "List `sex`.", schema = @Schema(type = "string"))
@Parameter(
        name = "ageBand",
        in = ParameterIn.QUERY,
        description = "List `age_band`.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "nationality",
        in = ParameterIn.QUERY,
        description = "List `country`: ISO 3166-1 alpha-2.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "subdivision",
        in = ParameterIn.QUERY,
        description = "List `subdivision`: ISO 3166-2, where the case was registered.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "from",
        in = ParameterIn.QUERY,
        description = "Registered on or after that day.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        name = "to",
        in = ParameterIn.QUERY,
        description = "Registered on or before that day.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        name = "institution",
        in = ParameterIn.QUERY,
        description = "Id of the registering institution.",
        schema = @Schema(type = "integer", format = "int32"))
@Parameter(
        name = "owner",
        in = ParameterIn.QUERY,
        description = "Sign-in name of the responsible user.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "unassigned",
        in = ParameterIn.QUERY,
        description = "Only cases that nobody is responsible for.",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"true"}))
@Parameter(
        name = "limit",
        in = ParameterIn.QUERY,
        description = "How many on a page.",
        schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "200", defaultValue = "50"))
@Parameter(
        name = "cursor",
        in = ParameterIn.QUERY,
        description = "`next` of the page before.",
        schema = @Schema(type = "string"))
@interface FilterParameters {}

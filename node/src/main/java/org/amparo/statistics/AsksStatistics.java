package org.amparo.statistics;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the filters of statistics, which are as many as the node has dimensions. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "filters",
        in = ParameterIn.QUERY,
        style = ParameterStyle.FORM,
        explode = Explode.TRUE,
        description = "One parameter a filter, named as the dimension, with a code of its list; repeated for several"
                + " codes. `dimension`, repeated, names the dimensions to count; without it all are.",
        schema = @Schema(type = "object"))
@interface AsksStatistics {}

package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A request that asks, where {@code differentFrom} is sent, whether the person is known. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict")
@interface AsksWhoItIs {
    /** How the field is described. */
    String FIELD = "Send it, `[]` at first, to be asked whether the person is one of your own cases: then nothing is"
            + " written, and the answer is 409 with `lookalikes`. Send their numbers here to say that it is somebody else."
            + " Persons whom others know change nothing in the answer.";
}

package org.amparo.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/** Problem details in the description of the API. */
final class DescribedProblems {
    private static final Map<HttpStatus, String> MEANINGS = Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, "Not understood: the JSON, the query or a header. `errors` says where."),
            Map.entry(HttpStatus.UNAUTHORIZED, "Nobody is signed in, or the credentials are wrong."),
            Map.entry(HttpStatus.FORBIDDEN, "Not part of what this user does."),
            Map.entry(HttpStatus.NOT_FOUND, "It does not exist, or is not yours: the two are not told apart."),
            Map.entry(HttpStatus.CONFLICT, "What is there already speaks against it. Nothing was written."),
            Map.entry(HttpStatus.NOT_ACCEPTABLE, "No answer in the format that `Accept` asks for."),
            Map.entry(
                    HttpStatus.PRECONDITION_FAILED,
                    "Somebody changed it since the version that `If-Match` names. Nothing was written."),
            Map.entry(HttpStatus.CONTENT_TOO_LARGE, "The body is too large."),
            Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not `application/json`."),
            Map.entry(HttpStatus.UNPROCESSABLE_CONTENT, "Some answers cannot be right. Nothing was written."),
            Map.entry(HttpStatus.PRECONDITION_REQUIRED, "`If-Match` is missing, or names no version."),
            Map.entry(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts; `Retry-After` says how many seconds to wait."),
            Map.entry(HttpStatus.INTERNAL_SERVER_ERROR, "The fault is ours; `incident` finds it in the log."),
            Map.entry(HttpStatus.SERVICE_UNAVAILABLE, "Not available for the moment."));

    private DescribedProblems() {}

    /** {@code NotFound}. */
    static String name(HttpStatus status) {
        var name = new StringBuilder();
        for (var word : status.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }

    static void addTo(OpenAPI description) {
        var components = description.getComponents();
        components.addSchemas("Problem", problem());
        components.addSchemas("FieldProblem", fieldProblem());
        new TreeMap<>(MEANINGS)
                .forEach((status, meaning) -> components.addResponses(name(status), response(status, meaning)));
        components.setSchemas(new TreeMap<>(components.getSchemas()));
    }

    private static ApiResponse response(HttpStatus status, String meaning) {
        var response = new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        switch (status) {
            case UNAUTHORIZED -> response.addHeaderObject("WWW-Authenticate", header("`Bearer`"));
            case PRECONDITION_FAILED -> response.addHeaderObject("ETag", header("The current version."));
            case TOO_MANY_REQUESTS -> response.addHeaderObject("Retry-After", header("Seconds to wait."));
            default -> {}
        }
        return response;
    }

    private static Header header(String meaning) {
        return new Header().description(meaning).schema(text(meaning));
    }

    private static Schema<?> problem() {
        return object("Problem details (RFC 9457).", List.of("type", "title", "status", "detail", "code", "incident"))
                .addProperty("type", text("Address of a page that explains it.").example("/problems/invalid"))
                .addProperty("title", text("In the language asked for.").example("Hay datos por corregir"))
                .addProperty("status", whole("The HTTP status.").example(422))
                .addProperty("detail", text("What to do about it.").example("No se guardó nada."))
                .addProperty("code", text("Stable, for programs.").example("invalid"))
                .addProperty(
                        "incident", text("Finds the request in the node's log.").example("7K2M-QX9C"))
                .addProperty(
                        "errors",
                        typed(new ArraySchema(), "array")
                                .items(new Schema<>().$ref("#/components/schemas/FieldProblem"))
                                .description("What is wrong, field by field."))
                .addProperty("line", whole("Of the JSON, where it could not be read."))
                .addProperty("column", whole("Of the JSON, where it could not be read."))
                .addProperty("current", object("After a conflict: `version` and `content` as they are now.", List.of()))
                .addProperty("submitted", object("After a conflict: `basedOn` and `content` as sent.", List.of()))
                .addProperty(
                        "lookalikes",
                        typed(new ArraySchema(), "array")
                                .items(object(
                                        "A person of your cases: `field`, `number`, `role`, `likeness`.", List.of()))
                                .description("Whom the newcomer may be."))
                .addProperty(
                        "differing",
                        typed(new ArraySchema(), "array")
                                .items(text("Path of a field."))
                                .description("After a conflict: where the two differ."));
    }

    private static Schema<?> fieldProblem() {
        return object("What is wrong with one field.", List.of("field", "code", "message"))
                .addProperty("field", text("Its path in the request.").example("profile.ageAtRegistration"))
                .addProperty("code", text("Stable, for programs.").example("out_of_range"))
                .addProperty("message", text("In the language asked for.").example("Debe estar entre 0 y 120."));
    }

    private static Schema<?> object(String meaning, List<String> required) {
        var object = typed(new JsonSchema(), "object").description(meaning);
        return required.isEmpty() ? object : object.required(required);
    }

    private static Schema<?> text(String meaning) {
        return typed(new StringSchema(), "string").description(meaning);
    }

    private static Schema<?> whole(String meaning) {
        return typed(new IntegerSchema().format(null), "integer").description(meaning);
    }

    /** OpenAPI 3.1 writes the types, 3.0 the type. */
    private static Schema<?> typed(Schema<?> schema, String type) {
        return schema.types(java.util.Set.of(type));
    }
}

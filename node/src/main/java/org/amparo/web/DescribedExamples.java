package org.amparo.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whole examples of what is sent, put together from the examples of the single fields. A test sends them. */
final class DescribedExamples {
    private static final String REFERENCE = "#/components/schemas/";

    @SuppressWarnings("rawtypes") // as the library has them
    private final Map<String, Schema> schemas;

    private DescribedExamples(OpenAPI description) {
        this.schemas = description.getComponents().getSchemas();
    }

    static void addTo(OpenAPI description) {
        var examples = new DescribedExamples(description);
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(examples::describe);
    }

    private void describe(Operation operation) {
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(this::describe);
        }
    }

    private void describe(MediaType sent) {
        of(sent.getSchema()).ifPresent(sent::setExample);
    }

    /** Nothing where the description of a field gives none: then it need not be sent. */
    private Optional<Object> of(Schema<?> schema) {
        if (schema.get$ref() != null) {
            var referred = schemas.get(schema.get$ref().substring(REFERENCE.length()));
            return referred == null ? Optional.empty() : of(referred);
        }
        if (schema.getExample() != null) {
            return Optional.of(schema.getExample());
        }
        if (schema.getItems() != null) {
            return of(schema.getItems()).map(List::of);
        }
        if (schema.getProperties() == null) {
            return schema.getAdditionalProperties() == null ? Optional.empty() : Optional.of(Map.of());
        }
        var example = new LinkedHashMap<String, Object>();
        schema.getProperties().forEach((name, property) -> of(property).ifPresent(value -> example.put(name, value)));
        return example.isEmpty() ? Optional.empty() : Optional.of(example);
    }
}

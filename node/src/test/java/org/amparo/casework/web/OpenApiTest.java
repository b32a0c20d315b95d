package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.web.ApiClient.Answer;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API is OpenAPI, is whole, and is true of the running program. */
@NodeTest
class OpenApiTest {
    private static final String DESCRIPTION = "/api/v1/openapi.json";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    private ApiClient api;
    private ObjectNode described;
    private OpenAPI openApi;

    @BeforeEach
    void read() {
        Viewer viewer = users.user(Role.CASE_WORKER);
        api = ApiClient.of(port, users.bearer(viewer));
        described = (ObjectNode) api.get(DESCRIPTION).json();
        openApi = parse(described.toString());
    }

    private static OpenAPI parse(String description) {
        var options = new ParseOptions();
        var read = new OpenAPIV3Parser().readContents(description, List.of(), options);
        assertThat(read.getMessages()).isEmpty();
        return read.getOpenAPI();
    }

    @Test
    void itIsOpenApi31() {
        assertThat(openApi.getSpecVersion()).isEqualTo(SpecVersion.V31);
        assertThat(described.get("openapi").asString()).startsWith("3.1");
        assertThat(ApiClient.nobody(port).get(DESCRIPTION + ".yaml").status()).isIn(401, 404);
        assertThat(api.get(DESCRIPTION + ".yaml").status()).isEqualTo(404);
    }

    @Test
    void everyOperationHasAReadableNameOfItsOwn() {
        var names =
                operations().values().stream().map(Operation::getOperationId).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)+"));
        assertThat(operations().values()).allSatisfy(operation -> {
            assertThat(operation.getSummary()).isNotBlank();
            assertThat(operation.getTags()).hasSize(1);
        });
    }

    @Test
    void everyRouteOfTheApiIsDescribedAndNoOther() throws IOException {
        var routes = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/golden/routes.txt"))) {
            var words = line.split(" +");
            if (words[1].startsWith("/api/v1/") && !words[1].equals(DESCRIPTION)) {
                routes.add(words[0] + " " + words[1]);
            }
        }
        assertThat(operations().keySet()).containsExactlyElementsOf(routes);
    }

    @Test
    void everyOperationTellsItsErrorsAsProblems() {
        operations().forEach((route, operation) -> {
            var errors = new TreeSet<String>();
            operation.getResponses().forEach((status, response) -> {
                if (status.compareTo("400") >= 0) {
                    errors.add(status);
                    var name = response.get$ref().substring(response.get$ref().lastIndexOf('/') + 1);
                    var problem = described.at("/components/responses/" + name + "/content");
                    assertThat(problem.at("/application~1problem+json/schema/$ref")
                                    .asString())
                            .as(route)
                            .endsWith("/Problem");
                }
            });
            assertThat(errors).as(route).contains("400", "401", "403", "406", "500", "503");
            if (route.contains("{")) {
                assertThat(errors).as(route).contains("404");
            }
            if (operation.getRequestBody() != null) {
                assertThat(errors).as(route).contains("413", "415", "422");
            }
            if (route.startsWith("PUT")) {
                assertThat(errors).as(route).contains("412", "428");
            }
        });
    }

    @Test
    void theHeadersThatMatterAreDescribed() {
        var operations = operations();
        operations.forEach((route, operation) -> {
            var asked = operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn().equals("header"))
                    .map(Parameter::getName)
                    .toList();
            if (route.startsWith("PUT")) {
                assertThat(asked).as(route).contains("If-Match");
            }
            if (operation.getResponses().containsKey("304")) {
                assertThat(asked).as(route).contains("If-None-Match");
                assertThat(headers(operation)).as(route).contains("ETag");
            }
            // What makes something, and may be sent again; a search only answers.
            assertThat(asked.contains("Idempotency-Key"))
                    .as(route)
                    .isEqualTo(route.startsWith("POST")
                            && operation.getResponses().keySet().containsAll(List.of("200", "201")));
            operation
                    .getParameters()
                    .forEach(parameter -> assertThat(parameter.getDescription())
                            .as(route + " " + parameter.getName())
                            .isNotBlank());
        });
        assertThat(headers(operation("GET /api/v1/cases"))).contains("Link");
        assertThat(operation("GET /api/v1/cases/{number}/identity").getParameters())
                .anyMatch(parameter -> parameter.getName().equals("Amparo-Purpose") && parameter.getRequired());
    }

    @Test
    void whatTheExamplesSendTheApiTakes() {
        var made = api.post("/api/v1/cases", example("post", "/api/v1/cases"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var path = made.header("Location").orElseThrow();
        var batch = api.post("/api/v1/situations", example("post", "/api/v1/situations"));
        assertThat(batch.status()).as(batch.text()).isEqualTo(201);
        var situation = batch.header("Location").orElseThrow();
        var sent = new ArrayList<String>();
        operations().forEach((route, operation) -> {
            // What custodians send, nobody can send twice: see ErasurePagesTest. Files: see SealedUploadsTest. Pairs
            // need two persons who are alike: see DuplicatesApiTest. What States and the Secretariat send about the
            // plan and the directory, a case worker does not: see NegotiationApiTest, ReceiveSubmissionTest and
            // DirectoryTest.
            if (route.contains("/attachments")
                    || route.contains("/duplicates")
                    || route.contains("/plan/")
                    || route.contains("/directory/")
                    || operation.getRequestBody() == null
                    || route.equals("POST /api/v1/tokens")
                    || route.contains("/custody/")) {
                return;
            }
            var method = route.substring(0, route.indexOf(' '));
            var template = route.substring(route.indexOf(' ') + 1);
            var body = known(example(method.toLowerCase(java.util.Locale.ROOT), template), path);
            var address = template.startsWith("/api/v1/cases/{number}")
                    ? template.replace("/api/v1/cases/{number}", path)
                    : template.replace("/api/v1/situations/{reference}", situation);
            var answer =
                    method.equals("PUT") ? api.with("If-Match", "\"1\"").put(address, body) : api.post(address, body);
            assertThat(answer.status())
                    .as(route + " " + body + " " + answer.text())
                    .isBetween(200, 299);
            sent.add(route);
        });
        assertThat(sent).hasSizeGreaterThan(12);
    }

    @Test
    void answersAreAsTheyAreDescribed() {
        var made = api.post("/api/v1/cases", Samples.FULL.replace("marta.quispe", "nadie"));
        matches("post", "/api/v1/cases", made);
        var path = made.header("Location").orElseThrow();
        var cases = "/api/v1/cases/{number}";
        matches("get", cases, api.get(path));
        for (var section :
                List.of("overview", "profile", "trafficking", "events", "perpetrators", "referrals", "local")) {
            var read = api.get(path + "/sections/" + section);
            matches("get", cases + "/sections/" + section, read);
        }
        matches(
                "put",
                cases + "/sections/events",
                api.with("If-Match", "\"1\"").put(path + "/sections/events", "[{\"stage\": \"transit\"}]"));
        var conflict = api.with("If-Match", "\"1\"").put(path + "/sections/events", "[]");
        assertThat(conflict.status()).isEqualTo(412);
        matches("put", cases + "/sections/events", conflict);
        matches("post", cases + "/notes", api.post(path + "/notes", "{}"));
        api.post(path + "/notes", "{\"text\": \"x\"}");
        api.post(path + "/participants", "{\"role\": \"witness\"}");
        matches("get", cases, api.get(path));
        matches("get", cases + "/history", api.get(path + "/history"));
        matches("get", cases + "/owner", api.get(path + "/owner"));
        matches("get", cases + "/colleagues", api.get(path + "/colleagues"));
        api.post(path + "/team", known(example("post", cases + "/team"), path));
        matches("get", cases + "/team", api.get(path + "/team"));
        matches("post", cases + "/team", api.post(path + "/team", "{\"purpose\": \"x\"}"));
        matches(
                "post",
                "/api/v1/break-glass",
                api.post("/api/v1/break-glass", known(example("post", "/api/v1/break-glass"), path)));
        matches(
                "get",
                cases + "/identity",
                api.with("Amparo-Purpose", "assistance").get(path + "/identity"));
        matches("get", cases + "/identity", api.get(path + "/identity"));
        matches("get", cases, api.get("/api/v1/cases/VA-1900-000000-0"));
        matches("get", "/api/v1/cases", api.get("/api/v1/cases?limit=1"));
        matches("get", "/api/v1/cases", api.get("/api/v1/cases?x=1"));
        matches("get", "/api/v1/cases", ApiClient.nobody(port).get("/api/v1/cases"));
        matches("post", "/api/v1/cases", api.post("/api/v1/cases", "{"));
        matches("get", "/api/v1/queue", api.get("/api/v1/queue"));
        var batch = api.post("/api/v1/situations", example("post", "/api/v1/situations"));
        matches("post", "/api/v1/situations", batch);
        matches("get", "/api/v1/situations", api.get("/api/v1/situations"));
        matches(
                "get",
                "/api/v1/situations/{reference}",
                api.get(batch.header("Location").orElseThrow()));
        matches("get", "/api/v1/code-lists", api.get("/api/v1/code-lists"));
        matches("get", "/api/v1/code-lists/{id}", api.get("/api/v1/code-lists/industry"));
        matches("get", "/api/v1/statistics", api.get("/api/v1/statistics?sex=female&dimension=sex"));
        matches("get", "/api/v1/statistics", api.get("/api/v1/statistics?nothing=1"));
        matches("get", "/api/v1/collections", api.get("/api/v1/collections"));
        matches("post", "/api/v1/tokens", ApiClient.nobody(port).post("/api/v1/tokens", "{\"username\": \"x\"}"));
    }

    /** The same body about a case and an institution that there are. */
    private String known(String body, String path) {
        return body.replace("VA-2026-000123-4", path.substring(path.lastIndexOf('/') + 1))
                .replaceFirst(
                        "\"institution\":3\\b",
                        "\"institution\":"
                                + users.institution(java.util.Optional.empty()).value());
    }

    private String example(String method, String path) {
        var sent = at(method, path).at("/requestBody/content/application~1json/example");
        assertThat(sent.isMissingNode()).as(method + path).isFalse();
        return sent.toString();
    }

    private JsonNode at(String method, String path) {
        return described.get("paths").get(path).get(method);
    }

    /** Every member of the answer is described, and is what the description says. */
    private void matches(String method, String path, Answer answer) {
        var response = at(method, path).get("responses").get(Integer.toString(answer.status()));
        assertThat(response).as("%s %s %s", method, path, answer.status()).isNotNull();
        if (response.has("$ref")) {
            response = described.at(response.get("$ref").asString().substring(1));
        }
        var type = answer.header("Content-Type").orElseThrow().replaceFirst(";.*", "");
        var content = response.get("content").get(type);
        assertThat(content)
                .as("%s %s %s %s", method, path, answer.status(), type)
                .isNotNull();
        var schema = (ObjectNode) content.get("schema").deepCopy();
        schema.set("components", closed(described.get("components").deepCopy()));
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(answer.json());
        assertThat(errors).as("%s %s %s", method, path, answer.text()).isEmpty();
    }

    /** What is not described is not answered; the parts of a problem that show two versions are open. */
    private static JsonNode closed(JsonNode components) {
        components.get("schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return components;
    }

    private Map<String, Operation> operations() {
        var operations = new java.util.TreeMap<String, Operation>();
        openApi.getPaths()
                .forEach((path, item) ->
                        methods(item).forEach((method, operation) -> operations.put(method + " " + path, operation)));
        return operations;
    }

    private Operation operation(String route) {
        return Objects.requireNonNull(operations().get(route));
    }

    private static Set<String> headers(Operation operation) {
        return Objects.requireNonNull(operation.getResponses().get("200"))
                .getHeaders()
                .keySet();
    }

    private static Map<HttpMethod, Operation> methods(PathItem item) {
        return item.readOperationsMap();
    }
}

package org.amparo.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of all of it; the rooms describe their own methods. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TEXT = """
            The REST API of an Amparo node.

            **Signing in.** `POST /api/v1/tokens` gives a token for twelve hours; send it as `Authorization: Bearer …`. \
            A browser that is signed in may use its session instead, with the header `X-CSRF-TOKEN` on every request \
            that changes something.

            **Codes.** Answers are codes of lists; labels in four languages belong to the lists. `unknown`, \
            `not_asked` and `refused` are answers of every list, and are not the same.

            **Dates** may be as exact as is known: `2019`, `2019-05` or `2019-05-17`.

            **Strictness.** A property or a filter that is misspelt is refused, never ignored.

            **Errors** are problem details (RFC 9457) with a stable `code`; `title`, `detail` and the messages come in \
            the language of `Accept-Language` (es, en, pt, fr). What does not exist and what is not yours are the same \
            404.

            **Audit.** Every request that shows or changes a case leaves an entry, 304 included.
            """;

    /** Who asks, and how the page looks, do not come from the client. */
    ApiDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Words.class, Page.class, Form.class, StreamedFile.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Amparo")
                        .version("v1")
                        .description(TEXT)
                        .license(new License()
                                .name("EUPL-1.2")
                                .url("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12")))
                .servers(List.of(new Server().url("/").description("This node")))
                .security(List.of(
                        new SecurityRequirement().addList("token"), new SecurityRequirement().addList("session")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token of `POST /api/v1/tokens`."))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("amparo")
                                        .description("The session of a browser that is signed in.")));
    }

    @Bean
    GlobalOperationCustomizer describedRoutes() {
        return DescribedRoute::describe;
    }

    @Bean
    GlobalOpenApiCustomizer describedProblems() {
        return description -> {
            DescribedProblems.addTo(description);
            DescribedExamples.addTo(description);
            description.getComponents().addSchemas("JsonNode", new Schema<>().description("Any JSON value."));
        };
    }
}

package org.amparo.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the compiled jte template of a view name. Before every other resolver, for Spring's own would negotiate content
 * types that pages do not have.
 */
@Component
class Templates implements ViewResolver, Ordered {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "amparo.pages");

    @Override
    public @Nullable View resolveViewName(String viewName, Locale language) {
        return engine.hasTemplate(viewName + ".jte")
                ? (model, request, response) -> render(viewName, filled(model), response)
                : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private static Map<String, Object> filled(@Nullable Map<String, ?> model) {
        return model == null ? Map.of() : new HashMap<>(model);
    }

    /** The answer as text, for what is not sent as a page. */
    String text(String viewName, Map<String, Object> model) {
        StringOutput text = new StringOutput();
        engine.render(viewName + ".jte", model, text);
        return text.toString();
    }

    /** Written whole before the first byte leaves, so that a fault becomes an error page and not half a page. */
    void render(String viewName, Map<String, Object> model, HttpServletResponse response) throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        engine.render(viewName + ".jte", model, html);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}

package org.amparo.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pages that show every tag, filled with what pages of a case hold. */
@TestComponent
@RestController
class TagGallery {
    private static final FieldErrors ERRORS = FieldErrors.of(
            new FieldError("name", "Escriba cómo llamar a la persona"),
            new FieldError("exploitation", "Elija al menos una forma de explotación"),
            new FieldError("began", "El año debe tener cuatro cifras"));
    private static final List<Choice> FORMS = List.of(
            Choice.of("sexual", "Explotación sexual").withHint("También por internet"),
            Choice.of("labour", "Trabajo forzado"),
            Choice.of("other", "Otra").opening("more"),
            Choice.of("not_asked", "No se preguntó").clearingOthers());

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, TagGallery.class.getClassLoader(), "amparo.pages");

    /** What fails before any controller is reached. */
    @Bean
    static Filter brokenFilter() {
        return (request, response, chain) -> {
            if (request instanceof jakarta.servlet.http.HttpServletRequest asked
                    && asked.getRequestURI().equals("/broken-filter")
                    && request.getDispatcherType() == jakarta.servlet.DispatcherType.REQUEST) {
                throw new IllegalStateException("Ana Pineda");
            }
            chain.doFilter(request, response);
        };
    }

    @GetMapping(value = "/gallery/{part}", produces = "text/html;charset=UTF-8")
    void show(@PathVariable String part, Page page, HttpServletResponse response) throws IOException {
        String body = switch (part) {
            case "forms" -> forms(page);
            case "lists" -> lists(page);
            default -> figures(page);
        };
        StringOutput html = new StringOutput();
        engine.render(
                "layout/page.jte",
                Map.of(
                        "page", page,
                        "title", "Piezas",
                        "errors", part.equals("forms"),
                        "crumbs", List.of(new Link("Casos", "/cases")),
                        "content", raw("<h1 class=\"govuk-heading-l\">Piezas</h1>" + body)),
                html);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html.toString());
    }

    private String forms(Page page) {
        List<Step> steps = List.of(
                new Step("La persona", Step.State.DONE, "/a"),
                new Step("Situación", Step.State.CURRENT, ""),
                new Step("Revisar", Step.State.TO_DO, ""));
        return tag("steps", page, "steps", steps)
                + "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">"
                + tag("errorSummary", page, "errors", ERRORS)
                + "<form method=\"post\">"
                + tag(
                        "textInput",
                        page,
                        "name",
                        "name",
                        "label",
                        "Cómo llamarla",
                        "hint",
                        "Un nombre basta",
                        "errors",
                        ERRORS)
                + tag("textInput", page, "name", "money", "label", "Compensación", "prefix", "$", "width", "10")
                + tag("password", page, "name", "secret", "label", "Contraseña")
                + tag(
                        "checkboxes",
                        page,
                        "name",
                        "exploitation",
                        "legend",
                        "Formas de explotación",
                        "choices",
                        FORMS,
                        "errors",
                        ERRORS,
                        "opened",
                        raw(tag("textInput", page, "name", "which", "label", "¿Cuál?")))
                + tag("dateInput", page, "name", "began", "legend", "¿Desde cuándo?", "partial", true, "errors", ERRORS)
                + tag(
                        "radios",
                        page,
                        "name",
                        "online",
                        "legend",
                        "¿La captaron por internet?",
                        "inline",
                        true,
                        "choices",
                        List.of(Choice.of("yes", "Sí"), Choice.of("no", "No"), Choice.of("unknown", "No se sabe")))
                + tag(
                        "select",
                        page,
                        "name",
                        "country",
                        "label",
                        "País",
                        "empty",
                        "Elija",
                        "choices",
                        List.of(Choice.of("HN", "Honduras"), Choice.of("NI", "Nicaragua")))
                + tag(
                        "search",
                        page,
                        "name",
                        "language",
                        "label",
                        "Idioma",
                        "choices",
                        List.of(Choice.of("spa", "Español"), Choice.of("miq", "Miskito")))
                + tag("textarea", page, "name", "notes", "label", "Lo que conviene saber", "max", 300)
                + "<div class=\"govuk-button-group\">" + part("button", "label", "Continuar")
                + part("button", "label", "Guardar", "kind", "secondary") + "</div></form>"
                + part("details", "summary", "¿Qué es criminalidad forzada?", "content", raw("<p>Una explotación.</p>"))
                + "</div></div>";
    }

    private String lists(Page page) {
        String head = part("heading", "label", "Número", "href", "/x", "sort", "descending")
                + part("heading", "label", "Estado")
                + part("heading", "label", "Registrado", "low", true);
        String row = "<tr class=\"govuk-table__row\"><th class=\"govuk-table__header\" scope=\"row\">"
                + "<a href=\"/x\">AUR-2024-01873</a></th>"
                + part(
                        "cell",
                        "label",
                        "Estado",
                        "content",
                        raw(part("tag", "text", "Espera decisión", "colour", "yellow")))
                + part("cell", "label", "Registrado", "value", "14 mar 2024", "low", true) + "</tr>";
        Moment moment = new Moment(
                "Cambió la situación",
                "18 mar 2024, 10:42 · Ana Pineda",
                true,
                List.of(new Moment.Detail("Medios de control", "Deudas", "Deudas, amenazas")));
        return tag(
                        "tabs",
                        page,
                        "label",
                        "Partes",
                        "tabs",
                        List.of(new Link("Resumen", page.path()), new Link("Historia", "/h")))
                + "<div class=\"am-work\">"
                + tag(
                        "filterPanel",
                        page,
                        "action",
                        "/x",
                        "active",
                        2,
                        "results",
                        "found",
                        "content",
                        raw(tag("textInput", page, "name", "number", "label", "Número", "type", "search")))
                + "<section id=\"found\" aria-label=\"Casos\">"
                + tag("chips", page, "chips", List.of(new Link("Espera decisión", "/x")))
                + part("table", "caption", "Casos", "head", raw(head), "body", raw(row + row))
                + tag("pagination", page, "newerHref", "/n", "olderHref", "/o") + "</section></div>"
                + tag(
                        "card",
                        page,
                        "title",
                        "La persona",
                        "changeHref",
                        "/c",
                        "content",
                        raw(tag("row", page, "label", "Sexo", "value", "Mujer", "changeHref", "/c")
                                + tag("row", page, "label", "Discapacidad")))
                + tag("timeline", page, "moments", List.of(moment, moment), "level", 2)
                + tag("notice", page, "text", "Se guardó.", "success", true)
                + tag(
                        "emptyState",
                        page,
                        "title",
                        "Todavía no hay casos",
                        "text",
                        "Aparecerán aquí.",
                        "actions",
                        raw(part("linkButton", "label", "Registrar", "href", "/r")))
                + tag("backLink", page, "href", "/b");
    }

    private String figures(Page page) {
        List<Bar> sexes = List.of(Bar.of("Mujeres", 2210), Bar.of("Hombres", 1041), Bar.withheld("Otro"));
        List<Bar> years = IntStream.rangeClosed(2015, 2024)
                .mapToObj(year -> year == 2020 ? Bar.withheld("2020") : Bar.of("" + year, 20L * (year - 2000)))
                .toList();
        return tag("chartKey", page, "threshold", 11) + "<div class=\"am-charts\">"
                + tag(
                        "columnChart",
                        page,
                        "title",
                        "Por año",
                        "heading",
                        "Año",
                        "bars",
                        years,
                        "note",
                        "2024 llega hasta marzo.")
                + tag("barChart", page, "title", "Sexo", "heading", "Sexo", "bars", sexes, "total", 3260L)
                + tag("barChart", page, "title", "Sexo de las personas adultas", "heading", "Sexo", "bars", sexes)
                + "</div>";
    }

    private String tag(String name, Page page, Object... parameters) {
        Map<String, Object> named = named(parameters);
        named.put("page", page);
        return render(name, named);
    }

    private String part(String name, Object... parameters) {
        return render(name, named(parameters));
    }

    private static Map<String, Object> named(Object... parameters) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put((String) parameters[i], parameters[i + 1]);
        }
        return named;
    }

    private String render(String name, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render("tag/" + name + ".jte", parameters, output);
        return output.toString();
    }

    private static Content raw(String html) {
        return output -> output.writeContent(html);
    }
}

package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;

@SpringJUnitWebConfig(WebRoom.class)
class TagsTest {
    private static final String HOSTILE = "x\"'><i>${1+1}</i>";
    private static final Path TEMPLATES = Path.of("src/main/jte");

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, TagsTest.class.getClassLoader(), "amparo.pages");

    @Autowired
    private Shell shell;

    static Stream<String> tags() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES.resolve("tag"))) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> TEMPLATES.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tags")
    void whatSomebodyTypedIsShownAsText(String tag) {
        Map<String, Object> hostile = new HashMap<>();
        engine.getParamInfo(tag).forEach((name, type) -> hostile.put(name, argument(name, type)));
        String html = render(tag, hostile);
        assertThat(html).doesNotContain("\"'><i>");
        assertThat(html.replaceAll("=\"[^\"]*\"", "")).doesNotContain("<i>");
    }

    private Object argument(String name, Class<?> type) {
        if (type == Page.class) {
            return shell.page(request());
        }
        if (type == String.class) {
            return name.equals("name") || name.equals("id") ? "field" : HOSTILE;
        }
        if (type == FieldErrors.class) {
            return FieldErrors.of(new FieldError("field", HOSTILE));
        }
        if (type == Content.class) {
            return (Content) output -> output.writeUserContent(HOSTILE);
        }
        if (type == DateAnswer.class) {
            return new DateAnswer(HOSTILE, HOSTILE, HOSTILE);
        }
        if (type == Bar.class) {
            return Bar.of(HOSTILE, 3);
        }
        if (type == Choice.class) {
            return Choice.of(HOSTILE, HOSTILE).withHint(HOSTILE).opening(HOSTILE);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return things(name);
        }
        return type == boolean.class ? (Object) true : type == long.class ? (Object) 7L : (Object) 7;
    }

    private static List<?> things(String name) {
        return switch (name) {
            case "choices" ->
                List.of(
                        Choice.of(HOSTILE, HOSTILE),
                        Choice.of("b", HOSTILE)
                                .withHint(HOSTILE)
                                .clearingOthers()
                                .opening(HOSTILE));
            case "steps" ->
                List.of(new Step(HOSTILE, Step.State.DONE, "/a"), new Step(HOSTILE, Step.State.CURRENT, ""));
            case "bars", "more" -> List.of(Bar.of(HOSTILE, 12), Bar.withheld(HOSTILE));
            case "moments" ->
                List.of(new Moment(HOSTILE, HOSTILE, true, List.of(new Moment.Detail(HOSTILE, HOSTILE, HOSTILE))));
            case "chips", "tabs", "crumbs" -> List.of(new Link(HOSTILE, HOSTILE));
            case "values" -> List.of(HOSTILE);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void anErrorLeadsToItsFieldAndTheFieldSaysIt() {
        FieldErrors errors = FieldErrors.of(new FieldError("profile.age", "Falta la edad"));
        assertThat(render("tag/errorSummary.jte", Map.of("page", page(), "errors", errors)))
                .contains("<a href=\"#profile.age\">Falta la edad</a>");
        assertThat(render(
                        "tag/textInput.jte",
                        Map.of("page", page(), "name", "profile.age", "label", "Edad", "errors", errors, "hint", "x")))
                .contains("id=\"profile.age\"")
                .contains("aria-describedby=\"profile.age-hint profile.age-error\"")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void aFieldWithoutErrorOrHintDescribesNothing() {
        assertThat(render("tag/textInput.jte", Map.of("page", page(), "name", "age", "label", "Edad")))
                .doesNotContain("aria-describedby")
                .doesNotContain("aria-invalid")
                .contains("autocomplete=\"off\"");
    }

    @Test
    void aWithheldNumberIsNeitherWrittenNorDrawn() {
        String chart = render(
                "tag/barChart.jte",
                Map.of(
                        "page",
                        page(),
                        "title",
                        "Sexo",
                        "heading",
                        "Sexo",
                        "bars",
                        List.of(Bar.of("Mujeres", 2210), Bar.withheld("Otro")),
                        "total",
                        2217L));
        assertThat(chart).contains("Reservado").contains("am-bar--withheld").contains("width=\"100%\"");
        assertThat(chart).doesNotContain(">7<").doesNotContain("0%</td>\n</tr>");
    }

    @Test
    void furtherRowsAreDrawnOnTheScaleOfTheFirst() {
        String chart = render(
                "tag/barChart.jte",
                Map.of(
                        "page",
                        page(),
                        "title",
                        "Nacionalidad",
                        "heading",
                        "Nacionalidad",
                        "bars",
                        List.of(Bar.of("Honduras", 200)),
                        "more",
                        List.of(Bar.of("Belice", 50)),
                        "total",
                        10_000L));
        assertThat(chart).contains("width=\"100%\"", "width=\"25%\"");
        assertThat(chart).contains("10,000").contains("&lt;1");
    }

    @Test
    void whatOnlySaysWhyNothingIsKnownStandsApart() {
        String chart = render(
                "tag/barChart.jte",
                Map.of(
                        "page",
                        page(),
                        "title",
                        "Sexo",
                        "heading",
                        "Sexo",
                        "bars",
                        List.of(Bar.of("Mujer", 20), Bar.of("Se desconoce", 5).standingApart())));
        assertThat(chart).containsOnlyOnce("class=\"am-bars__apart\"");
    }

    @Test
    void whySomethingIsNotAnsweredFollowsTheAnswersInARowOfItsOwn() {
        String boxes = render(
                "tag/checkboxes.jte",
                Map.of(
                        "page", page(),
                        "name", "means",
                        "legend", "Medios",
                        "values", List.of("unknown"),
                        "choices",
                                List.of(
                                        Choice.of("unknown", "Se desconoce").clearingOthers(),
                                        Choice.of("threats", "Amenazas"))));
        assertThat(boxes.indexOf("Amenazas")).isLessThan(boxes.indexOf("am-silent"));
        assertThat(boxes.indexOf("am-silent")).isLessThan(boxes.indexOf("Se desconoce"));
        assertThat(boxes).containsOnlyOnce(" checked").containsOnlyOnce("id=\"means\"");
    }

    @Test
    void onlyTheChosenOptionIsSelected() {
        assertThat(render(
                        "tag/select.jte",
                        Map.of(
                                "page", page(),
                                "name", "sex",
                                "label", "Sexo",
                                "value", "female",
                                "choices", List.of(Choice.of("male", "Hombre"), Choice.of("female", "Mujer")))))
                .contains("<option value=\"female\" selected>")
                .contains("<option value=\"male\">");
    }

    private Page page() {
        return shell.page(request());
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Language", "es");
        return request;
    }

    private String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template, parameters, output);
        return output.toString();
    }
}

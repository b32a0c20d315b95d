package org.amparo.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringJUnitWebConfig({WebRoom.class, WebRoom.Api.class})
class ProblemsTest {
    private MockMvc web;

    @BeforeEach
    void start(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aProblemOfTheApiNamesTheFieldInTheReadersLanguage() throws Exception {
        web.perform(get("/api/v1/things/7").header("Accept-Language", "pt-BR"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string("Content-Language", "pt"))
                .andExpect(jsonPath("$.type").value("/problems/invalid"))
                .andExpect(jsonPath("$.code").value("invalid"))
                .andExpect(jsonPath("$.status").value(422))
                .andExpect(jsonPath("$.title").value("Há dados a corrigir"))
                .andExpect(jsonPath("$.incident").isNotEmpty())
                .andExpect(jsonPath("$.errors[0].field").value("profile.age"))
                .andExpect(jsonPath("$.errors[0].code").value("missing"))
                .andExpect(jsonPath("$.errors[0].message").value("Falta este dado."));
    }

    @Test
    void malformedJsonIsAProblem() throws Exception {
        web.perform(post("/api/v1/things")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unreadable"))
                .andExpect(jsonPath("$.errors[0].field").value("$"))
                .andExpect(jsonPath("$.errors[0].code").value("not_json"));
    }

    @Test
    void aValueOfTheWrongTypeNamesItsPlace() throws Exception {
        web.perform(post("/api/v1/things")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"x\",\"age\":3,\"years\":[1,\"Ana\"]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("years[1]"))
                .andExpect(jsonPath("$.errors[0].code").value("wrong_type"))
                .andExpect(content().string(not(containsString("Ana"))));
    }

    @Test
    void aParameterOfTheWrongTypeIsNamed() throws Exception {
        web.perform(get("/api/v1/things").param("limit", "Ana"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        web.perform(get("/api/v1/things"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("missing"));
    }

    @Test
    void anAddressWithANumberThatIsNoneDoesNotExist() throws Exception {
        web.perform(get("/api/v1/things/Ana"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not_found"));
    }

    @Test
    void aRouteOfTheApiThatDoesNotExistIsAProblemToo() throws Exception {
        web.perform(get("/api/v1/nothing"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aMethodThatIsNotAllowedSaysWhichAre() throws Exception {
        web.perform(delete("/api/v1/things"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().exists("Allow"))
                .andExpect(jsonPath("$.code").value("method_not_allowed"));
    }

    @Test
    void anUnknownFormatIsAProblem() throws Exception {
        web.perform(post("/api/v1/things").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("unsupported_media_type"));
    }

    @Test
    void aFaultSaysNothingOfWhatItFoundAndHasANumber() throws Exception {
        web.perform(get("/api/v1/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("internal"))
                .andExpect(jsonPath("$.incident").isNotEmpty())
                .andExpect(content().string(not(containsString("Pineda"))));
    }

    @Test
    void aFaultOfAPageIsACalmPage() throws Exception {
        web.perform(get("/broken").header("Accept-Language", "fr"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(containsString("Quelque chose a échoué de notre côté")))
                .andExpect(content().string(not(containsString("Pineda"))));
    }

    @Test
    void theTypeOfAProblemLeadsToItsExplanation() throws Exception {
        web.perform(get("/problems/precondition_failed").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is a newer version")));
        web.perform(get("/problems/nothing")).andExpect(status().isNotFound());
    }
}

package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringJUnitWebConfig(WebRoom.class)
class LanguagesTest {
    private MockMvc web;

    @BeforeEach
    void start(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de;q=0.9, fr;q=0.5 | fr", "pt-BR, en | pt", "de | es", "en;q=0.2, es;q=0.9 | es"})
    void theBrowserIsAskedFirst(String accepted, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", accepted);
        request.setPreferredLocales(Locale.LanguageRange.parse(accepted).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .toList());
        assertThat(new Languages(new PublicAddress("")).resolveLocale(request).getLanguage())
                .isEqualTo(language);
    }

    @Test
    void whoSaysNothingIsSpokenToInSpanish() {
        assertThat(new Languages(new PublicAddress(""))
                        .resolveLocale(new MockHttpServletRequest())
                        .getLanguage())
                .isEqualTo("es");
    }

    @Test
    void theChoiceOnThePageIsRememberedAndWins() throws Exception {
        web.perform(get("/language/pt").param("back", "/statistics?sex=female"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/statistics?sex=female"))
                .andExpect(cookie().value(Languages.COOKIE, "pt"))
                .andExpect(cookie().httpOnly(Languages.COOKIE, true))
                .andExpect(cookie().maxAge(Languages.COOKIE, 365 * 24 * 3600));
        web.perform(get("/").cookie(new Cookie(Languages.COOKIE, "pt")).header("Accept-Language", "fr"))
                .andExpect(content().string(containsString("<html class=\"govuk-template\" lang=\"pt\">")));
    }

    @Test
    void byTlsTheChoiceIsSentByTlsAloneWhoeverSpeaksIt() throws Exception {
        web.perform(get("/language/pt")).andExpect(cookie().secure(Languages.COOKIE, false));
        web.perform(get("/language/pt").secure(true)).andExpect(cookie().secure(Languages.COOKIE, true));
        var behindProxy = new MockHttpServletResponse();
        new Languages(new PublicAddress("https://amparo.example"))
                .setLocale(new MockHttpServletRequest(), behindProxy, Locale.of("pt"));
        assertThat(behindProxy.getHeader("Set-Cookie")).contains("; Secure");
    }

    @Test
    void aCookieThatNobodySetIsIgnored() throws Exception {
        web.perform(get("/").cookie(new Cookie(Languages.COOKIE, "xx\"><b>")).header("Accept-Language", "fr"))
                .andExpect(content().string(containsString("lang=\"fr\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org", "/\\example.org", "/a\nb", "javascript:x", ""})
    void onesWayBackStaysWithinTheNode(String back) throws Exception {
        web.perform(get("/language/en").param("back", back)).andExpect(redirectedUrl("/"));
    }

    @Test
    void aLanguageThatIsNotSpokenDoesNotExist() throws Exception {
        web.perform(get("/language/de")).andExpect(status().isNotFound());
    }

    @Test
    void everyPageOffersTheOthersAndComesBackToItself() throws Exception {
        web.perform(get(URI.create("/problems/invalid?x=1%20%26%202")).header("Accept-Language", "es"))
                .andExpect(content()
                        .string(containsString("/language/pt?back=%2Fproblems%2Finvalid%3Fx%3D1%2520%2526%25202")));
    }
}

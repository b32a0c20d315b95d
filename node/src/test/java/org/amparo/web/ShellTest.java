package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringJUnitWebConfig(WebRoom.class)
class ShellTest {
    @Autowired
    private WebRoom.SignedIn signedIn;

    @Autowired
    private Shell shell;

    private MockMvc web;

    @BeforeEach
    void start(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(new SecurityHeaders(new PublicAddress("")))
                .build();
    }

    @AfterEach
    void signOut() {
        signedIn.nobody();
    }

    @Test
    void theFirstPageSaysWhatThisIsToWhoIsNotSignedIn() throws Exception {
        web.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/sign-in\"")))
                .andExpect(content().string(containsString("data-am-exit")))
                .andExpect(content().string(not(containsString("/sign-out"))));
    }

    @Test
    void theFirstPageLeadsToWork() throws Exception {
        signedIn.as(new Visitor("Ana Pineda", "Procuraduría", Set.of("case_worker")));
        web.perform(get("/")).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/cases"));
        signedIn.as(new Visitor("Luis Amador", "Ministerio", Set.of("administrator")));
        web.perform(get("/")).andExpect(redirectedUrl("/statistics"));
    }

    @Test
    void theNavigationShowsWhatARoleMaySeeAndMarksWhereOneIs() {
        signedIn.as(new Visitor("Ana Pineda", "Procuraduría", Set.of("case_worker")));
        Page page = shell.page(new MockHttpServletRequest("GET", "/cases/AUR-2024-1"));
        assertThat(page.navigation()).extracting(NavigationEntry::path).containsExactly("/cases", "/statistics");
        assertThat(page.isAt(page.navigation().getFirst())).isTrue();
        assertThat(page.isAt(page.navigation().getLast())).isFalse();
        signedIn.nobody();
        assertThat(shell.page(new MockHttpServletRequest("GET", "/")).navigation())
                .isEmpty();
    }

    @Test
    void everyAnswerTellsTheBrowserToRunOnlyOursAndToKeepNothing() throws Exception {
        web.perform(get("/"))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void whoEverCameByTlsComesBackByTlsAlone() throws Exception {
        web.perform(get("/").secure(true)).andExpect(header().string("Strict-Transport-Security", "max-age=31536000"));
        web.perform(get("/")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void pagesHoldNoInlineScriptOrStyle() throws Exception {
        String html = web.perform(get("/")).andReturn().getResponse().getContentAsString();
        assertThat(html).doesNotContain(" style=").doesNotContain("<style").doesNotContainPattern(" on[a-z]+=");
        assertThat(html).doesNotContainPattern("<script(?! src=\"/assets/)");
    }

    @Test
    void aStaticFileHasItsHashInTheAddressAndIsKeptForAYear() throws Exception {
        String html = web.perform(get("/")).andReturn().getResponse().getContentAsString();
        for (String file : new String[] {"amparo-[0-9a-f]{32}\\.css", "htmx\\.min-[0-9a-f]{32}\\.js"}) {
            Matcher address = Pattern.compile("/assets/" + file).matcher(html);
            assertThat(address.find()).as(file).isTrue();
            web.perform(get(address.group()))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", matchesPattern("max-age=31536000, public, immutable")));
        }
    }

    @Test
    void aRedirectDoesNotLeaveTheNode() {
        Page page = shell.page(new MockHttpServletRequest("GET", "/"));
        assertThatThrownBy(() -> page.redirect("https://example.org/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page.redirect("//example.org/")).isInstanceOf(IllegalArgumentException.class);
    }
}

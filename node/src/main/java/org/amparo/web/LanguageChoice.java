package org.amparo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Remembers the language that somebody chose and goes back to the page. A link, so that it needs no session. */
@Controller
class LanguageChoice {
    private final LocaleResolver languages;

    LanguageChoice(LocaleResolver languages) {
        this.languages = languages;
    }

    static String href(Locale language, String back) {
        return UriComponentsBuilder.fromPath("/language/{code}")
                .queryParam("back", "{back}")
                .encode()
                .buildAndExpand(language.getLanguage(), back)
                .toUriString();
    }

    @GetMapping("/language/{code}")
    @Route(who = Audience.ANYONE, purpose = "choose the language")
    ModelAndView choose(
            @PathVariable String code,
            @RequestParam(defaultValue = "/") String back,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.spoken(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        languages.setLocale(request, response, language);
        return page.redirect(LocalPath.isLocal(back) ? back : "/");
    }
}

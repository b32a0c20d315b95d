package org.amparo.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Explains a problem of the API: the page behind the {@code type} of problem details. */
@Controller
class ProblemPage {
    private final Messages messages;

    ProblemPage(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/problems/{code}")
    @Route(who = Audience.ANYONE, purpose = "explain a problem of the API")
    ModelAndView explain(@PathVariable String code, Page page) {
        String ending = ".problem." + code + ".title";
        String key = messages.keys(page.words().locale()).stream()
                .filter(candidate -> candidate.endsWith(ending))
                .sorted()
                .findFirst()
                .orElseThrow(Problem::notFound);
        return page.show("web/problem", new ProblemView(code, key.substring(0, key.length() - ".title".length())));
    }
}

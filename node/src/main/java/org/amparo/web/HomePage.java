package org.amparo.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: what this is, and for who is signed in, straight to work. */
@Controller
class HomePage {
    @GetMapping("/")
    @Route(who = Audience.ANYONE, purpose = "first page")
    ModelAndView home(Page page) {
        return page.navigation().stream()
                .findFirst()
                .map(entry -> page.redirect(entry.path()))
                .orElseGet(() -> page.show("web/home"));
    }
}

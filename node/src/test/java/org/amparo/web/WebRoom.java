package org.amparo.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The room alone, with a visitor, a navigation and a small API that other rooms would bring. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan(basePackageClasses = Page.class)
class WebRoom {
    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2024-03-18T15:42:00Z"), ZoneId.of("America/Bogota"));
    }

    @Bean
    SignedIn signedIn() {
        return new SignedIn();
    }

    @Bean
    NavigationEntry cases() {
        return NavigationEntry.forRoles("web.pages", "/cases", 10, Set.of("case_worker"));
    }

    @Bean
    NavigationEntry statistics() {
        return NavigationEntry.forEveryone("web.filters", "/statistics", 20);
    }

    /** Who is signed in, as a test says. */
    static final class SignedIn implements VisitorSource {
        private Optional<Visitor> visitor = Optional.empty();

        void as(Visitor someone) {
            visitor = Optional.of(someone);
        }

        void nobody() {
            visitor = Optional.empty();
        }

        @Override
        public Optional<Visitor> current() {
            return visitor;
        }
    }

    record Thing(String name, int age, List<Integer> years) {}

    /** What rooms do with problems. */
    @RestController
    static class Api {
        @PostMapping("/api/v1/things")
        Thing create(@RequestBody Thing thing) {
            return thing;
        }

        @GetMapping("/api/v1/things")
        String list(@RequestParam int limit) {
            return "limit " + limit;
        }

        @GetMapping("/api/v1/things/{number}")
        String read(@PathVariable int number) {
            throw Problem.invalid(List.of(FieldProblem.of("profile.age", "missing", "web.flaw.missing")));
        }

        @GetMapping({"/api/v1/broken", "/broken"})
        String broken() {
            throw new IllegalStateException("Ana Pineda, 0801-1990-00001");
        }
    }
}

package org.amparo.access;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.amparo.web.Audience;
import org.amparo.web.Route;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Measures of the running program for a monitor, in the text format of Prometheus. Routes appear as templates. */
@RestController
class MetricsPage {
    private final PrometheusMeterRegistry registry;

    MetricsPage(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @GetMapping(path = "/metrics", produces = "text/plain;version=0.0.4;charset=utf-8")
    @Route(who = Audience.OPERATORS, purpose = "measures of the running program")
    String measures() {
        return registry.scrape();
    }
}

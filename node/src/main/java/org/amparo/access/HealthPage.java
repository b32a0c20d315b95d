package org.amparo.access;

import java.util.Map;
import javax.sql.DataSource;
import org.amparo.web.Audience;
import org.amparo.web.Route;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whatever keeps the node running whether it lives, and whether it can be sent requests. Nothing else. */
@RestController
class HealthPage {
    private static final int SECONDS = 2;

    private final ApplicationAvailability availability;
    private final DataSource connections;

    HealthPage(ApplicationAvailability availability, DataSource connections) {
        this.availability = availability;
        this.connections = connections;
    }

    @GetMapping("/health")
    @Route(who = Audience.ANYONE, purpose = "whether the program lives")
    Map<String, String> lives() {
        return Map.of("status", "up");
    }

    @GetMapping("/health/ready")
    @Route(who = Audience.ANYONE, purpose = "whether requests can be answered")
    ResponseEntity<Map<String, String>> ready() {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && databaseAnswers();
        return ready
                ? ResponseEntity.ok(Map.of("status", "ready"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "not_ready"));
    }

    private boolean databaseAnswers() {
        try (var connection = connections.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (java.sql.SQLException e) {
            return false;
        }
    }
}

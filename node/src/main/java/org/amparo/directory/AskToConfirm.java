package org.amparo.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.amparo.access.Officials;
import org.amparo.access.Role;
import org.amparo.access.UserId;
import org.amparo.access.WorkWaits;
import org.amparo.plan.States;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the focal points of a State, once a step, to confirm what nobody confirmed for long: asked, reminded, and told that
 * the entry is marked as stale. Several nodes may do so at once.
 */
@Component
class AskToConfirm {
    private final Authorities authorities;
    private final Confirmations confirmations;
    private final States states;
    private final Officials officials;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskToConfirm(
            Authorities authorities,
            Confirmations confirmations,
            States states,
            Officials officials,
            ApplicationEventPublisher events,
            Clock clock) {
        this.authorities = authorities;
        this.confirmations = confirmations;
        this.states = states;
        this.officials = officials;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 17, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void ask() {
        LocalDate today = LocalDate.now(clock);
        Set<String> asked = new LinkedHashSet<>();
        for (Entry entry : authorities.all()) {
            Freshness step = Freshness.of(entry.confirmed(), today);
            if (step != Freshness.CONFIRMED && states.isMember(entry.country()) && confirmations.tell(entry, step)) {
                asked.add(entry.country());
            }
        }
        Set<UserId> told = new LinkedHashSet<>();
        asked.forEach(country -> told.addAll(officials.of(country, Set.of(Role.FOCAL_POINT))));
        if (!told.isEmpty()) {
            events.publishEvent(new WorkWaits(told, WorkWaits.Where.DIRECTORY));
        }
    }
}

package org.amparo.casework.web;

import java.util.Set;
import org.amparo.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the header offers to whoever works on cases. The queue comes first: it is where a working day begins. */
@Configuration(proxyBeanMethods = false)
class CaseworkNavigation {
    private static final Set<String> CASE_ROLES = Set.of("front_line", "case_worker", "supervisor", "prosecutor");

    /** Lawyers work on cases of others alone: what they are on the team of, they find in the list. */
    private static final Set<String> TEAM_ROLES =
            Set.of("front_line", "case_worker", "supervisor", "prosecutor", "lawyer");

    @Bean
    NavigationEntry queueEntry() {
        return NavigationEntry.forRoles("casework.nav.queue", "/queue", 10, CASE_ROLES);
    }

    @Bean
    NavigationEntry casesEntry() {
        return NavigationEntry.forRoles("casework.nav.cases", "/cases", 20, TEAM_ROLES);
    }

    @Bean
    NavigationEntry breakGlassEntry() {
        return NavigationEntry.forRoles("casework.nav.breakGlass", BreakGlassPages.PATH, 40, CASE_ROLES);
    }

    @Bean
    NavigationEntry personsEntry() {
        return NavigationEntry.forRoles("casework.nav.persons", "/persons", 25, CASE_ROLES);
    }

    @Bean
    NavigationEntry registerEntry() {
        return NavigationEntry.forRoles("casework.nav.register", "/cases/new", 30, CASE_ROLES);
    }
}

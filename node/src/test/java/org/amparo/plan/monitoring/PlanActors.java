package org.amparo.plan.monitoring;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.access.Access;
import org.amparo.access.Installation;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Installation.NewUser;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.springframework.stereotype.Component;

/** Officials of several States for tests, each at a new institution of the State. */
@Component
public class PlanActors {
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private final TestUsers users;
    private final Installation installation;
    private final Access access;

    PlanActors(TestUsers users, Installation installation, Access access) {
        this.users = users;
        this.installation = installation;
        this.access = access;
    }

    public InstitutionId institution(String country) {
        users.setUp();
        return installation.addInstitution(new NewInstitution(
                Optional.empty(),
                "ministry",
                "Ministerio de prueba " + country + " " + RUNNING.incrementAndGet(),
                country,
                Optional.empty()));
    }

    public Viewer official(String country, Role... roles) {
        return official(institution(country), roles);
    }

    public Viewer official(InstitutionId institution, Role... roles) {
        String name = "plan" + RUNNING.incrementAndGet();
        installation.addInvented(
                new NewUser(name, "Oficial del plan", institution, Set.of(roles), "es", TestUsers.PASSWORD));
        return access.viewerNamed(name).orElseThrow();
    }
}

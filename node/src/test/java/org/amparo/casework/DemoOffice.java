package org.amparo.casework;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.access.Access;
import org.amparo.access.Installation;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Installation.NewUser;
import org.amparo.access.InstitutionId;
import org.amparo.access.NodeProfile;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.springframework.stereotype.Component;

/** Invents institutions and officers for tests; each test gets its own, since classes share a database. */
@Component
public class DemoOffice {
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private final Installation installation;
    private final Access access;

    DemoOffice(Installation installation, Access access) {
        this.installation = installation;
        this.access = access;
    }

    /** A new institution without a parent. */
    public InstitutionId institution() {
        return institution(Optional.empty());
    }

    public InstitutionId institution(Optional<InstitutionId> parent) {
        setUp();
        return installation.addInstitution(
                new NewInstitution(parent, "shelter", "Casa " + RUNNING.incrementAndGet(), "XA", Optional.empty()));
    }

    /** A new officer of the institution. */
    public Viewer officer(InstitutionId institution, Role... roles) {
        var name = "oficial" + RUNNING.incrementAndGet();
        installation.addInvented(
                new NewUser(name, "Oficial de prueba", institution, Set.of(roles), "es", "una frase larga de prueba"));
        return access.viewerNamed(name).orElseThrow();
    }

    /** A case worker of a new institution. */
    public Viewer caseWorker() {
        return officer(institution(), Role.CASE_WORKER);
    }

    private void setUp() {
        if (access.node().isEmpty()) {
            installation.setUp(new NodeProfile("VA", "Valdoria", "XA", "es"));
        }
    }
}

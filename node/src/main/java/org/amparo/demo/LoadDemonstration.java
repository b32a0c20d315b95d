package org.amparo.demo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Access;
import org.amparo.access.Installation;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Installation.NewUser;
import org.amparo.access.InstitutionId;
import org.amparo.casework.CaseImports;
import org.amparo.casework.CaseImports.Row;
import org.amparo.storage.BulkLoading;
import org.amparo.storage.StartFailure;
import org.springframework.stereotype.Component;

/** Takes the demonstration in through the doors that everybody uses. */
@Component
class LoadDemonstration implements Demonstration {
    private static final int AT_ONCE = 2_500;

    private final Access access;
    private final Installation installation;
    private final CaseImports imports;
    private final BulkLoading bulk;

    LoadDemonstration(Access access, Installation installation, CaseImports imports, BulkLoading bulk) {
        this.bulk = bulk;
        this.access = access;
        this.installation = installation;
        this.imports = imports;
    }

    @Override
    public void load(int cases) {
        bulk.transaction(() -> {
            loadAll(cases);
            return cases;
        });
    }

    private void loadAll(int cases) {
        if (access.node().isPresent()) {
            throw new StartFailure("--demo is for an empty node, and this one was set up before:"
                    + " choose another folder with --data, or leave --demo away");
        }
        installation.setUp(DemoCountry.NODE);
        staff(offices());
        cases(cases);
    }

    @Override
    public boolean isLoaded() {
        return access.node().filter(DemoCountry.NODE::equals).isPresent();
    }

    private HashMap<String, InstitutionId> offices() {
        var ids = new HashMap<String, InstitutionId>();
        for (var office : DemoCountry.OFFICES) {
            ids.put(
                    office.name(),
                    installation.addInstitution(new NewInstitution(
                            Optional.ofNullable(ids.get(office.parent())),
                            office.kind(),
                            office.name(),
                            office.country(),
                            office.department())));
        }
        return ids;
    }

    private void staff(HashMap<String, InstitutionId> offices) {
        for (var official : DemoCountry.OFFICIALS) {
            installation.addInvented(new NewUser(
                    official.username(),
                    official.name(),
                    requireNonNull(offices.get(official.office())),
                    Set.of(official.role()),
                    "es",
                    DemoCountry.PASSWORD));
        }
    }

    private void cases(int count) {
        var overseer = access.viewerNamed(DemoCountry.OVERSEER).orElseThrow();
        var session = imports.begin(overseer, "demo", "demo");
        var chunk = new ArrayList<Row>(AT_ONCE);
        DemoCases.stream(DemoCases.SEED, count).forEachOrdered(row -> {
            chunk.add(row);
            if (chunk.size() == AT_ONCE) {
                session.add(List.copyOf(chunk));
                chunk.clear();
            }
        });
        session.add(chunk);
        session.finish("", count, 0);
    }
}

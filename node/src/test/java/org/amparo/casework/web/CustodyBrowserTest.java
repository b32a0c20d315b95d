package org.amparo.casework.web;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CustodyBrowserTest extends BrowserTest {
    @Autowired
    InventedCases invented;

    @Autowired
    AuditLog audit;

    @ParameterizedTest
    @CsvSource({"360,es", "1280,es", "360,fr", "1280,en", "1280,pt"})
    void theDeskOfCustodiansIsAccessible(int width, String language) {
        var officer = users.user(Role.CASE_WORKER);
        invented.some(officer);
        for (long id = 8_000_000; id < 8_000_000 + 90; id++) {
            audit.recordRead(
                    Entry.of(officer.actor(), Optional.of(officer.institution().value()), Action.READ, "case")
                            .on(List.of(id)));
        }
        for (int i = 0; i < 12; i++) {
            var calm = users.user(officer.institution(), Role.CASE_WORKER);
            audit.recordRead(
                    Entry.of(calm.actor(), Optional.of(calm.institution().value()), Action.READ, "case")
                            .on(List.of(9_000_000L + i)));
        }
        audit.recordRead(Entry.of(officer.actor(), Optional.empty(), Action.EXPORT, "case")
                .because("Lo pidió la fiscalía.")
                .denied());
        var page = openAs(users.user(Role.CUSTODIAN), width, language, "/custody");
        screenshot(page, "custody");
        assertAccessible(page);
        page.navigate("/custody?who=" + officer.actor() + "&denied=1");
        screenshot(page, "custody-denied");
        assertAccessible(page);
        page.navigate("/custody?who=" + officer.actor() + "&from=2099-01-01");
        screenshot(page, "custody-none");
        assertAccessible(page);
        page.navigate("/custody/unusual");
        screenshot(page, "custody-unusual");
        assertAccessible(page);
    }
}

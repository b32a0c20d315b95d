package org.amparo.casework.web;

import com.microsoft.playwright.Page;
import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Casework;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CasePagesBrowserTest extends BrowserTest {
    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    @Autowired
    Casework casework;

    @Test
    void pagesAreAccessibleOnPhoneAndDesk() {
        var officer = users.user(Role.CASE_WORKER);
        var number = invented.some(officer);
        users.user(officer.institution(), Role.CASE_WORKER);
        casework.handOver(officer, new CaseNumber(number), 1, Optional.of(officer.username()));
        for (int width : new int[] {PHONE, DESK}) {
            var page = openAs(officer.username(), TestUsers.PASSWORD, width, "es", "/queue");
            look(page, "queue");
            at(page, "/cases?sex=female", "cases");
            at(page, "/cases?status=closed&place=XA-01", "cases-none");
            at(page, "/cases/" + number, "case");
            at(page, "/cases/" + number + "/owner", "owner");
            at(page, "/cases/" + number + "/history", "history");
            at(page, "/cases/" + number + "/looks", "looks");
            at(page, "/cases/" + number + "/registered", "registered");
            for (var section :
                    new String[] {"overview", "profile", "trafficking", "events", "perpetrators", "referrals"}) {
                at(page, "/cases/" + number + "/" + section + "/edit", "edit-" + section);
            }
            at(page, "/cases/" + number + "/identity/edit", "edit-identity");
            at(page, "/cases/" + number + "/participants/new", "participant");
            at(page, "/situations", "situations");
            at(page, "/situations/new", "situation-new");
        }
    }

    private static void at(Page page, String path, String name) {
        page.navigate(path);
        look(page, name);
    }

    private static void look(Page page, String name) {
        screenshot(page, name);
        assertAccessible(page);
    }
}

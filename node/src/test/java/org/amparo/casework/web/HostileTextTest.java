package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Texts that would be scripts or attributes of their own if a page wrote them as they are. */
@NodeTest
class HostileTextTest {
    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}${7*7}";

    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    @LocalServerPort
    int port;

    @Test
    void noTextOfACaseBecomesMarkup() {
        var officer = users.user(Role.CASE_WORKER);
        var browser = new Browser(port).signIn(officer);
        var texts = new Sheet(Map.ofEntries(
                Map.entry("overview.registeredOn", List.of("2026-03-14")),
                Map.entry("overview.status", List.of("closed")),
                Map.entry("overview.closingReason", List.of(HOSTILE)),
                Map.entry("overview.place.municipality", List.of(HOSTILE)),
                Map.entry("profile.peopleName", List.of(HOSTILE)),
                Map.entry("trafficking.exploitationSite", List.of(HOSTILE)),
                Map.entry("events[0].place.municipality", List.of(HOSTILE)),
                Map.entry("events[0].description", List.of(HOSTILE)),
                Map.entry("perpetrators[0].details", List.of(HOSTILE)),
                Map.entry("referrals[0].organisation", List.of(HOSTILE))));
        var number = invented.register(officer, new SectionOfSheet(texts, java.time.LocalDate.EPOCH).content());
        var path = "/cases/" + number.value();
        browser.post(path + "/notes", "note", HOSTILE);
        browser.post(
                path + "/identity/edit",
                "version",
                "1",
                "identity.firstName",
                HOSTILE,
                "identity.documents[0].kind",
                HOSTILE);
        browser.post(path + "/profile/edit", "version", "1", "profile.peopleName", HOSTILE + "!");

        var pages = Stream.concat(
                Stream.of(
                                "",
                                "/history",
                                "/looks",
                                "/overview/edit",
                                "/profile/edit",
                                "/trafficking/edit",
                                "/events/edit",
                                "/perpetrators/edit",
                                "/referrals/edit",
                                "/identity/edit")
                        .map(what -> browser.get(path + what)),
                Stream.of(
                        browser.post(path + "/identity", "purpose", "ASSISTANCE"),
                        browser.post(path + "/profile/edit", "version", "1", "profile.peopleName", HOSTILE),
                        browser.post(path + "/profile/edit", "version", "1", "profile.languages", HOSTILE),
                        browser.post("/cases/find", "number", HOSTILE)));

        assertThat(pages).allSatisfy(page -> assertSafe(page.body()));
    }

    @Test
    void noTextOfARegistrationBecomesMarkup() {
        var browser = new Browser(port).signIn(users.user(Role.CASE_WORKER));
        var draft = "/cases/new/" + java.util.UUID.randomUUID();
        browser.post(
                draft + "/circumstances",
                "overview.registeredOn",
                "2026-03-14",
                "overview.place.municipality",
                HOSTILE);
        browser.post(draft + "/identity", "identity.firstName", HOSTILE, "identity.email", HOSTILE);
        assertSafe(browser.get(draft + "/identity").body());
        assertSafe(browser.get(draft + "/check").body());

        var batch = "/situations/new/" + java.util.UUID.randomUUID();
        browser.post(
                batch + "/situation",
                "situation.kind",
                "farm",
                "situation.description",
                HOSTILE,
                "overview.registeredOn",
                "2026-03-14");
        browser.post(batch + "/persons", "persons[0].firstName", HOSTILE);
        assertSafe(browser.get(batch + "/check").body());
        assertSafe(browser.get(location(browser.post(batch + "/check"))).body());
    }

    private static void assertSafe(String body) {
        assertThat(body)
                .doesNotContain("<script>alert", "<img src=x", "\"'>", "49}")
                .contains("</html>");
    }
}

package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two browsers that change one part of a case at once: nothing that somebody typed is lost, whatever the part. */
@NodeTest
class ConflictPagesTest {
    private static final Pattern CARRIED = Pattern.compile("name=\"(mine\\.[^\"]+)\" value=\"([^\"]*)\"");
    private static final String FIRST = "Primero Escrito";
    private static final String SECOND = "Segundo Escrito";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    private Browser one;
    private Browser other;
    private String path;

    @BeforeEach
    void twoColleaguesOpenACase() {
        Viewer officer = users.user(Role.CASE_WORKER);
        one = new Browser(port).signIn(officer);
        other = new Browser(port).signIn(users.user(officer.institution(), Role.CASE_WORKER));
        path = "/cases/" + invented.register(officer, InventedCases.sparse(1)).value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            overview     | overview.place.municipality    | overview.registeredOn=2026-02-11
            profile      | profile.peopleName             | profile.sex=female
            trafficking  | trafficking.exploitationSite   | trafficking.exploitation=forced_labour
            events       | events[0].description          | events[0].stage=transit
            perpetrators | perpetrators[0].details        | perpetrators[0].sex=male
            referrals    | referrals[0].organisation      | referrals[0].direction=incoming
            identity     | identity.firstName             | identity.secondName=Ensayo
            """)
    void theSecondIsShownBothVersionsAndKeepsWhatWasTyped(String part, String field, String also) {
        assertThat(one.get(path + "/" + part + "/edit").statusCode()).isEqualTo(200);
        assertThat(other.get(path + "/" + part + "/edit").statusCode()).isEqualTo(200);
        assertThat(location(save(one, part, field, FIRST, also))).isEqualTo(path);

        var conflict = save(other, part, field, SECOND, also);

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains(FIRST, SECOND);
        var chosen = new ArrayList<String>(List.of("version", "2", "base", "1", "whole", "mine"));
        CARRIED.matcher(conflict.body())
                .results()
                .forEach(match -> chosen.addAll(List.of(match.group(1), match.group(2))));
        assertThat(chosen).contains(SECOND);
        assertThat(location(other.post(path + "/" + part + "/merge", chosen.toArray(String[]::new))))
                .isEqualTo(path);
        assertThat(one.get(path + "/" + part + "/edit").body()).contains(SECOND).doesNotContain(FIRST);
    }

    private java.net.http.HttpResponse<String> save(
            Browser browser, String part, String field, String text, String also) {
        var pair = also.split("=");
        return browser.post(
                path + "/" + part + "/edit",
                Stream.of("version", "1", field, text, pair[0], pair[1]).toArray(String[]::new));
    }
}

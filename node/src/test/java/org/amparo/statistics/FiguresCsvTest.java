package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class FiguresCsvTest {
    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Test
    void aSpreadsheetOpensTheFiguresAsATableWithItsAccents() {
        var browser = new Browser(port).signIn(users.user(Role.ANALYST));

        browser.get("/language/es?back=/");
        var spanish = browser.get("/statistics.csv");
        assertThat(spanish.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(spanish.body()).startsWith("\uFEFFdimensión;código;texto;casos\r\ntotal;;Total;");

        browser.get("/language/en?back=/");
        assertThat(browser.get("/statistics.csv").body()).startsWith("\uFEFFdimension,code,label,cases\r\n");
    }
}

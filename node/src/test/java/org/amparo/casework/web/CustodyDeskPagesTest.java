package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.access.Basis;
import org.amparo.access.Browser;
import org.amparo.access.NewMember;
import org.amparo.access.Role;
import org.amparo.access.TeamOutcome;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Casework;
import org.amparo.casework.ResponseTeams;
import org.amparo.confidential.Purpose;
import org.amparo.storage.NodeTest;
import org.amparo.web.DataClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What waits for a custodian, on pages; here, since it is invented cases that are decided upon. */
@NodeTest
class CustodyDeskPagesTest {
    private static final String DESK = "/custody/desk";
    private static final String REASON = "La persona pide auxilio por teléfono ahora mismo.";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    @Autowired
    Casework casework;

    @Autowired
    ResponseTeams teams;

    private Viewer owner;
    private Viewer partner;
    private CaseNumber number;
    private Browser custodian;

    @BeforeEach
    void aCaseAndItsCustodian() {
        owner = users.user(Role.CASE_WORKER);
        partner = users.user(Role.CASE_WORKER);
        number = invented.register(owner, InventedCases.full());
        custodian = new Browser(port).signIn(users.user(owner.institution(), Role.CUSTODIAN));
    }

    @Test
    void anInstitutionSeesWhoThePersonIsOnceTheCustodianAllowsIt() {
        join();
        var desk = custodian.get(DESK).body();
        assertThat(desk)
                .contains(number.value(), "Lo manda la ley: Ley inventada 12", "Para proteger a la persona")
                .contains("identidad", "href=\"/custody/desk\"", "<span class=\"am-count\">1</span>")
                .doesNotContain("Alba", "miskito");
        assertThat(casework.identity(partner, number)).isEmpty();

        assertThat(location(custodian.post(request(desk), "decision", "grant"))).isEqualTo(DESK);

        assertThat(custodian.get(DESK).body())
                .contains("ya puede saber quién es la persona", "No hay ningún pedido.")
                .doesNotContain(number.value());
        assertThat(casework.identity(partner, number)).isPresent();
        assertThat(location(custodian.post(request(desk), "decision", "refuse")))
                .isEqualTo(DESK);
        assertThat(custodian.get(DESK).body()).contains("Eso ya no espera su decisión.");
        assertThat(casework.identity(partner, number)).isPresent();
    }

    @Test
    void whatIsRefusedStaysClosed() {
        join();
        var request = request(custodian.get(DESK).body());
        assertThat(custodian.post(request, "decision", "perhaps").statusCode()).isEqualTo(404);
        custodian.post(request, "decision", "refuse");

        assertThat(casework.identity(partner, number)).isEmpty();
        assertThat(new Browser(port)
                        .signIn(owner)
                        .get("/cases/" + number.value() + "/team")
                        .body())
                .contains("La custodia de datos no lo autorizó");
    }

    @Test
    void anOpeningByForceIsReviewedAndEndsWhereItWasNotRight() {
        teams.breakGlass(partner, number, Purpose.PROTECTION, REASON);
        var desk = custodian.get(DESK).body();
        assertThat(desk).contains(REASON, number.value(), "Abierto hasta el").doesNotContain("Alba");
        var opening = found("href=\"(/custody/desk/openings/\\d+)\"", desk);
        assertThat(custodian.get(opening).body()).contains("Hacía falta", "No hacía falta", REASON);
        assertThat(custodian.post(opening, "note", "x").statusCode()).isEqualTo(422);

        assertThat(location(custodian.post(opening, "verdict", "not_justified", "note", "No había peligro.")))
                .isEqualTo(DESK);

        assertThat(casework.view(partner, number)).isEmpty();
        assertThat(custodian.get(DESK).body()).contains("No hay ninguno por revisar.");
        assertThat(custodian.get(opening).statusCode()).isEqualTo(404);
    }

    @Test
    void otherCustodiansSeeAndDecideNothingOfIt() {
        join();
        teams.breakGlass(users.user(Role.CASE_WORKER), number, Purpose.PROTECTION, REASON);
        var desk = custodian.get(DESK).body();
        var other = new Browser(port).signIn(users.user(Role.CUSTODIAN));

        assertThat(other.get(DESK).body()).doesNotContain(number.value(), REASON, "am-count\">1");
        other.post(request(desk), "decision", "grant");
        assertThat(casework.identity(partner, number)).isEmpty();
        assertThat(other.get(found("href=\"(/custody/desk/openings/\\d+)\"", desk))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).signIn(owner).get(DESK).statusCode()).isEqualTo(403);
    }

    @Test
    void whereAnOfficialOfTheCustodiansInstitutionIsImplicatedTheDeskSaysNothingOfTheCase() {
        join();
        teams.breakGlass(partner, number, Purpose.PROTECTION, REASON);
        teams.implicate(owner, number, owner.institution(), "Un agente de esa institución aparece en el relato.");

        assertThat(custodian.get(DESK).body()).doesNotContain(number.value(), REASON, "am-count\">1");
    }

    @Test
    void whoClosedACaseToAnInstitutionAndWhyIsReadAndLiftedWithAReason() {
        teams.implicate(owner, number, partner.institution(), "Un agente de esa institución aparece en el relato.");
        var list = custodian.get("/custody/implicated").body();
        assertThat(list).contains(number.value(), "Un agente de esa institución", owner.displayName());
        var lifting = found("href=\"(/custody/implicated/\\d+)\"", list);
        assertThat(new Browser(port)
                        .signIn(users.user(Role.CUSTODIAN))
                        .get(lifting)
                        .statusCode())
                .isEqualTo(404);

        custodian.get(lifting);
        var unsaid = custodian.post(lifting, "reason", "sí");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("20 letras como mínimo", ">sí</textarea>");
        assertThat(location(custodian.post(lifting, "reason", "La investigación interna lo descartó.")))
                .isEqualTo("/custody/implicated");

        assertThat(custodian.get("/custody/implicated").body())
                .contains("abierto otra vez", "Ningún caso está cerrado a una institución")
                .doesNotContain(number.value());
    }

    private void join() {
        var member = new NewMember(
                partner.institution(),
                Purpose.PROTECTION,
                Set.of(DataClass.GENERAL, DataClass.IDENTITY),
                new Basis.ByLaw("Ley inventada 12", Optional.of(LocalDate.now().plusYears(1))));
        assertThat(teams.add(owner, number, member)).isEqualTo(new TeamOutcome.Done());
    }

    private static String request(String desk) {
        return found("action=\"(/custody/desk/requests/\\d+)\"", desk);
    }

    private static String found(String pattern, String body) {
        var matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}

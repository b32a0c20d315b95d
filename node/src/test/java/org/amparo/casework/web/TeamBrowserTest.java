package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Basis;
import org.amparo.access.ConsentGiven;
import org.amparo.access.NewMember;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.ResponseTeams;
import org.amparo.confidential.Purpose;
import org.amparo.web.BrowserTest;
import org.amparo.web.DataClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a response team, of emergencies and of the custodian's desk, as they look. */
class TeamBrowserTest extends BrowserTest {
    @Autowired
    InventedCases invented;

    @Autowired
    ResponseTeams teams;

    @ParameterizedTest
    @CsvSource({"360,es", "1280,es", "1280,en", "360,pt", "1280,fr"})
    void theyAreAccessibleAndFitTheirScreen(int width, String language) {
        var officer = users.user(Role.CASE_WORKER);
        var partner = users.user(Role.CASE_WORKER);
        var number = invented.register(officer, InventedCases.full());
        agree(officer, number, partner, Purpose.ASSISTANCE, DataClass.IDENTITY);
        agree(officer, number, users.user(Role.CASE_WORKER), Purpose.PROTECTION, DataClass.PLACEMENT);
        var law = new Basis.ByLaw("Ley inventada 12, artículo 3", Optional.empty());
        teams.add(
                officer,
                number,
                new NewMember(
                        users.user(Role.CASE_WORKER).institution(),
                        Purpose.INVESTIGATION,
                        Set.of(DataClass.GENERAL, DataClass.LEGAL),
                        law));
        var team = "/cases/" + number.value() + "/team";
        var consents = teams.of(officer, number).orElseThrow().members().stream()
                .flatMap(member -> member.consent().stream())
                .toList();
        teams.withdraw(officer, number, consents.getFirst().id());
        var member =
                teams.of(officer, number).orElseThrow().members().getFirst().id();

        var page = openAs(officer, width, language, team);
        look(page, "team");
        at(page, team + "/new", "team-who");
        var chosen = "?institution=" + partner.institution().value() + "&purpose=assistance&classes=identity";
        at(page, team + "/basis" + chosen, "team-basis");
        page.locator("#basis").check();
        at(page, team + "/details" + chosen + "&basis=consent&language=" + language, "team-consent");
        page.locator("#how-2").check();
        page.locator("#guardian-1").check();
        page.locator("form[action$=details] button[type=submit]").click();
        look(page, "team-consent-wrong");
        page.locator("#how").check();
        page.locator("#endsOn").fill("1");
        page.locator("#endsOn-month").fill("2");
        page.locator("#endsOn-year").fill("" + (LocalDate.now().getYear() + 1));
        page.locator("form[action$=details] button[type=submit]").click();
        look(page, "team-check");
        at(page, team + "/details" + chosen + "&basis=law", "team-law");
        at(page, team + "/" + member + "/end", "team-end");
        at(page, team + "/consents/" + consents.getLast().id(), "team-withdraw");
        at(page, team + "/consents/" + consents.getFirst().id(), "team-withdrawn");
        at(page, team + "/implicated", "team-implicated");

        var bystander = users.user(Role.CASE_WORKER);
        teams.breakGlass(bystander, number, Purpose.PROTECTION, "La persona pide auxilio por teléfono ahora mismo.");
        page = openAs(bystander, width, language, "/break-glass");
        look(page, "break-glass");
        at(page, "/cases/" + number.value(), "break-glass-open");

        page = openAs(users.user(officer.institution(), Role.CUSTODIAN), width, language, "/custody/desk");
        look(page, "desk");
        page.locator("a[href*=openings]").click();
        look(page, "desk-review");
        assertThat(page.url()).contains("/custody/desk/openings/");
    }

    private void agree(Viewer by, CaseNumber number, Viewer whom, Purpose purpose, DataClass also) {
        var today = LocalDate.now();
        var consent =
                new ConsentGiven(ConsentGiven.How.SPOKEN, "spa", "1", today, today.plusYears(1), Optional.empty());
        teams.add(
                by,
                number,
                new NewMember(whom.institution(), purpose, Set.of(DataClass.GENERAL, also), new Basis.Agreed(consent)));
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

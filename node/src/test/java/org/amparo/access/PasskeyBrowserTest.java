package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.amparo.web.BrowserTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Passkeys with Chromium's virtual authenticator: the browser does all that it does with a real one. */
@Tag("slow")
class PasskeyBrowserTest extends BrowserTest {
    private static final String SIGN_IN = "/sign-in/passkey";

    @Autowired
    DSLContext db;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void aPasskeyIsAddedAndSignsInWithoutAPassword(int width) {
        var officer = users.real(Role.CASE_WORKER);
        Page page = openAs(officer, width, "es", "/account/second-factor/passkey");
        var device = new VirtualDevice(page, true);
        look(page, "passkey-add");
        add(page, "Mi llave azul");
        page.locator("main li code").first().waitFor();
        assertThat(page.locator("main li code").count()).as("recovery codes").isEqualTo(10);

        page.navigate("/account/second-factor");
        assertThat(page.locator("main").textContent()).contains("Mi llave azul", "Hace falta otra antes");
        look(page, "passkeys");

        signOut(page);
        page.navigate(SIGN_IN + "?next=/account");
        look(page, "passkey-sign-in");
        press(page);
        page.waitForURL(url -> !url.contains(SIGN_IN)); // its query ends with the address, too
        assertThat(page.locator("main").innerText()).contains(officer.username());
        assertThat(device.signatures()).isEqualTo(2);
        assertThat(db.fetchValue(
                        "select detail ->> 'method' from audit.entry where action = 'sign_in' and actor = {0}"
                                + " order by id desc limit 1",
                        officer.actor()))
                .isEqualTo("passkey");
    }

    @Test
    void whoeverHasOneIsHalfWayInAfterThePasswordAndGoesOnWithIt() {
        var officer = users.real(Role.CASE_WORKER);
        Page page = openAs(officer, DESK, "es", "/account/second-factor/passkey");
        var device = new VirtualDevice(page, true);
        add(page, "Llave");
        page.locator("main li code").first().waitFor();
        signOut(page);
        page.navigate("/sign-in");
        page.locator("#username").fill(officer.username());
        page.locator("#password").fill(TestUsers.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/sign-in/code**");
        look(page, "second-step-passkey");
        page.locator("main a.govuk-button").click();
        page.waitForURL("**" + SIGN_IN + "**");
        press(page);
        page.waitForURL(url -> !url.contains("/sign-in"));
        assertThat(device.signatures()).isGreaterThan(1);
    }

    @Test
    void aPasskeyThatTheNodeDoesNotKnowSignsNobodyIn() {
        var officer = users.real(Role.CASE_WORKER);
        Page page = openAs(officer, DESK, "es", "/account/second-factor/passkey");
        var device = new VirtualDevice(page, true);
        add(page, "Llave");
        page.locator("main li code").first().waitFor();
        db.execute(
                "delete from access.passkey where user_id = {0}", officer.user().value());
        signOut(page);
        page.navigate(SIGN_IN);
        press(page);
        page.locator(".govuk-error-summary").waitFor();
        assertThat(page.url()).contains(SIGN_IN);
        assertThat(device.signatures()).isEqualTo(2);
    }

    @Test
    void whoeverDoesNotProveToBeThereIsToldThatItWasNotCompleted() {
        Page page = openAs(users.real(Role.ANALYST), DESK, "es", "/account/second-factor/passkey");
        var device = new VirtualDevice(page, false);
        add(page, "Llave");
        page.locator("[data-am-passkey-failed]").waitFor();
        assertThat(page.locator("main").innerText()).contains("No se completó");
        assertThat(device.signatures()).isZero();
    }

    @Test
    void aPasskeyIsTakenAwayByItsUser() {
        Page page = openAs(users.real(Role.ANALYST), DESK, "es", "/account/second-factor/passkey");
        new VirtualDevice(page, true);
        add(page, "Llave");
        page.locator("main li code").first().waitFor();
        page.navigate("/account/second-factor");
        page.locator("form[action$='/remove-passkey'] button").click();
        page.locator(".govuk-notification-banner--success").waitFor();
        assertThat(page.locator("main table").count()).isZero();
    }

    /** A device with a fingerprint reader, which reads the right finger or another one. */
    private static final class VirtualDevice {
        private final CDPSession session;
        private final String id;

        VirtualDevice(Page page, boolean rightFinger) {
            session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", rightFinger);
            options.addProperty("automaticPresenceSimulation", true);
            var asked = new JsonObject();
            asked.add("options", options);
            id = session.send("WebAuthn.addVirtualAuthenticator", asked)
                    .get("authenticatorId")
                    .getAsString();
        }

        /** How often it signed, over all that it holds. */
        int signatures() {
            var asked = new JsonObject();
            asked.addProperty("authenticatorId", id);
            int signed = 0;
            for (var one : session.send("WebAuthn.getCredentials", asked).getAsJsonArray("credentials")) {
                signed += one.getAsJsonObject().get("signCount").getAsInt();
            }
            return signed;
        }
    }

    private static void add(Page page, String label) {
        page.locator("#label").fill(label);
        press(page);
    }

    private static void press(Page page) {
        page.locator("main form[data-am-passkey] button[type=submit]").click();
    }

    private static void signOut(Page page) {
        page.context().clearCookies();
    }

    private static void look(Page page, String name) {
        assertAccessible(page);
        screenshot(page, name);
    }
}

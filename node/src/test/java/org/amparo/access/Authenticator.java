package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** An authenticator app: it takes the secret from the page that offers it, and shows codes. */
final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");

    private static final Pattern SEALED = Pattern.compile("name=\"secret\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("<code>([a-z0-9]{5}-[a-z0-9]{5}-[a-z0-9]{5})</code>");
    private static final String PAGE = "/account/second-factor/app";

    private final byte[] secret;
    private final List<String> recoveryCodes;

    private Authenticator(byte[] secret, List<String> recoveryCodes) {
        this.secret = secret;
        this.recoveryCodes = recoveryCodes;
    }

    /** Sets an app up for whoever is signed in there: a wrong code first, then the right one. */
    static Authenticator setUp(Browser browser) {
        var page = browser.get(PAGE);
        var app = scanning(page.body());
        var sealed = first(SEALED, page.body());
        assertThat(browser.post(PAGE, "secret", sealed, "code", "000000").statusCode())
                .isEqualTo(422);
        var done = browser.post(PAGE, "secret", sealed, "code", app.code());
        assertThat(done.statusCode()).isEqualTo(200);
        return new Authenticator(app.secret, codes(done));
    }

    /** The app after it scanned what a page shows. */
    static Authenticator scanning(String page) {
        return new Authenticator(bytes(first(SECRET, page)), List.of());
    }

    /** The recovery codes that a page shows. */
    static List<String> codes(HttpResponse<String> page) {
        return CODE.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }

    private static String first(Pattern pattern, String page) {
        return pattern.matcher(page).results().findFirst().orElseThrow().group(1);
    }

    List<String> recoveryCodes() {
        return recoveryCodes;
    }

    /** The code of now. */
    String code() {
        return code(0);
    }

    /** The code of so many steps later: another than the one that was just used. */
    String code(int later) {
        return Totp.code(secret, Totp.step(Instant.now()) + later, Totp.DIGITS, "HmacSHA1");
    }

    private static byte[] bytes(String base32) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : base32.toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }
}

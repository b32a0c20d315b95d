package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.amparo.web.PublicAddress;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of a session: out of reach of scripts and of other sites. By TLS its name begins with {@code __Host-}, by
 * which browsers take it from this host alone; on http://localhost they would refuse such a name.
 */
@Component("cookieSerializer")
class SessionCookies implements CookieSerializer {
    static final String NAME = "amparo";

    /** What Spring Session makes. Anything else is not asked of the database, which takes no such text. */
    private static final Pattern OURS = Pattern.compile("[0-9a-f-]{36}");

    private final PublicAddress address;
    private final DefaultCookieSerializer plain = named(NAME, false);
    private final DefaultCookieSerializer secure = named("__Host-" + NAME, true);

    SessionCookies(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        by(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return by(request).readCookieValues(request).stream()
                .filter(value -> OURS.matcher(value).matches())
                .toList();
    }

    private DefaultCookieSerializer by(HttpServletRequest request) {
        return address.isSecure(request) ? secure : plain;
    }

    private static DefaultCookieSerializer named(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}

package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a passkey is asked to sign: random, good for one answer in the session that asked. */
@Component
class Challenges {
    private static final String ATTRIBUTE = "challenge";
    private static final int BYTES = 32;

    private final SecureRandom random;

    Challenges(SecureRandom random) {
        this.random = random;
    }

    /** A new one, in base64url; the one before it ends. */
    String issue(HttpServletRequest request) {
        byte[] challenge = new byte[BYTES];
        random.nextBytes(challenge);
        String text = encoded(challenge);
        request.getSession(true).setAttribute(ATTRIBUTE, text);
        return text;
    }

    /** The one that this session was asked to sign; it is used up. */
    Optional<byte[]> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String text)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(Base64.getUrlDecoder().decode(text));
    }

    /** How devices name a user beside the sign-in name: the number, which says nothing of anybody. */
    String nameOf(UserId user) {
        return encoded(ByteBuffer.allocate(Integer.BYTES).putInt(user.value()).array());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

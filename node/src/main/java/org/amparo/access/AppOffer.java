package org.amparo.access;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.amparo.access.web.AppView;
import org.amparo.web.FieldErrors;

/**
 * A secret in the forms in which an authenticator app takes it: words to type, an address to open, a picture to scan.
 *
 * @param issuer the node, as the app will list it
 * @param username the account within it
 */
record AppOffer(byte[] secret, String issuer, String username) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    AppView view(String sealed, FieldErrors errors) {
        ByteMatrix squares = squares();
        String typed = base32(secret).replaceAll("(.{4})(?!$)", "$1 ");
        return new AppView(typed, address(), path(squares), squares.getWidth(), sealed, errors);
    }

    String address() {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(username) + "?secret=" + base32(secret) + "&issuer="
                + encoded(issuer);
    }

    private ByteMatrix squares() {
        try {
            return Encoder.encode(address(), ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("a secret fits into a QR code", e);
        }
    }

    private static String path(ByteMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** RFC 4648, without padding. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = buffer << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(buffer >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt(buffer << 5 - bits & 31));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "AppOffer[]";
    }
}

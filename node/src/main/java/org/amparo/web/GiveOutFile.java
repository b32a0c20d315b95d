package org.amparo.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Sends a file that somebody sent in as something to be kept, never to be shown: whatever it holds does not run in the name
 * of this node.
 *
 * @param mediaType never one that a browser runs
 */
public record GiveOutFile(String name, String mediaType, long size) {
    /** Sends it, and closes the content. */
    public void send(InputStream opened, HttpServletResponse response) throws IOException {
        try (var content = opened) {
            response.setContentType(mediaType);
            response.setContentLengthLong(size);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            content.transferTo(response.getOutputStream());
        }
    }

    /** A name may say who somebody is. */
    @Override
    public String toString() {
        return "GiveOutFile";
    }
}

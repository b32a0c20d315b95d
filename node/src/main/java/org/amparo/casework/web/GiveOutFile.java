package org.amparo.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.amparo.casework.CaseAttachments.Opened;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a file as something to be kept, never to be shown: whatever it holds does not run in the name of this node. */
final class GiveOutFile {
    private GiveOutFile() {}

    static void send(Opened.Content opened, HttpServletResponse response) throws IOException {
        var attachment = opened.attachment();
        try (var content = opened.content()) {
            response.setContentType(attachment.kind().mediaType());
            response.setContentLengthLong(attachment.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(attachment.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            content.transferTo(response.getOutputStream());
        }
    }
}

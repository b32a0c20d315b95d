package org.amparo.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** A few requests by which the Java machine learns, before the first visitor, what a start and a page need. */
final class Rehearsal {
    private static final List<String> PATHS = List.of("/", "/sign-in", "/sign-in", "/api/v1/cases", "/nothing-here");

    private Rehearsal() {}

    static void at(String address) {
        for (String path : PATHS) {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) URI.create(address + path).toURL().openConnection();
                try (InputStream body = connection.getResponseCode() < 400
                        ? connection.getInputStream()
                        : connection.getErrorStream()) {
                    if (body != null) {
                        body.readAllBytes();
                    }
                }
            } catch (IOException e) {
                Logs.recorded(e);
            }
        }
    }
}

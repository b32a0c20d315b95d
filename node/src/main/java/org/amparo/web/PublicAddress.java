package org.amparo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How people reach this node. Behind a proxy that speaks TLS for it the node cannot see that, and is told at the start;
 * otherwise each request says it.
 */
@Component
public final class PublicAddress {
    private final Optional<URI> told;

    PublicAddress(@Value("${amparo.address:}") String told) {
        this.told = told.isBlank() ? Optional.empty() : Optional.of(URI.create(told.strip()));
    }

    /** Scheme, host and port, without a slash at the end: what browsers call the origin. */
    public URI origin(HttpServletRequest request) {
        return told.map(PublicAddress::withoutPath).orElseGet(() -> asAsked(request));
    }

    /** Scheme, host and port as the node was told them, for what is said without a request. */
    public Optional<URI> told() {
        return told.map(PublicAddress::withoutPath);
    }

    /** Whether nobody between the browser and the node can read along. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || told.map(URI::getScheme).equals(Optional.of("https"));
    }

    private static URI withoutPath(URI address) {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority());
    }

    private static URI asAsked(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.getScheme().equals("https") ? 443 : 80);
        return URI.create(request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port));
    }
}

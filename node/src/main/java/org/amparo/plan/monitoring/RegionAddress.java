package org.amparo.plan.monitoring;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.amparo.storage.StartFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the node of the region is, if this State's node was told. */
@Component
class RegionAddress {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Optional<URI> address;

    /** @throws StartFailure where it is no address, or one that is reached in plain text */
    RegionAddress(@Value("${amparo.region-address:}") String told, MemberStates members) {
        this.address = told.isBlank() || members.isRegional() ? Optional.empty() : Optional.of(parse(told.strip()));
    }

    private static URI parse(String told) {
        try {
            URI uri = URI.create(told.endsWith("/") ? told.substring(0, told.length() - 1) : told);
            boolean sealed = "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
            if (uri.getHost() != null && sealed && String.valueOf(uri.getPath()).isEmpty() && uri.getQuery() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // The same sentence as for any other address that does not serve.
        }
        throw new StartFailure("AMPARO_REGION_ADDRESS must look like https://region.example: TLS, and no path");
    }

    boolean isSet() {
        return address.isPresent();
    }

    Optional<URI> address() {
        return address;
    }
}

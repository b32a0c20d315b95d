package org.amparo.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.util.function.SingletonSupplier;

/**
 * OpenID Connect with one identity provider: the code flow with PKCE, by the library for it. What the provider says of itself
 * is asked when the first person comes.
 */
final class IdentityProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final SingletonSupplier<OIDCProviderMetadata> metadata = SingletonSupplier.of(this::discover);

    IdentityProvider(ProviderSettings settings) {
        this.settings = settings;
    }

    /** What a session keeps between leaving for the provider and coming back. */
    record Trip(String state, String nonce, String verifier) {
        static Trip begin() {
            return new Trip(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
        }

        @Override
        public String toString() {
            return "Trip[]";
        }
    }

    /** Who somebody is at the provider. */
    record Subject(String issuer, String subject) {}

    /** Where the browser goes. */
    URI address(Trip trip, URI back) {
        return new AuthenticationRequest.Builder(new ResponseType("code"), new Scope("openid"), client(), back)
                .endpointURI(metadata.obtain().getAuthorizationEndpointURI())
                .state(new State(trip.state()))
                .nonce(new Nonce(trip.nonce()))
                .codeChallenge(new CodeVerifier(trip.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Who came back, proved by a signed token that was made for this node and this trip; empty when it is not. */
    Optional<Subject> whoCame(String code, Trip trip, URI back) {
        try {
            AuthorizationCodeGrant grant =
                    new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(trip.verifier()));
            HTTPRequest request = new TokenRequest.Builder(
                            metadata.obtain().getTokenEndpointURI(),
                            new ClientSecretBasic(client(), new Secret(settings.clientSecret())),
                            grant)
                    .build()
                    .toHTTPRequest();
            patiently(request);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            // A provider that knows OAuth alone sends no token that says who came.
            return response instanceof OIDCTokenResponse tokens
                            && tokens.getOIDCTokens().getIDToken() != null
                    ? Optional.of(proved(tokens, trip))
                    : Optional.empty();
        } catch (ParseException | IOException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Subject proved(OIDCTokenResponse tokens, Trip trip) throws IOException, BadJOSEException, JOSEException {
        IDTokenValidator validator = new IDTokenValidator(
                metadata.obtain().getIssuer(),
                client(),
                JWSAlgorithm.parse(settings.algorithm()),
                metadata.obtain().getJWKSetURI().toURL());
        IDTokenClaimsSet claims = validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(trip.nonce()));
        return new Subject(claims.getIssuer().getValue(), claims.getSubject().getValue());
    }

    private OIDCProviderMetadata discover() {
        try {
            return OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), IdentityProvider::patiently);
        } catch (GeneralException | IOException e) {
            throw new IllegalStateException("the identity provider does not say what it is", e);
        }
    }

    private ClientID client() {
        return new ClientID(settings.clientId());
    }

    private static void patiently(HTTPRequest request) {
        request.setConnectTimeout((int) PATIENCE.toMillis());
        request.setReadTimeout((int) PATIENCE.toMillis());
    }
}

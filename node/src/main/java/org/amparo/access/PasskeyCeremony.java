package org.amparo.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What WebAuthn asks a server to check, by the library for it. Its classes are loaded when the first passkey comes: no
 * start pays for them.
 */
@Component
class PasskeyCeremony {
    private final SingletonSupplier<Library> library = SingletonSupplier.of(Library::new);

    /** A passkey that proved to be the user's. */
    record Added(byte[] credentialId, byte[] attested, long signCount, boolean backupEligible) {}

    /**
     * What the browser answers when a passkey is added; empty when it does not hold.
     *
     * @param answer of the browser, as JSON
     */
    Optional<Added> added(String answer, byte[] challenge, URI origin) {
        return library.obtain().added(answer, challenge, origin);
    }

    /** Which passkey an answer claims to be; empty when it is no answer at all. */
    Optional<byte[]> credentialId(String answer) {
        return library.obtain().credentialId(answer);
    }

    /** How often a passkey has signed, if its answer holds; it signed with a fingerprint, a face or a code. */
    Optional<Long> signed(String answer, Passkeys.Kept kept, byte[] challenge, URI origin) {
        return library.obtain().signed(answer, kept, challenge, origin);
    }

    private static final class Library {
        private final List<PublicKeyCredentialParameters> algorithms = List.of(
                        COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
                .stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
        private final ObjectConverter converter = new ObjectConverter();
        private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);

        Optional<Added> added(String answer, byte[] challenge, URI origin) {
            try {
                RegistrationData data = manager.verifyRegistrationResponseJSON(
                        answer, new RegistrationParameters(server(challenge, origin), algorithms, true, true));
                AuthenticatorData<?> authenticator =
                        Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
                AttestedCredentialData credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
                return Optional.of(new Added(
                        credential.getCredentialId(),
                        attested.convert(credential),
                        authenticator.getSignCount(),
                        authenticator.isFlagBE()));
            } catch (WebAuthnException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        Optional<byte[]> credentialId(String answer) {
            try {
                return Optional.of(
                        manager.parseAuthenticationResponseJSON(answer).getCredentialId());
            } catch (WebAuthnException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        Optional<Long> signed(String answer, Passkeys.Kept kept, byte[] challenge, URI origin) {
            try {
                AuthenticationData data = manager.verifyAuthenticationResponseJSON(
                        answer,
                        new AuthenticationParameters(server(challenge, origin), credential(kept), null, true, true));
                return Optional.of(
                        Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
            } catch (WebAuthnException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private CredentialRecordImpl credential(Passkeys.Kept kept) {
            return new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    kept.backupEligible(),
                    null,
                    kept.signCount(),
                    attested.convert(kept.attested()),
                    new AuthenticationExtensionsAuthenticatorOutputs<>(),
                    null,
                    null,
                    Set.of());
        }

        private static ServerProperty server(byte[] challenge, URI origin) {
            return new ServerProperty(
                    Origin.create(origin.toString()), origin.getHost(), new DefaultChallenge(challenge));
        }
    }
}

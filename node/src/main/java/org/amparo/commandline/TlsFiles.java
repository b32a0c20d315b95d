package org.amparo.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import org.amparo.storage.DataFolder;
import org.amparo.storage.StartFailure;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * The certificate of the node, with those between it and its authority, and its key, both in PEM.
 *
 * @param key for its owner alone
 */
record TlsFiles(Path certificate, Path key) {
    /** Says in one line what is wrong with them; the fault itself might quote the key. */
    void check() {
        DataFolder.refuseOpenToOthers(key, "the key of TLS");
        X509Certificate first = readCertificate();
        PrivateKey known = readKey();
        if (!belongTogether(first, known)) {
            throw new StartFailure("The key of TLS is not that of the certificate: " + key);
        }
    }

    private X509Certificate readCertificate() {
        try {
            return PemContent.load(certificate).getCertificates().getFirst();
        } catch (IOException | RuntimeException e) {
            throw new StartFailure("The certificate of TLS cannot be read: " + certificate, e);
        }
    }

    private PrivateKey readKey() {
        PrivateKey found;
        try {
            found = PemContent.load(key).getPrivateKey();
        } catch (IOException | RuntimeException e) {
            throw new StartFailure("The key of TLS cannot be read: " + key);
        }
        if (found == null) {
            throw new StartFailure("The key of TLS cannot be read: " + key);
        }
        return found;
    }

    private static boolean belongTogether(X509Certificate certificate, PrivateKey key) {
        try {
            String algorithm = switch (key.getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> key.getAlgorithm();
            };
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

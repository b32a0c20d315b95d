package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Stretches a key to as many bits as are needed: AES-128 in counter mode, a batch beginning where no other gets. */
final class Stream {
    private Stream() {}

    static long[] words(byte[] key, int batch, int words) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            byte[] start = ByteBuffer.allocate(16).putInt(batch).array();
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
            long[] stream = new long[words];
            ByteBuffer.wrap(cipher.doFinal(new byte[words * Long.BYTES]))
                    .asLongBuffer()
                    .get(stream);
            return stream;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in counter mode", e);
        }
    }
}

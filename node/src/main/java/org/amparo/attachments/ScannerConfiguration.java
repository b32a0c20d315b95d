package org.amparo.attachments;

import java.time.Duration;
import org.amparo.storage.StartFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which scanner is asked, if any. */
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** @param clamav the path of clamd's socket, or host:port; nothing where nobody scans */
    @Bean
    Scanner scanner(@Value("${amparo.clamav:}") String clamav) {
        if (clamav.isBlank()) {
            return content -> Scanner.Verdict.CLEAN;
        }
        try {
            return new ClamAv(ClamAv.address(clamav.strip()), PATIENCE);
        } catch (IllegalArgumentException e) {
            throw new StartFailure("AMPARO_CLAMAV is not understood: " + e.getMessage(), e);
        }
    }
}

package org.amparo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Lets rooms do by the clock what nobody asks for: looking for duplicates, reminding, forgetting what has expired. A served
 * node does so; commands, which come and go beside it, do not, nor do tests, which say themselves when.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Clockwork {
    /** One task may take long; the others do not wait for it. */
    private static final int AT_ONCE = 3;

    /** @param isOn known at the start only, so that it decides about runs and not about beans */
    @Bean
    ThreadPoolTaskScheduler taskScheduler(@Value("${amparo.clockwork:true}") boolean isOn) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(AT_ONCE);
        scheduler.setThreadNamePrefix("clockwork-");
        scheduler.setDaemon(true);
        scheduler.setRemoveOnCancelPolicy(true);
        scheduler.setTaskDecorator(task -> isOn ? task : () -> {});
        return scheduler;
    }
}

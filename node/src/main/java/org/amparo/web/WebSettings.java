package org.amparo.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param exitAddress where the quick exit of a public page leads: a page that anybody might be reading
 */
@ConfigurationProperties("amparo.web")
record WebSettings(
        @DefaultValue("https://www.wikipedia.org/") String exitAddress) {}

package org.amparo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** How Spring MVC is set up for pages: arguments, languages, failures, and static files at addresses with their hash. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration implements WebMvcConfigurer {
    private static final Set<String> FOREIGN = Set.of("yaml", "xml", "cbor", "x-jackson-smile");

    private final ObjectProvider<ShellArguments> arguments;
    private final ObjectProvider<Failures> failures;

    WebConfiguration(ObjectProvider<ShellArguments> arguments, ObjectProvider<Failures> failures) {
        this.arguments = arguments;
        this.failures = failures;
    }

    @Bean
    static LocaleResolver localeResolver(PublicAddress address) {
        return new Languages(address);
    }

    /** The page that the container turns to. A plain handler: not a route that anybody may ask for. */
    @Bean
    static SimpleUrlHandlerMapping errorDispatch() {
        return new SimpleUrlHandlerMapping(Map.of(Failures.PATH, "failures"), Ordered.HIGHEST_PRECEDENCE);
    }

    /**
     * What libraries bring along would read and write YAML and the like without the rules of {@link JsonRules}: those are
     * no formats of ours.
     */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.removeIf(converter ->
                converter.getSupportedMediaTypes().stream().anyMatch(type -> FOREIGN.contains(type.getSubtype()))));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments.getObject());
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(failures.getObject());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/", htmx())
                .setCacheControl(
                        CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** The WebJar keeps its files under its version, which it tells in its Maven properties. */
    private static String htmx() {
        ClassPathResource about = new ClassPathResource("META-INF/maven/org.webjars.npm/htmx.org/pom.properties");
        try {
            String version = PropertiesLoaderUtils.loadProperties(about).getProperty("version");
            return "classpath:/META-INF/resources/webjars/htmx.org/" + version + "/dist/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

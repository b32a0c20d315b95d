package org.amparo.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Place;
import org.amparo.web.PlaceSource;
import org.amparo.web.Visitor;
import org.amparo.web.VisitorSource;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What this room tells the page shell: who is signed in, what node this is, and where the header leads. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    private final ObjectProvider<ViewerArgument> viewerArgument;

    AccessConfiguration(ObjectProvider<ViewerArgument> viewerArgument) {
        this.viewerArgument = viewerArgument;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewerArgument.getObject());
    }

    @Bean
    VisitorSource visitorSource(Access access, Institutions institutions) {
        return () -> access.currentViewer().map(viewer -> visitor(viewer, institutions));
    }

    private static Visitor visitor(Viewer viewer, Institutions institutions) {
        Optional<Institution> institution = institutions.find(viewer.institution());
        return new Visitor(
                viewer.displayName(),
                institution.map(Institution::name).orElse(""),
                viewer.roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet()));
    }

    @Bean
    PlaceSource placeSource(Access access) {
        return () -> access.node()
                .map(node ->
                        new Place(node.name(), node.country(), node.country().equals(NodeProfile.FICTIONAL)));
    }

    @Bean
    NavigationEntry usersEntry() {
        return NavigationEntry.forRoles("access.nav.users", "/admin/users", 80, administrator());
    }

    @Bean
    NavigationEntry institutionsEntry() {
        return NavigationEntry.forRoles("access.nav.institutions", "/admin/institutions", 81, administrator());
    }

    @Bean
    NavigationEntry accountEntry() {
        return NavigationEntry.forEveryone("access.nav.account", "/account", 99);
    }

    private static Set<String> administrator() {
        return Set.of(Role.ADMINISTRATOR.code());
    }
}

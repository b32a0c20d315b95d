package org.amparo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What the rooms bring to every page, gathered. */
@Component
class Shell {
    private final Messages messages;
    private final LocaleResolver languages;
    private final Clock clock;
    private final ObjectProvider<NavigationEntry> entries;
    private final ObjectProvider<VisitorSource> visitors;
    private final ObjectProvider<PlaceSource> places;
    private final ObjectProvider<ResourceUrlProvider> assets;
    private final WebSettings settings;
    private final PublicAddress address;

    Shell(
            Messages messages,
            LocaleResolver languages,
            Clock clock,
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<VisitorSource> visitors,
            ObjectProvider<PlaceSource> places,
            ObjectProvider<ResourceUrlProvider> assets,
            WebSettings settings,
            PublicAddress address) {
        this.messages = messages;
        this.languages = languages;
        this.clock = clock;
        this.entries = entries;
        this.visitors = visitors;
        this.places = places;
        this.assets = assets;
        this.settings = settings;
        this.address = address;
    }

    Page page(HttpServletRequest request) {
        return new Page(request, this, words(request));
    }

    Words words(HttpServletRequest request) {
        return words(languages.resolveLocale(request));
    }

    Words words(Locale language) {
        return new Words(messages, language, place().map(Place::country).orElse(""), clock.getZone());
    }

    Optional<Visitor> visitor() {
        return visitors.stream().flatMap(source -> source.current().stream()).findFirst();
    }

    Optional<Place> place() {
        return places.stream().flatMap(source -> source.current().stream()).findFirst();
    }

    List<NavigationEntry> navigation(Set<String> roles) {
        return entries.stream()
                .filter(entry -> entry.shownTo().test(roles))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    String asset(String name) {
        String path = "/assets/" + name;
        String hashed = assets.getObject().getForLookupPath(path);
        return hashed == null ? path : hashed;
    }

    String origin(HttpServletRequest request) {
        return address.origin(request).toString();
    }

    String exitAddress() {
        return settings.exitAddress();
    }
}

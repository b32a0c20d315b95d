package org.amparo.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * One page being answered: what every template gets as {@code page}. A controller method takes it as a parameter and
 * ends with {@link #show} or {@link #redirect}.
 */
public final class Page {
    /** The languages in which everything is said. */
    public static final List<Locale> LANGUAGES = Languages.ALL;

    static final String NOTICE = Page.class.getName() + ".notice";

    private final HttpServletRequest request;
    private final Shell shell;
    private final Words words;
    private final Optional<Visitor> visitor;

    Page(HttpServletRequest request, Shell shell, Words words) {
        this.request = request;
        this.shell = shell;
        this.words = words;
        this.visitor = shell.visitor();
    }

    /** Answers with the template {@code jte/<template>.jte}, which gets this page and the view. */
    public ModelAndView show(String template, Object view) {
        return show(HttpStatus.OK, template, view);
    }

    /** A template that needs nothing but the page. */
    public ModelAndView show(String template) {
        return new ModelAndView(template).addObject("page", this);
    }

    /** The same with another status: 422 for a form that comes back with errors. */
    public ModelAndView show(HttpStatus status, String template, Object view) {
        ModelAndView shown = show(template).addObject("view", view);
        shown.setStatus(status);
        return shown;
    }

    /** Sends the browser to another page of this node with GET: how every successful form ends. */
    public ModelAndView redirect(String path) {
        if (!LocalPath.isLocal(path)) {
            throw new IllegalArgumentException("a redirect stays within the node");
        }
        RedirectView redirect = new RedirectView(path, true);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    /** The same, and the next page says what was done. */
    public ModelAndView redirect(String path, Notice notice) {
        RequestContextUtils.getOutputFlashMap(request).put(NOTICE, notice);
        return redirect(path);
    }

    /** The same page in another language: what is made in all of them at once. */
    public Page in(Locale language) {
        return new Page(request, shell, words.in(language));
    }

    /** Scheme, host and port of this node, for links that lead here from elsewhere. */
    String origin() {
        return shell.origin(request);
    }

    public Words words() {
        return words;
    }

    /** @see Words#say */
    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** @see Words#count */
    public String count(String key, long number, Object... more) {
        return words.count(key, number, more);
    }

    public Optional<Visitor> visitor() {
        return visitor;
    }

    /** What node this is; empty before it was set up. */
    public Optional<Place> place() {
        return shell.place();
    }

    /** What the previous page left to be said. */
    public Optional<Notice> notice() {
        return Optional.ofNullable(RequestContextUtils.getInputFlashMap(request))
                .map(left -> (Notice) left.get(NOTICE));
    }

    /** What the header offers this visitor. */
    public List<NavigationEntry> navigation() {
        Set<String> roles = visitor.map(Visitor::roles).orElse(Set.of());
        return visitor.isEmpty() ? List.of() : shell.navigation(roles);
    }

    /** Whether the page is at that entry or beneath it, and at no other one that is nearer. */
    public boolean isAt(NavigationEntry entry) {
        return isBeneath(entry)
                && navigation().stream()
                        .filter(this::isBeneath)
                        .noneMatch(other -> other.path().length() > entry.path().length());
    }

    private boolean isBeneath(NavigationEntry entry) {
        String path = path();
        return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }

    public List<Locale> languages() {
        return Languages.ALL;
    }

    /** Where a language is chosen so that one comes back to this very page. */
    public String languageHref(Locale language) {
        return LanguageChoice.href(language, here());
    }

    /** The path of this page, without the query. */
    public String path() {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String path ? path : request.getRequestURI();
    }

    private String here() {
        boolean repeatable = Set.of("GET", "HEAD").contains(request.getMethod());
        String query = request.getQueryString();
        return repeatable && query != null ? path() + "?" + query : path();
    }

    /** The address of a file under {@code /assets/}, with the hash of its content: {@code page.asset("amparo.css")}. */
    public String asset(String name) {
        return shell.asset(name);
    }

    /** The token that every form carries; {@code tag/csrf} writes it. */
    public @Nullable CsrfToken csrf() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    /** Where the quick exit leads. */
    public String exitHref() {
        return shell.exitAddress();
    }

    /** Whether htmx asked, for a part of a page that it replaces. Controllers may answer with the part alone. */
    public boolean isPart() {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
    }
}

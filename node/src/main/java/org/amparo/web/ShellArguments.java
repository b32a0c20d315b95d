package org.amparo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods the {@link Page}, or the {@link Words} alone, the {@link Form} that was sent, and the {@link
 * StreamedFile} that came with it.
 */
@Component
class ShellArguments implements HandlerMethodArgumentResolver {
    private static final Set<Class<?>> GIVEN = Set.of(Page.class, Words.class, Form.class, StreamedFile.class);

    private final Shell shell;

    ShellArguments(Shell shell) {
        this.shell = shell;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return GIVEN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked == null) {
            throw new IllegalStateException("a page answers a servlet request");
        }
        Class<?> type = parameter.getParameterType();
        if (type == StreamedFile.class) {
            return streamed(asked);
        }
        return type == Page.class ? shell.page(asked) : type == Form.class ? Form.of(asked) : shell.words(asked);
    }

    /** Once: what is left on the line is thrown away when the controller is done. */
    private static StreamedFile streamed(HttpServletRequest request) {
        Object file = request.getAttribute(StreamedFile.ATTRIBUTE);
        request.removeAttribute(StreamedFile.ATTRIBUTE);
        return file instanceof StreamedFile streamed ? streamed : StreamedFile.none();
    }
}

package org.amparo.web;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The API is described once, as JSON: the library's second address, for YAML, is not mapped. */
@Component
class OneDescription implements WebMvcRegistrations {
    private static final String LIBRARY = "org.springdoc.";

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new WithoutYaml();
    }

    private static final class WithoutYaml extends RequestMappingHandlerMapping {
        @Override
        protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handler) {
            boolean yaml = method.getName().equals("openapiYaml")
                    && method.getDeclaringClass().getName().startsWith(LIBRARY);
            return yaml ? null : super.getMappingForMethod(method, handler);
        }
    }
}

package dev.phoebe.orm.spring.web;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Ends the start when a handler method asks for a filter that is not there: better than an error for the first client. */
public final class FilterCheck implements SmartInitializingSingleton {

    private final Filters filters;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    /** A check of all handler methods that these mappings know. */
    public FilterCheck(ListableBeanFactory beans, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.filters = new Filters(beans);
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .forEach(this::check);
    }

    private void check(HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (Filters.areAskedForBy(parameter)) {
                filters.of(parameter);
            }
        }
    }
}

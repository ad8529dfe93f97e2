package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.expr.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a filter read the parameters. What of them is not on offer is for the filter to say. */
final class FilterResolver implements HandlerMethodArgumentResolver {

    private final Filters filters;

    FilterResolver(Filters filters) {
        this.filters = filters;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Filters.areAskedForBy(parameter);
    }

    @Override
    public Condition resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return filters.of(parameter).parse(new Parameters(request).all());
    }
}

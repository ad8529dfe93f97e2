package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.page.CursorRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code size}, {@code after} and {@code before}. Whether a cursor is one is for the query to say. */
final class CursorRequestResolver implements HandlerMethodArgumentResolver {

    private final PageSettings settings;

    CursorRequestResolver(PageSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CursorRequest.class;
    }

    @Override
    public CursorRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        PageRules rules = PageRules.of(parameter, settings);
        Parameters parameters = new Parameters(request);
        int size = parameters.number("size", 1, rules.maxSize(), rules.size());
        String after = parameters.single("after");
        String before = parameters.single("before");
        if (after != null && before != null) {
            throw new InvalidParameterException("before", "must not be given together with after", null);
        }
        PageLinks.allow(request);
        return new CursorRequest(size, after, before);
    }
}

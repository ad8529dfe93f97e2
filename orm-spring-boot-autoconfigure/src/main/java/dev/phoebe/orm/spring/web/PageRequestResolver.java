package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.page.SortKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page}, {@code size} and {@code sort}. */
final class PageRequestResolver implements HandlerMethodArgumentResolver {

    private final PageSettings settings;

    PageRequestResolver(PageSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        PageRules rules = PageRules.of(parameter, settings);
        Parameters parameters = new Parameters(request);
        int size = parameters.number("size", 1, rules.maxSize(), rules.size());
        int page = parameters.number("page", 0, Integer.MAX_VALUE / size, 0);
        List<SortKey> sort = new SortParser(rules.sortable()).parse(parameters.all("sort"));
        PageLinks.allow(request);
        return new PageRequest(page, size, sort.isEmpty() ? rules.sort() : sort);
    }
}

package dev.phoebe.orm.spring.web;

import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets handler methods take a {@link dev.phoebe.orm.page.PageRequest}, a {@link dev.phoebe.orm.page.CursorRequest} or what a
 * client may filter by, and gives our errors their status.
 *
 * @see PageDefaults
 * @see Filtered
 */
public final class OrmWebMvcConfigurer implements WebMvcConfigurer {

    private final PageSettings settings;
    private final Filters filters;

    /** A configurer with what holds for lists that say nothing else, and with the beans among which the filters are. */
    public OrmWebMvcConfigurer(PageSettings settings, ListableBeanFactory beans) {
        this.settings = settings;
        this.filters = new Filters(beans);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageRequestResolver(settings));
        resolvers.add(new CursorRequestResolver(settings));
        resolvers.add(new FilterResolver(filters));
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(new OrmStatusResolver());
    }
}

package dev.phoebe.orm.spring.web;

import java.util.List;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets handler methods take a {@link dev.phoebe.orm.page.PageRequest} or a {@link dev.phoebe.orm.page.CursorRequest}, and
 * gives our errors their status.
 *
 * @see PageDefaults
 */
public final class OrmWebMvcConfigurer implements WebMvcConfigurer {

    private final PageSettings settings;

    /** A configurer with what holds for lists that say nothing else. */
    public OrmWebMvcConfigurer(PageSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageRequestResolver(settings));
        resolvers.add(new CursorRequestResolver(settings));
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(new OrmStatusResolver());
    }
}

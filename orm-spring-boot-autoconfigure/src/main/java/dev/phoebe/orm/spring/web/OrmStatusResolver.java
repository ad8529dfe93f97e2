package dev.phoebe.orm.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives our errors their status where nobody else has answered them: for error pages, and in applications without
 * {@link ProblemAdvice}. What has no better status than 500 stays an error of the server.
 */
final class OrmStatusResolver implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(OrmStatusResolver.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception error) {
        Problem problem = OrmProblems.of(error);
        if (problem == null || problem.status() == HttpStatus.INTERNAL_SERVER_ERROR || response.isCommitted()) {
            return null;
        }
        if (problem.status().is5xxServerError()) {
            LOG.warn("{} {} failed: {}", request.getMethod(), Shown.of(request.getRequestURI()), error.toString());
        }
        problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.sendError(problem.status().value());
        } catch (IOException e) {
            LOG.debug("The client is gone", e);
        }
        return new ModelAndView();
    }
}
